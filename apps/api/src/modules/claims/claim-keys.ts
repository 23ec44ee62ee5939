import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LinkKeys } from '../../platform/sign-in/link-keys.js';
import { Clock } from '../../platform/work/clock.js';
import { holderOfClaimLink } from './claim-links.js';

/** Says whom the links of a claim let in. */
@Injectable()
export class ClaimKeys implements OnModuleInit {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LinkKeys) private readonly links: LinkKeys,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const role of ['claimant', 'witness'] as const) this.links.define(role, (token) => holderOfClaimLink(this.db, role, token, this.clock.fixedAt));
  }
}
