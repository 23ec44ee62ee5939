import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AgendaProposalCreate, AgendaProposalList, AgendaProposalPatch, AgendaProposalsQuery } from './agenda-proposals.dto.js';
import { openProposals } from './agenda-proposals.queries.js';
import { AgendaProposalsService } from './agenda-proposals.service.js';

@Controller('agenda-proposals')
export class AgendaProposalsController {
  constructor(
    @Inject(AgendaProposalsService) private readonly proposals: AgendaProposalsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** What waits for an agenda, of one body or of all. */
  @Get()
  @Route('meeting.read', AgendaProposalList)
  async list(@CurrentActor() actor: RequestActor, @Query() { body }: AgendaProposalsQuery): Promise<AgendaProposalList> {
    const items = await openProposals(this.db, actor, body);
    return { items, total: items.length };
  }

  /** Proposes something for the next agenda of a body. */
  @Post()
  @Route('agenda.propose', AgendaProposalList, { status: 201 })
  async make(@CurrentActor() actor: RequestActor, @Body() input: AgendaProposalCreate): Promise<AgendaProposalList> {
    await this.proposals.make(actor, input);
    return this.list(actor, { body: input.bodyId });
  }

  /** Changes an open proposal: whoever made it, and those who look after meetings. */
  @Patch(':proposalId')
  @Route('agenda.propose', AgendaProposalList)
  async change(@CurrentActor() actor: RequestActor, @Id('proposalId') id: string, @Body() input: AgendaProposalPatch): Promise<AgendaProposalList> {
    await this.proposals.change(actor, id, input);
    return this.list(actor, {});
  }

  @Post(':proposalId/withdrawal')
  @Route('agenda.propose', AgendaProposalList, { status: 200 })
  async withdraw(@CurrentActor() actor: RequestActor, @Id('proposalId') id: string): Promise<AgendaProposalList> {
    await this.proposals.withdraw(actor, id);
    return this.list(actor, {});
  }
}
