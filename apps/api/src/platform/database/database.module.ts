import { Global, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Config } from '../config/config.js';
import { Clock } from '../work/clock.js';
import { UnitOfWork } from '../work/unit-of-work.js';
import { databaseOptions } from './database.options.js';
import { durabilityProblems } from './durability.js';
import { DATABASE } from './sql.js';

export const POOL = Symbol('the connection pool that TypeORM owns');
export const poolOf = (dataSource: DataSource): pg.Pool => (dataSource.driver as unknown as { master: pg.Pool }).master;

@Global()
@Module({})
export class DatabaseModule implements OnApplicationBootstrap {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {}

  static withEntities(entities: DataSourceOptions['entities']) {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({ ...databaseOptions(config.databaseUrl, entities, config.databasePoolSize), retryAttempts: 3, retryDelay: 1_000 }),
        }),
      ],
      providers: [Clock, UnitOfWork, { provide: POOL, inject: [DataSource], useFactory: poolOf }, { provide: DATABASE, useExisting: DataSource }],
      exports: [Clock, UnitOfWork, POOL, DATABASE],
    };
  }

  /** Refuses to start on a database that may lose acknowledged writes. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.unsafeDurability) return;
    const problems = await durabilityProblems(this.dataSource);
    if (problems.length > 0) throw new Error(`Unsafe database: ${problems.join('; ')}.`);
  }
}
