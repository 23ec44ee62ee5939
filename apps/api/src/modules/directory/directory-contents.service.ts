import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { POOL } from '../../platform/database/database.module.js';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { Directory } from './directory.js';
import { directoryContent, DIRECTORY_VERSION } from './directory-snapshot.queries.js';
import { DirectoryVersion } from './directory-version.js';

/** The directory as the database has it at this moment. What it loaded is kept, and used again only while the database says that nothing changed. */
@Injectable()
export class DirectoryContents {
  private readonly versions: DirectoryVersion;
  private present: Directory | null = null;
  private loading: Promise<Directory> | null = null;

  constructor(
    @Inject(DATABASE) private readonly db: Db,
    @Inject(POOL) pool: pg.Pool,
  ) {
    const question = { name: 'directory-version', text: `SELECT ${DIRECTORY_VERSION.text} AS version` };
    this.versions = new DirectoryVersion(async () => (await pool.query<{ version: string }>(question)).rows[0]!.version);
  }

  /** The version that holds for a request that has come before this was called. */
  version(): Promise<string> {
    return this.versions.current();
  }

  /** What was loaded last, whether it still holds or not: for pages that say why there is none. */
  get latest(): Directory | null {
    return this.present;
  }

  /** Content at least as new as the version; many who ask at once load it once. */
  async at(version: string): Promise<Directory> {
    if (this.present?.content.version === version) return this.present;
    const underWay = await this.loading;
    if (underWay?.content.version === version) return underWay;
    return (this.loading ??= this.load().finally(() => (this.loading = null)));
  }

  /** The directory for this moment. */
  async now(): Promise<Directory> {
    return this.at(await this.version());
  }

  private async load(): Promise<Directory> {
    return (this.present = new Directory(await directoryContent(this.db)));
  }
}
