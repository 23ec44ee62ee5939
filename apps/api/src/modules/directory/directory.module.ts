import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DATABASE, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DirectoryContents } from './directory-contents.service.js';
import { DirectoryPages } from './directory-pages.service.js';
import { DirectoryServer } from './directory-server.js';
import { SearchLimit } from './search-limit.js';

const EVERY_TEN_MINUTES = '*/10 * * * *';

@Module({ providers: [DirectoryContents, DirectoryPages, DirectoryServer, SearchLimit] })
export class DirectoryModule implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular('directory-changes', EVERY_TEN_MINUTES, () => forgetOldChanges(this.db));
  }
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
