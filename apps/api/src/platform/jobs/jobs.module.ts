import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sealAudit } from './audit-seals.js';
import { Jobs } from './jobs.js';
import { prune } from './prune.js';
import { JobWorker } from './worker.js';

const EVERY_MINUTE = '* * * * *';
const EVERY_HOUR = '17 * * * *';

@Global()
@Module({ providers: [Jobs, JobWorker], exports: [Jobs] })
export class JobsModule implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular('seal-audit', EVERY_MINUTE, () => sealAudit(this.dataSource));
    this.jobs.defineRegular('prune', EVERY_HOUR, () => prune(this.dataSource));
  }
}
