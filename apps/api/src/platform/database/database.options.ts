import { migrations } from '@verbund/migrations';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { prepareStatements } from './prepared-statements.js';
import { SnakeNaming } from './snake-naming.js';

const DATE_OID = 1082;

/** A `date` stays the ISO day it is; as a JavaScript Date it would move with the time zone of the process. */
pg.types.setTypeParser(DATE_OID, (day) => day);

/**
 * A network's register fits into memory: an index look-up costs little more than the next row, and no query is long enough to be compiled.
 * With the defaults, which think of turning disks, the server reads whole tables to count the first thousand rows of a list.
 */
const SESSION_SETTINGS = '-c timezone=UTC -c random_page_cost=1.1 -c jit=off';

/** Options of the one data source; `entities` come from the composition root. */
export function databaseOptions(url: string, entities: DataSourceOptions['entities'], poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    driver: { ...pg, Pool },
    url,
    entities,
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    namingStrategy: new SnakeNaming(),
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolErrorHandler: ignorePoolError,
    extra: { max: poolSize, connectionTimeoutMillis: 15_000, idleTimeoutMillis: 60_000, statement_timeout: 30_000, application_name: 'verbund', options: SESSION_SETTINGS },
  };
}

/** A dying server must not take the API down: the pool replaces the client, the request in flight answers 503. */
const ignorePoolError = (): void => undefined;

/** node-postgres emits `error` on a checked-out client whose server dies; without a listener that ends the process. */
export function surviveLostConnections(pool: pg.Pool): void {
  pool.on('error', ignorePoolError);
  pool.on('connect', (client) => client.on('error', ignorePoolError));
}

/** A pool of our own, because TypeORM opens the first connection before it hands out the pool. */
class Pool extends pg.Pool {
  constructor(options: pg.PoolConfig) {
    super(options);
    surviveLostConnections(this);
    this.on('connect', prepareStatements);
  }
}
