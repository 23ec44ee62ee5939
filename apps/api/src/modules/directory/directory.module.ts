import { Inject, Module, type MiddlewareConsumer, type NestModule, type OnModuleInit } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { DATABASE, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DirectoryController } from './directory.controller.js';
import { DirectoryContents } from './directory-contents.service.js';
import { DirectoryPages } from './directory-pages.service.js';
import { DirectoryServer } from './directory-server.js';
import { DirectorySettingsController } from './directory-settings.controller.js';
import { DirectorySettingsService } from './directory-settings.service.js';
import { NetworkDocumentsController } from './network-documents.controller.js';
import { NetworkDocumentsService } from './network-documents.service.js';
import { PublishedPeopleController } from './published-people.controller.js';
import { PublishedPeopleService } from './published-people.service.js';
import { SearchLimit } from './search-limit.js';

const EVERY_TEN_MINUTES = '*/10 * * * *';

@Module({
  controllers: [DirectoryController, DirectorySettingsController, PublishedPeopleController, NetworkDocumentsController],
  providers: [DirectoryContents, DirectoryPages, DirectoryServer, SearchLimit, DirectorySettingsService, PublishedPeopleService, NetworkDocumentsService],
})
export class DirectoryModule implements NestModule, OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(readableFromAnywhere).forRoutes(DirectoryController);
  }

  onModuleInit(): void {
    this.jobs.defineRegular('directory-changes', EVERY_TEN_MINUTES, () => forgetOldChanges(this.db));
  }
}

/** Any website may read the public data; a browser that is asked so sends no cookie along, and other routes say nothing of the kind. */
function readableFromAnywhere(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  next();
}

/**
 * Keeps the set of changes small. Two or more old ones become one new one in the same statement: whatever set there is afterwards holds a row that no
 * set seen before had, so two sets are never the same by accident.
 */
export async function forgetOldChanges(db: Db): Promise<void> {
  await rowsOf(
    db,
    sql`WITH old AS (SELECT id FROM directory_changes WHERE changed_at < now() - interval '10 minutes'),
          gone AS (DELETE FROM directory_changes WHERE id IN (SELECT id FROM old) AND (SELECT count(*) FROM old) > 1 RETURNING 1)
        INSERT INTO directory_changes SELECT FROM (SELECT count(*) AS n FROM gone) counted WHERE n > 0`,
  );
}
