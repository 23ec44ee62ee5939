import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { OrganisationPatch } from '../organisations/organisations.dto.js';
import { organisationView } from '../organisations/organisations.queries.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { saveProfile, type SavedProfile } from './profile-saving.service.js';

/** One form for everybody who may change a profile; what becomes of each field depends on who they are. */
@Injectable()
export class ProfilesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  save(actor: RequestActor, id: string, { version, reason, ...input }: OrganisationPatch): Promise<SavedProfile> {
    return this.work.run(actor, async (tx) => {
      const organisation = await claimOrganisation(tx, id, 'organisation.propose');
      if (organisation.version !== version) refuse('VERSION_CONFLICT', { current: await organisationView(tx.manager, actor, id) });
      return saveProfile(tx, organisation, input, reason);
    });
  }
}
