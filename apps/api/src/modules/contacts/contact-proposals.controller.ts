import { Body, Controller, Inject, Patch, Post } from '@nestjs/common';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ContactProposalsService } from './contact-proposals.service.js';
import { ContactChangeProposal, ContactProposal, ProposalOutcome } from './contacts.dto.js';

@Controller('organisations/:id/contact-proposals')
export class ContactProposalsController {
  constructor(@Inject(ContactProposalsService) private readonly proposals: ContactProposalsService) {}

  /** Gives a person a function: at once, or as a request to the office. */
  @Post()
  @Route('contact.propose', ProposalOutcome, { status: 201 })
  add(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Body() input: ContactProposal): Promise<ProposalOutcome> {
    return this.proposals.add(actor, organisationId, input);
  }

  /** Changes or ends a function: at once, or as a request to the office. */
  @Patch(':contactId')
  @Route('contact.propose', ProposalOutcome)
  change(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('contactId') id: string, @Body() input: ContactChangeProposal): Promise<ProposalOutcome> {
    return this.proposals.change(actor, { organisationId, id }, input);
  }
}
