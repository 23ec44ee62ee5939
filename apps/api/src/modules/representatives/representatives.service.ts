import { Inject, Injectable } from '@nestjs/common';
import { scopeOf } from '@verbund/domain/access/can.js';
import { problemWithEnd, problemWithGap } from '@verbund/domain/representatives/representative-rules.js';
import { Config } from '../../platform/config/config.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf } from '../../platform/http/refusal.js';
import { inForceOn } from '../../platform/sign-in/representations.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { tellEnd } from './representation-ending.service.js';
import { giveRepresentation, refuseForeignFunction, tellRepresentative } from './representation-giving.service.js';
import { Representation } from './representation.entity.js';
import type { RepresentativeCreate, RepresentativePatch } from './representatives.dto.js';
import { accessesOf, representativeView } from './representatives.queries.js';

/** Where a representative is: the organisation in the path and the access below it. */
export type Place = { organisationId: string; id: string };

/** Who acts for an organisation: inviting, changing, ending. */
@Injectable()
export class RepresentativesService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  invite(actor: RequestActor, organisationId: string, input: RepresentativeCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const organisation = await claimManaged(tx, organisationId);
      if (input.validTo && input.validTo <= tx.today) refuse('REPRESENTATION_END_PAST');
      return giveRepresentation(tx, { organisation, config: this.config }, input);
    });
  }

  change(actor: RequestActor, place: Place, patch: RepresentativePatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const organisation = await claimManaged(tx, place.organisationId);
      const present = await claimRepresentation(tx, place);
      if (present.version !== patch.version) refuse('VERSION_CONFLICT', { current: await representativeView(tx.manager, actor, place.organisationId, place.id) });
      await changeRepresentation(tx, organisation, present, patch);
    });
  }

  /** The mail once more; a link to choose a password is a new one, and the earlier one ends. */
  renew(actor: RequestActor, place: Place): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const organisation = await claimManaged(tx, place.organisationId);
      const { accountId, role, id } = await claimRepresentation(tx, place);
      await tellRepresentative(tx, { organisation, config: this.config }, { accountId, role });
      tx.record({ action: 'representation.invitedAgain', subject: 'representation', subjectId: id, organisationId: organisation.id });
    });
  }
}

/** The organisation, locked, for whoever manages who represents it: asked again here, because two managers may end each other at the same moment. */
export async function claimManaged(tx: Transaction, id: string): Promise<{ id: string; name: string }> {
  const organisation = await claimOrganisation(tx, id, 'representation.manage');
  if (scopeOf(tx.actor, 'representation.manage') === 'network') return organisation;
  const still = await rowOf(
    tx.manager,
    sql`SELECT 1 FROM account_organisations r WHERE r.account_id = ${tx.actor.accountId} AND r.organisation_id = ${id} AND r.role = 'manager' AND ${inForceOn(sql`${tx.today}::date`)}`,
  );
  return still ? organisation : refuse('FORBIDDEN');
}

export async function claimRepresentation(tx: Transaction, { organisationId, id }: Place): Promise<Representation> {
  const representation = await tx.claim(Representation, id, 'representation.manage');
  return representation.organisationId === organisationId ? representation : refuse('NOT_FOUND');
}

async function changeRepresentation(tx: Transaction, organisation: { id: string; name: string }, present: Representation, patch: RepresentativePatch): Promise<void> {
  const { id, version, validFrom } = present;
  const { acceptGap = false, version: _, ...given } = patch;
  refuseIf(problemWithEnd(present, given.validTo ?? null, tx.today));
  if (given.contactRoleId) await refuseForeignFunction(tx, organisation.id, given.contactRoleId);
  const end = given.validTo && given.validTo < validFrom ? validFrom : given.validTo;
  const next = { ...given, ...(given.validTo !== undefined && { validTo: end ?? null }) };
  const changes = changesBetween(present, next);
  if (Object.keys(changes).length === 0) return tx.nothingChanged();
  const before = await accessesOf(tx.manager, organisation.id, tx.today);
  const after = before.map((access) => (access.id === id ? { ...access, ...next } : access));
  refuseIf(problemWithGap({ before, after, today: tx.today, accepted: acceptGap }));
  const action = 'validTo' in changes && next.validTo ? 'representation.ended' : 'representation.changed';
  await tx.manager.update(Representation, { id }, { ...next, version: version + 1 });
  if (action === 'representation.ended') await tellEnd(tx, organisation, { ...present, validTo: next.validTo! });
  tx.record({ action, subject: 'representation', subjectId: id, organisationId: organisation.id, changes });
}
