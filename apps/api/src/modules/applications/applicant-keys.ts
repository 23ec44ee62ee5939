import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LinkKeys } from '../../platform/sign-in/link-keys.js';
import { Clock } from '../../platform/work/clock.js';
import { ApplicantsService } from './applicants.service.js';
import { applicantActor, heldLink } from './application-links.js';

/** Says whom the link of an application lets in. */
@Injectable()
export class ApplicantKeys implements OnModuleInit {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LinkKeys) private readonly links: LinkKeys,
    @Inject(ApplicantsService) private readonly applicants: ApplicantsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.links.define('applicant', async (token) => {
      const link = await heldLink(this.db, token, this.clock.fixedAt);
      if (!link) return null;
      const actor = applicantActor(link);
      if (link.mailed && !link.emailConfirmed) await this.applicants.confirmMail(actor, link);
      return actor;
    });
  }
}
