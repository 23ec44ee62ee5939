import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { listChangeRequests } from './change-request-list.queries.js';
import { ChangeRequestAdoption, ChangeRequestList, ChangeRequestMessage, ChangeRequestRefusal, ChangeRequestsQuery, ChangeRequestView } from './change-requests.dto.js';
import { changeRequestView } from './change-requests.queries.js';
import { ChangeRequestsService } from './change-requests.service.js';
import { visibleLogo } from './proposed-logos.service.js';

/** A picture that came from outside runs nothing, wherever it is opened. */
const PICTURE_ONLY = "default-src 'none'; sandbox";

@Controller('change-requests')
export class ChangeRequestsController {
  constructor(
    @Inject(ChangeRequestsService) private readonly requests: ChangeRequestsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** What organisations asked to change: all for the office, their own for representatives. */
  @Get()
  @Route('changeRequest.read', ChangeRequestList)
  list(@CurrentActor() actor: RequestActor, @Query() query: ChangeRequestsQuery): Promise<ChangeRequestList> {
    return listChangeRequests(this.db, actor, query);
  }

  /** One request: what was, what is, what is proposed. */
  @Get(':id')
  @Route('changeRequest.read', ChangeRequestView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ChangeRequestView> {
    return changeRequestView(this.db, actor, id);
  }

  /** The proposed logo as WebP. */
  @Get(':id/logo')
  @Route('changeRequest.read', null, { raw: 'image/webp' })
  async logo(@CurrentActor() actor: RequestActor, @Id() id: string, @Res() response: Response): Promise<void> {
    const { image, digest } = await visibleLogo(this.db, actor, id);
    response.set({ ETag: `"${digest}"`, 'Cache-Control': 'private, no-cache', 'Content-Security-Policy': PICTURE_ONLY, 'Content-Disposition': 'inline; filename="logo.webp"' });
    response.type('image/webp').send(image);
  }

  /** Takes fields over into the record, as it was looked at. */
  @Post(':id/adoptions')
  @Route('changeRequest.decide', ChangeRequestView, { status: 201 })
  async adopt(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: ChangeRequestAdoption): Promise<ChangeRequestView> {
    await this.requests.adopt(actor, id, input);
    return changeRequestView(this.db, actor, id);
  }

  @Post(':id/refusals')
  @Route('changeRequest.decide', ChangeRequestView, { status: 201 })
  async refuse(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: ChangeRequestRefusal): Promise<ChangeRequestView> {
    await this.requests.refuse(actor, id, input);
    return changeRequestView(this.db, actor, id);
  }

  /** Asks whoever proposed it. */
  @Post(':id/questions')
  @Route('changeRequest.decide', ChangeRequestView, { status: 201 })
  async askBack(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: ChangeRequestMessage): Promise<ChangeRequestView> {
    await this.requests.askBack(actor, id, input);
    return changeRequestView(this.db, actor, id);
  }

  @Post(':id/answers')
  @Route('changeRequest.answer', ChangeRequestView, { status: 201 })
  async answer(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: ChangeRequestMessage): Promise<ChangeRequestView> {
    await this.requests.answer(actor, id, input);
    return changeRequestView(this.db, actor, id);
  }

  /** Takes back what is not decided yet. */
  @Post(':id/withdrawals')
  @Route('changeRequest.answer', ChangeRequestView, { status: 201 })
  async withdraw(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ChangeRequestView> {
    await this.requests.withdraw(actor, id);
    return changeRequestView(this.db, actor, id);
  }
}
