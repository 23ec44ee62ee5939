import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';
import { databaseOptions } from './platform/database/database.options.js';

/** For the TypeORM command line and the drift test. */
export default new DataSource(databaseOptions(process.env['MIGRATION_DATABASE_URL'] ?? process.env['DATABASE_URL'] ?? '', ENTITIES, 2));
