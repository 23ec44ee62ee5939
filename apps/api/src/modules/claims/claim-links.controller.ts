import { Body, Controller, Delete, Get, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { FILE_LIMITS } from '../../platform/files/file-limits.js';
import { readUpload } from '../../platform/files/read-upload.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { Clock } from '../../platform/work/clock.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { OwnClaim, WitnessAnswer, WitnessedClaim } from './claim-form.dto.js';
import { ownClaim, witnessedClaim } from './claim-form.queries.js';
import { ClaimProofsService } from './claim-proofs.service.js';

/** What the links in the mails about a claim open. */
@Controller()
export class ClaimLinksController {
  constructor(
    @Inject(ClaimProofsService) private readonly proofs: ClaimProofsService,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('own-claim')
  @Route('link:claimant', OwnClaim)
  own(@CurrentActor() { accountId }: RequestActor): Promise<OwnClaim> {
    return ownClaim(this.db, accountId, this.clock.fixedAt);
  }

  /** A document that shows it; another one replaces it. */
  @Post('own-claim/document')
  @Route('link:claimant', OwnClaim, { status: 201 })
  async giveDocument(@CurrentActor() actor: RequestActor, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<OwnClaim> {
    await this.proofs.giveDocument(actor, await readUpload(request, response, FILE_LIMITS.bytes));
    return ownClaim(this.db, actor.accountId, this.clock.fixedAt);
  }

  /** Takes the claim back; everything that was given is removed at once. */
  @Delete('own-claim')
  @Route('link:claimant', null)
  withdraw(@CurrentActor() actor: RequestActor): Promise<void> {
    return this.proofs.withdraw(actor);
  }

  @Get('witnessed-claim')
  @Route('link:witness', WitnessedClaim)
  witnessed(@CurrentActor() { accountId }: RequestActor): Promise<WitnessedClaim> {
    return witnessedClaim(this.db, accountId);
  }

  /** Whether this person may act for the organisation; asked once. */
  @Put('witnessed-claim')
  @Route('link:witness', null)
  answer(@CurrentActor() actor: RequestActor, @Body() { answer }: WitnessAnswer): Promise<void> {
    return this.proofs.answer(actor, answer);
  }
}
