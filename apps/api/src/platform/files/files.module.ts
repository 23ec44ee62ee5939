import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { Jobs } from '../jobs/jobs.js';
import { Clock } from '../work/clock.js';
import { configuredStore } from './configured-store.js';
import { FILE_STORE, type FileStore } from './file-store.js';
import { Files } from './files.js';
import { clearUnusedFiles } from './unused-files.js';
import { clamdScan, noScan, VIRUS_SCAN } from './virus-scan.js';

const EVERY_NIGHT = '41 2 * * *';

@Global()
@Module({
  providers: [
    Files,
    { provide: FILE_STORE, inject: [Config], useFactory: configuredStore },
    { provide: VIRUS_SCAN, inject: [Config], useFactory: ({ clamdUrl }: Config) => (clamdUrl === null ? noScan : clamdScan(clamdUrl)) },
  ],
  exports: [Files, FILE_STORE],
})
export class FilesModule implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular('clear-unused-files', EVERY_NIGHT, () => clearUnusedFiles(this.dataSource, this.store, this.clock.now));
  }
}
