import { Body, Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { PublishedPersonCreate, PublishedPersonList, PublishedPersonPatch, PublishedPersonView } from './directory-settings.dto.js';
import { publishedPeople, publishedPersonView } from './directory-settings.queries.js';
import { PublishedPeopleService } from './published-people.service.js';

@Controller('published-people')
export class PublishedPeopleController {
  constructor(
    @Inject(PublishedPeopleService) private readonly people: PublishedPeopleService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Whom the public directory names, and with which consent. */
  @Get()
  @Route('directory.read', PublishedPersonList)
  list(@CurrentActor() actor: RequestActor): Promise<PublishedPersonList> {
    return publishedPeople(this.db, actor);
  }

  @Post()
  @Route('directory.manage', PublishedPersonView, { status: 201 })
  async publish(@CurrentActor() actor: RequestActor, @Body() input: PublishedPersonCreate): Promise<PublishedPersonView> {
    return publishedPersonView(this.db, actor, await this.people.publish(actor, input));
  }

  @Patch(':id')
  @Route('directory.manage', PublishedPersonView)
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: PublishedPersonPatch): Promise<PublishedPersonView> {
    await this.people.update(actor, id, input);
    return publishedPersonView(this.db, actor, id);
  }

  /** The person no longer agrees to be named. */
  @Post(':id/withdrawals')
  @Route('directory.manage', PublishedPersonView, { status: 201 })
  async withdraw(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<PublishedPersonView> {
    await this.people.withdraw(actor, id);
    return publishedPersonView(this.db, actor, id);
  }
}
