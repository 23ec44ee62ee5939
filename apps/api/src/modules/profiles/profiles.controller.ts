import { Body, Controller, Inject, Patch } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { OrganisationPatch } from '../organisations/organisations.dto.js';
import { organisationView } from '../organisations/organisations.queries.js';
import { SavedProfileView } from './profiles.dto.js';
import { ProfilesService } from './profiles.service.js';

@Controller('organisations/:id')
export class ProfilesController {
  constructor(
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Changes fields: at once, or as a request to the office where the field's rule asks for approval. */
  @Patch()
  @Route('organisation.propose', SavedProfileView)
  async save(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: OrganisationPatch): Promise<SavedProfileView> {
    const saved = await this.profiles.save(actor, id, input);
    return { ...(await organisationView(this.db, actor, id)), ...saved };
  }
}
