import { can } from '@verbund/domain/access/can.js';
import { problemsWithNames } from '@verbund/domain/organisations/organisation-rules.js';
import { RECORD_FIELDS, shapeOf, type FieldRule, type RecordField } from '@verbund/domain/profile/profile-fields.js';
import { compareField } from '@verbund/domain/profile/three-way.js';
import { refuseIssues } from '../../platform/http/refusal.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { proposeChanges } from '../change-requests/proposals.service.js';
import { ruleOfField } from '../field-rules/field-rules.queries.js';
import { linkedIds } from '../organisations/organisation-links.service.js';
import { completedValues } from '../organisations/organisation-values.js';
import type { OrganisationPatch } from '../organisations/organisations.dto.js';
import { changeOrganisation, type claimOrganisation } from '../organisations/organisations.service.js';

export type ProfileInput = Omit<OrganisationPatch, 'version' | 'reason'>;
type Claimed = Awaited<ReturnType<typeof claimOrganisation>>;

/** Fields that counted at once, and the request that the office decides on. */
export type SavedProfile = { applied: string[]; requestId: string | null };

/**
 * Saves what somebody entered about an organisation that was claimed before. For the office everything counts at once. For
 * people of the organisation and holders of its link each field goes by its rule: at once, as part of one request to the
 * office, or not at all, which is said at the field.
 */
export async function saveProfile(tx: Transaction, organisation: Claimed, input: ProfileInput, reason = ''): Promise<SavedProfile> {
  const present = await presentProfile(tx, organisation, input);
  const values = completedProfile(input);
  const changed = fieldsOf(input).filter((field) => differs(field, present[field], values[field]));
  if (can(tx.actor, 'organisation.update', organisation.id)) {
    await changeOrganisation(tx, organisation, input, 'organisation.changed');
    return { applied: changed, requestId: null };
  }
  const ruleOf = await ruleOfField(tx.manager);
  refuseOfficeFields(input, changed, ruleOf);
  if (changed.includes('names')) refuseIssues(problemsWithNames(values.names ?? [], tx.today));
  const [applied, asked] = [changed.filter((field) => ruleOf(field) === 'self'), changed.filter((field) => ruleOf(field) === 'approval')];
  await changeOrganisation(tx, organisation, pick(input, applied), 'organisation.changed');
  const proposals = asked.map((field) => ({ field, base: present[field] ?? null, proposed: values[field] ?? null }));
  return { applied, requestId: await proposeChanges(tx, organisation.id, proposals, reason) };
}

type Profile = Record<string, unknown> & { names?: ReturnType<typeof completedValues>['names'] };

/** What the record holds now, field by field, as it is compared with what comes in; topics and districts are read only when they come in. */
async function presentProfile(tx: Transaction, organisation: Claimed, { topicIds, districtIds }: ProfileInput): Promise<Profile> {
  const links = topicIds === undefined && districtIds === undefined ? {} : await linkedIds(tx.manager, organisation.id);
  return { ...organisation, ...links, accessibility: { stepFree: 'unknown', ...organisation.accessibility } };
}

/** What comes in as it would be stored; a cleared field (null) becomes what an empty one holds. */
function completedProfile({ topicIds, districtIds, ...given }: ProfileInput): Profile {
  const { accessibility, ...values } = completedValues(given);
  const links = { ...(topicIds !== undefined && { topicIds: topicIds ?? [] }), ...(districtIds !== undefined && { districtIds: districtIds ?? [] }) };
  return { ...values, ...links, ...(accessibility && { accessibility: { stepFree: 'unknown', ...accessibility } }) };
}

const fieldsOf = (input: ProfileInput): RecordField[] =>
  (Object.keys(RECORD_FIELDS) as RecordField[]).filter((field) => input[field] !== undefined);

const differs = (field: RecordField, present: unknown, next: unknown): boolean =>
  compareField(shapeOf(field), { base: present ?? null, current: present ?? null, proposed: next ?? null }).state !== 'unchanged';

/** A hidden field is refused whatever was entered: whether it would change anything says what it holds. */
function refuseOfficeFields(input: ProfileInput, changed: readonly RecordField[], ruleOf: (field: string) => FieldRule): void {
  const refused = fieldsOf(input).filter((field) => ruleOf(field) === 'office' && (field === 'internalNotes' || changed.includes(field)));
  refuseIssues(refused.map((field) => ({ field, code: 'officeOnly' })));
}

const pick = (input: ProfileInput, fields: readonly RecordField[]): ProfileInput =>
  Object.fromEntries(fields.map((field) => [field, input[field]])) as ProfileInput;
