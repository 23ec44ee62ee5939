import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { systemActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { ChangeRequestsController } from './change-requests.controller.js';
import { ChangeRequestsService } from './change-requests.service.js';
import { announceRequests } from './request-mail.service.js';

const EVERY_MINUTE = '* * * * *';

@Module({ controllers: [ChangeRequestsController], providers: [ChangeRequestsService] })
export class ChangeRequestsModule implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular('announce-change-requests', EVERY_MINUTE, () => this.work.run(systemActor('change requests'), (tx) => announceRequests(tx, this.config)));
  }
}
