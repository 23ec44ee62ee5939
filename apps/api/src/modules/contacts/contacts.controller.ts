import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ContactCreate, ContactEnding, ContactList, ContactPatch, ContactsQuery, ContactView } from './contacts.dto.js';
import { contactView, listContacts } from './contacts.queries.js';
import { ContactsService } from './contacts.service.js';

@Controller('organisations/:id/contacts')
export class ContactsController {
  constructor(
    @Inject(ContactsService) private readonly contacts: ContactsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Who does what in the organisation on a day. */
  @Get()
  @Route('contact.read', ContactList)
  list(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Query() query: ContactsQuery,
  ): Promise<ContactList> {
    return listContacts(this.db, actor, organisationId, query);
  }

  @Post()
  @Route('contact.record', ContactView, { status: 201 })
  async record(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Body() input: ContactCreate,
  ): Promise<ContactView> {
    return contactView(this.db, actor, organisationId, await this.contacts.record(actor, organisationId, input));
  }

  @Patch(':contactId')
  @Route('contact.record', ContactView)
  async update(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Id('contactId') id: string,
    @Body() input: ContactPatch,
  ): Promise<ContactView> {
    await this.contacts.update(actor, { organisationId, id }, input);
    return contactView(this.db, actor, organisationId, id);
  }

  /** Says on which day the function is no longer held. */
  @Post(':contactId/endings')
  @Route('contact.record', ContactView, { status: 201 })
  async end(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Id('contactId') id: string,
    @Body() { validTo }: ContactEnding,
  ): Promise<ContactView> {
    await this.contacts.end(actor, { organisationId, id }, validTo);
    return contactView(this.db, actor, organisationId, id);
  }

  /** Takes back a function entered by mistake. */
  @Delete(':contactId')
  @Route('contact.record', null)
  remove(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Id('contactId') id: string,
  ): Promise<void> {
    return this.contacts.remove(actor, { organisationId, id });
  }
}
