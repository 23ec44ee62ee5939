import { Body, Controller, Delete, Get, Inject, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AsOfQuery, OrganisationsQuery } from './organisations-query.dto.js';
import { organisationFacets } from './organisation-facets.queries.js';
import { OrganisationCreate, OrganisationFacets, OrganisationList, OrganisationView, RevertRequest } from './organisations.dto.js';
import { listOrganisations, organisationView } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';

@Controller('organisations')
export class OrganisationsController {
  constructor(
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** The register, filtered and sorted, one page at a time. */
  @Get()
  @Route('organisation.read', OrganisationList)
  list(@CurrentActor() actor: RequestActor, @Query() query: OrganisationsQuery): Promise<OrganisationList> {
    return listOrganisations(this.db, actor, query);
  }

  /** How many organisations stand behind each value of each filter. */
  @Get('facets')
  @Route('organisation.read', OrganisationFacets)
  facets(@CurrentActor() actor: RequestActor, @Query() query: OrganisationsQuery): Promise<OrganisationFacets> {
    return organisationFacets(this.db, actor, query);
  }

  @Post()
  @Route('organisation.create', OrganisationView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: OrganisationCreate): Promise<OrganisationView> {
    return organisationView(this.db, actor, await this.organisations.create(actor, input));
  }

  /** One record; membership and functions as of a day. */
  @Get(':id')
  @Route('organisation.read', OrganisationView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() { on }: AsOfQuery): Promise<OrganisationView> {
    return organisationView(this.db, actor, id, on);
  }

  /** Says that the record is right as it stands. */
  @Post(':id/confirmations')
  @Route('organisation.update', OrganisationView, { status: 201 })
  async confirm(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<OrganisationView> {
    await this.organisations.confirm(actor, id);
    return organisationView(this.db, actor, id);
  }

  /** Undoes one earlier change as a new change. */
  @Post(':id/reversals')
  @Route('organisation.update', OrganisationView, { status: 201 })
  async revert(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { entryId }: RevertRequest): Promise<OrganisationView> {
    await this.organisations.revert(actor, id, entryId);
    return organisationView(this.db, actor, id);
  }

  /** Removes an entry made by mistake. */
  @Delete(':id')
  @Route('organisation.remove', null)
  remove(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.organisations.remove(actor, id);
  }

  /** Brings a removed entry back. */
  @Post(':id/restorations')
  @Route('organisation.remove', OrganisationView, { status: 201 })
  async restore(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<OrganisationView> {
    await this.organisations.restore(actor, id);
    return organisationView(this.db, actor, id);
  }
}
