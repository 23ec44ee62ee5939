import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { RevertRequest } from '../organisations/organisations.dto.js';
import {
  DuplicatesQuery,
  PeopleQuery,
  PersonCreate,
  PersonList,
  PersonListItem,
  PersonPatch,
  PersonView,
} from './people.dto.js';
import { listPeople, personView, possibleDuplicates } from './people.queries.js';
import { PeopleService } from './people.service.js';

@Controller('people')
export class PeopleController {
  constructor(
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** The people of the register, filtered and sorted, one page at a time. */
  @Get()
  @Route('person.read', PersonList)
  list(@CurrentActor() actor: RequestActor, @Query() query: PeopleQuery): Promise<PersonList> {
    return listPeople(this.db, actor, query);
  }

  /** At most five people who may be the one being typed in. */
  @Get('duplicates')
  @Route('person.read', [PersonListItem])
  duplicates(@CurrentActor() actor: RequestActor, @Query() query: DuplicatesQuery): Promise<PersonListItem[]> {
    return possibleDuplicates(this.db, actor, query);
  }

  @Post()
  @Route('person.create', PersonView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: PersonCreate): Promise<PersonView> {
    return personView(this.db, actor, await this.people.create(actor, input));
  }

  /** One person with every function, past, present and to come. */
  @Get(':id')
  @Route('person.read', PersonView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<PersonView> {
    return personView(this.db, actor, id);
  }

  @Patch(':id')
  @Route('person.update', PersonView)
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: PersonPatch): Promise<PersonView> {
    await this.people.update(actor, id, input);
    return personView(this.db, actor, id);
  }

  /** Undoes one earlier change as a new change. */
  @Post(':id/reversals')
  @Route('person.update', PersonView, { status: 201 })
  async revert(
    @CurrentActor() actor: RequestActor,
    @Id() id: string,
    @Body() { entryId }: RevertRequest,
  ): Promise<PersonView> {
    await this.people.revert(actor, id, entryId);
    return personView(this.db, actor, id);
  }

  /** Removes an entry made by mistake. */
  @Delete(':id')
  @Route('person.remove', null)
  remove(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.people.remove(actor, id);
  }

  /** Brings a removed entry back. */
  @Post(':id/restorations')
  @Route('person.remove', PersonView, { status: 201 })
  async restore(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<PersonView> {
    await this.people.restore(actor, id);
    return personView(this.db, actor, id);
  }
}
