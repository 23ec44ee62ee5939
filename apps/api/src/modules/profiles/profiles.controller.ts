import { Body, Controller, Get, Inject, Patch, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { OrganisationPatch } from '../organisations/organisations.dto.js';
import { organisationView } from '../organisations/organisations.queries.js';
import { profilePreview } from './preview.queries.js';
import { PreviewQuery, ProfilePreview, SavedProfileView } from './profiles.dto.js';
import { ProfilesService } from './profiles.service.js';

@Controller('organisations/:id')
export class ProfilesController {
  constructor(
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Exactly what members or the public see of the profile. */
  @Get('preview')
  @Route('organisation.read', ProfilePreview)
  preview(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() query: PreviewQuery): Promise<ProfilePreview> {
    return profilePreview(this.db, actor, id, query.as);
  }

  /** Changes fields: at once, or as a request to the office where the field's rule asks for approval. */
  @Patch()
  @Route('organisation.propose', SavedProfileView)
  async save(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: OrganisationPatch): Promise<SavedProfileView> {
    const saved = await this.profiles.save(actor, id, input);
    return { ...(await organisationView(this.db, actor, id)), ...saved };
  }
}
