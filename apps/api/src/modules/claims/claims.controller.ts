import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { Files } from '../../platform/files/files.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ClaimDecisionInput, ClaimList, ClaimsQuery, ClaimView } from './claims.dto.js';
import { claimFile, claimView, listClaims } from './claims.queries.js';
import { ClaimsService } from './claims.service.js';

@Controller('claims')
export class ClaimsController {
  constructor(
    @Inject(ClaimsService) private readonly claims: ClaimsService,
    @Inject(Files) private readonly files: Files,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('claim.read', ClaimList)
  list(@CurrentActor() actor: RequestActor, @Query() query: ClaimsQuery): Promise<ClaimList> {
    return listClaims(this.db, actor, query);
  }

  @Get(':id')
  @Route('claim.read', ClaimView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ClaimView> {
    return claimView(this.db, actor, id);
  }

  /** The document that was given as proof. */
  @Get(':id/document')
  @Route('claim.read', null, { raw: 'application/octet-stream' })
  async document(@CurrentActor() actor: RequestActor, @Id() id: string, @Res() response: Response): Promise<void> {
    await this.files.sendFile(response, await claimFile(this.db, actor, id));
  }

  /** Accepted: the claimant is invited. Refused: the claimant reads why. */
  @Post(':id/decisions')
  @Route('claim.decide', ClaimView, { status: 201 })
  async decide(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: ClaimDecisionInput): Promise<ClaimView> {
    await this.claims.decide(actor, id, input);
    return claimView(this.db, actor, id);
  }
}
