import { Body, Controller, Delete, Inject, Patch, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AgendaItemCarry, AgendaItemCreate, AgendaItemMove, AgendaItemPatch, ProposalTake } from './agenda.dto.js';
import { AgendaService } from './agenda.service.js';
import { SittingView } from './sittings.dto.js';
import { sittingView } from './sittings.queries.js';

@Controller('meetings/:meetingId')
export class AgendaController {
  constructor(
    @Inject(AgendaService) private readonly agenda: AgendaService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Puts an item last on the agenda; after the notice was sent it is marked as not announced. */
  @Post('agenda-items')
  @Route('meeting.manage', SittingView, { status: 201 })
  async add(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Body() input: AgendaItemCreate): Promise<SittingView> {
    await this.agenda.add(actor, meetingId, input);
    return sittingView(this.db, actor, meetingId);
  }

  /** Puts an open proposal of the body on the agenda. */
  @Post('proposals')
  @Route('meeting.manage', SittingView, { status: 201 })
  async take(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Body() { proposalId }: ProposalTake): Promise<SittingView> {
    await this.agenda.take(actor, meetingId, proposalId);
    return sittingView(this.db, actor, meetingId);
  }

  @Patch('agenda-items/:itemId')
  @Route('meeting.manage', SittingView)
  async change(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Id('itemId') id: string, @Body() input: AgendaItemPatch): Promise<SittingView> {
    await this.agenda.change(actor, { meetingId, id }, input);
    return sittingView(this.db, actor, meetingId);
  }

  /** Another place in the order, or below another item. */
  @Post('agenda-items/:itemId/moves')
  @Route('meeting.manage', SittingView, { status: 200 })
  async move(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Id('itemId') id: string, @Body() input: AgendaItemMove): Promise<SittingView> {
    await this.agenda.move(actor, { meetingId, id }, input);
    return sittingView(this.db, actor, meetingId);
  }

  /** Goes on with the item at a later meeting of the body. */
  @Post('agenda-items/:itemId/carries')
  @Route('meeting.manage', SittingView, { status: 201 })
  async carry(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Id('itemId') id: string, @Body() input: AgendaItemCarry): Promise<SittingView> {
    await this.agenda.carry(actor, { meetingId, id }, input.meetingId);
    return sittingView(this.db, actor, input.meetingId);
  }

  /** Takes an item off that no notice has named. */
  @Delete('agenda-items/:itemId')
  @Route('meeting.manage', SittingView, { status: 200 })
  async remove(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Id('itemId') id: string): Promise<SittingView> {
    await this.agenda.remove(actor, { meetingId, id });
    return sittingView(this.db, actor, meetingId);
  }
}
