import { Inject, Injectable } from '@nestjs/common';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { SECTIONS } from '@verbund/domain/confirmations/sections.js';
import { displayNameOn } from '@verbund/domain/organisations/organisation-values.js';
import { LANGUAGES } from '@verbund/contracts/languages.js';
import { sourcesAfter } from '@verbund/domain/profile/translations.js';
import { fold } from '@verbund/domain/names/fold.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Changes, Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Organisation } from './organisation.entity.js';
import { completedValues } from './organisation-values.js';
import { indexOrganisation, linkedIds, saveLinks } from './organisation-links.service.js';
import { organisationView } from './organisations.queries.js';
import { confirmSections } from './section-confirmations.service.js';
import type { OrganisationCreate, OrganisationPatch } from './organisations.dto.js';
import { revertibleChanges } from '../audit/reverting.queries.js';
import { forgetRecord } from '../search/search-index.service.js';

/** Changing the register: entering, changing, confirming, undoing, removing. */
@Injectable()
export class OrganisationsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, input: OrganisationCreate): Promise<string> {
    return this.work.run(actor, (tx) => createOrganisation(tx, input));
  }

  /** Says that the record was looked through and is right as it stands. */
  confirm(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await confirmSections(tx, await tx.claim(Organisation, id, 'organisation.update'), SECTIONS);
    });
  }

  /** Undoes one earlier change by setting its old values again; refused where somebody changed the field since. */
  revert(actor: RequestActor, id: string, entryId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const organisation = await tx.claim(Organisation, id, 'organisation.update');
      const present = { ...organisation, ...(await linkedIds(tx.manager, id)) };
      const old = await revertibleChanges(tx.manager, { subjectId: id, entryId, present });
      await changeOrganisation(tx, organisation, old, 'organisation.reverted');
    });
  }

  /** For entries made by mistake; whoever was a member stays in the register. */
  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await tx.claim(Organisation, id, 'organisation.remove');
      const { memberSince } = await organisationView(tx.manager, actor, id);
      if (memberSince) refuse('MEMBERS_ARE_NOT_REMOVED');
      await tx.manager.update(Organisation, { id }, { removedAt: tx.now });
      tx.record({ action: 'organisation.removed', subject: 'organisation', subjectId: id, organisationId: id, changes: { removedAt: { old: null, new: tx.now } } });
    });
  }

  restore(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { removedAt } = await tx.claim(Organisation, id, 'organisation.remove');
      if (!removedAt) return tx.nothingChanged();
      await tx.manager.update(Organisation, { id }, { removedAt: () => 'NULL' });
      tx.record({ action: 'organisation.restored', subject: 'organisation', subjectId: id, organisationId: id, changes: { removedAt: { old: removedAt, new: null } } });
    });
  }
}

/** The organisation that something belongs to, locked, so that what belongs to it changes one at a time. */
export async function claimOrganisation(tx: Transaction, id: string, permission: Permission): Promise<Organisation> {
  const organisation = await tx.claim(Organisation, id, permission);
  return organisation.removedAt ? refuse('NOT_FOUND') : organisation;
}

/** The same without asking for a permission: for use cases that asked for one to the record that leads here. */
export async function holdOrganisation(tx: Transaction, id: string): Promise<Organisation> {
  const organisation = await tx.manager.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return !organisation || organisation.removedAt ? refuse('NOT_FOUND') : organisation;
}

/** Deletes an organisation that was entered for an application and never was a member, with all that hangs on it. */
export async function forgetOrganisation(tx: Transaction, id: string): Promise<void> {
  await rowsOf(
    tx.manager,
    sql`DELETE FROM organisations o WHERE o.id = ${id} AND NOT EXISTS (
          SELECT 1 FROM membership_events e WHERE e.organisation_id = o.id AND e.annulled_at IS NULL AND e.state IN ('probation', 'active', 'suspended', 'exitPending', 'expelled', 'former'))`,
  );
  const left = await rowsOf(tx.manager, sql`SELECT 1 FROM organisations WHERE id = ${id}`);
  if (left.length === 0) await forgetRecord(tx.manager, 'organisation', id);
}

/**
 * Enters an organisation; also for imports, which enter many in one unit of work. `withoutValues`: the trail says that it
 * was entered and not what was entered, for candidates whose data may have to go.
 */
export async function createOrganisation(tx: Transaction, input: OrganisationCreate, trail: 'values' | 'withoutValues' = 'values'): Promise<string> {
  const { topicIds, districtIds, ...given } = input;
  const values = completedValues(given);
  const name = displayNameOn(values.names ?? [], tx.today);
  const { identifiers } = await tx.manager.insert(Organisation, { ...values, name, sortName: fold(name), createdAt: tx.now, updatedAt: tx.now });
  const id = (identifiers[0] as { id: string }).id;
  await saveLinks(tx.manager, id, { topicIds, districtIds });
  await indexOrganisation(tx.manager, id);
  tx.record({ action: 'organisation.created', subject: 'organisation', subjectId: id, organisationId: id, changes: trail === 'values' ? createdValues({ ...values, topicIds, districtIds }) : {} });
  return id;
}

type Input = Omit<OrganisationPatch, 'version' | 'reason'>;

/** Changes the fields that differ; the version moves only when something did. */
export async function changeOrganisation(tx: Transaction, organisation: Organisation, input: Input, action: 'organisation.changed' | 'organisation.reverted'): Promise<void> {
  const { id } = organisation;
  const { topicIds, districtIds, ...given } = input;
  const values = completedValues(given);
  const links = { ...(topicIds !== undefined && { topicIds: topicIds ?? [] }), ...(districtIds !== undefined && { districtIds: districtIds ?? [] }) };
  const hasLinks = Object.keys(links).length > 0;
  const before = hasLinks ? await linkedIds(tx.manager, id) : {};
  await saveLinks(tx.manager, id, links);
  const after = hasLinks ? await linkedIds(tx.manager, id) : {};
  const changes = changesBetween({ ...organisation, ...before }, { ...values, ...after });
  if (Object.keys(changes).length === 0) return tx.nothingChanged();
  const name = values.names ? displayNameOn(values.names, tx.today) : organisation.name;
  const translated = values.purpose && { purposeSources: sourcesAfter(organisation.purpose, values.purpose, organisation.purposeSources, LANGUAGES) };
  await tx.manager.update(Organisation, { id }, { ...values, ...translated, name, sortName: fold(name), version: organisation.version + 1, updatedAt: tx.now });
  if (SEARCHED.some((field) => field in changes)) await indexOrganisation(tx.manager, id);
  tx.record({ action, subject: 'organisation', subjectId: id, organisationId: id, changes });
}

/** Gives an organisation another term of a taxonomy in place of one it has, as a change of its record. */
export async function replaceTerm(tx: Transaction, id: string, field: 'topicIds' | 'districtIds', { from, into }: { from: string; into: string }): Promise<void> {
  const organisation = await tx.claim(Organisation, id, 'organisation.update');
  const terms = (await linkedIds(tx.manager, id))[field].map((term) => (term === from ? into : term));
  await changeOrganisation(tx, organisation, { [field]: [...new Set(terms)] }, 'organisation.changed');
}

/** Fields by which an organisation is found. */
const SEARCHED = ['names', 'addresses', 'registerNumber', 'topicIds', 'districtIds'];

/** For the trail: what a new record holds. */
export const createdValues = (values: object): Changes =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '').map(([field, value]) => [field, { old: null, new: value as unknown }]));
