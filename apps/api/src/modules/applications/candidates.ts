import type { ApplicationDocumentKind } from '@verbund/domain/applications/application-steps.js';
import type { Day } from '@verbund/domain/calendar/days.js';
import { inOrder, isMemberState, type MembershipClass } from '@verbund/domain/membership/membership-rules.js';
import { webAddressOf } from '@verbund/domain/organisations/web-address.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { recordContacts } from '../contacts/contact-entries.service.js';
import { addDocument } from '../documents/documents.service.js';
import { annulMemberships } from '../membership/membership-entries.service.js';
import type { MembershipEventCreate } from '../membership/membership.dto.js';
import { countingEvents } from '../membership/membership.queries.js';
import { recordMembershipEvents } from '../membership/membership.service.js';
import { indexOrganisation } from '../organisations/organisation-links.service.js';
import type { OrganisationPatch } from '../organisations/organisations.dto.js';
import { changeOrganisation, createOrganisation, holdOrganisation } from '../organisations/organisations.service.js';
import { createPerson } from '../people/people.service.js';
import { Application } from './application.entity.js';
import type { Dossier } from './dossier.queries.js';

/**
 * Gives an application its record in the register, entered with the name alone and without a word in the audit trail:
 * what is not there need not be deleted when there is no admission. The rest follows with the admission.
 */
export async function enterCandidate(tx: Transaction, { id, answers }: Pick<Dossier, 'id' | 'answers'>): Promise<string> {
  const names = [{ kind: 'registered' as const, text: answers.name, latin: answers.latinName || null }];
  const organisationId = await createOrganisation(tx, { names }, 'withoutValues');
  await tx.manager.update(Application, { id }, { recordId: organisationId, organisationEntered: true });
  return organisationId;
}

/** Records steps of the membership, each on its day. */
export async function recordSteps(tx: Transaction, organisationId: string, steps: readonly MembershipEventCreate[]): Promise<void> {
  await holdOrganisation(tx, organisationId);
  await recordMembershipEvents(tx, organisationId, steps);
}

/**
 * The candidacy is over: back to lead from that day on. What was recorded for the same day or later counts no more, because on one
 * day a lead stands before an application. Members are not touched.
 */
export async function endCandidacy(tx: Transaction, organisationId: string, on: Day): Promise<void> {
  await holdOrganisation(tx, organisationId);
  const events = inOrderWithIds(await countingEvents(tx.manager, organisationId));
  if (isMemberState(events.at(-1)?.state ?? null)) return;
  const undone = events.filter(({ state, effectiveOn }) => effectiveOn >= on && ['application', 'documentsComplete', 'decided'].includes(state));
  if (undone.length > 0) await annulMemberships(tx, undone.map(({ id }) => id), 'application ended');
  const last = events.filter((event) => !undone.includes(event)).at(-1);
  if (last?.state !== 'lead') await recordMembershipEvents(tx, organisationId, [{ state: 'lead', effectiveOn: on }]);
}

type Recorded = Awaited<ReturnType<typeof countingEvents>>[number];
const inOrderWithIds = (events: readonly Recorded[]): Recorded[] => inOrder(events) as Recorded[];

type Admission = { decidedOn: Day; decidedBy: 'board' | 'assembly'; membershipClass: MembershipClass; beginsOn: Day; probationUntil: Day | null };

/** From decision to full membership; with a probation its end is recorded at once, so that future days can be asked. */
export function stepsOfAdmission({ decidedOn, decidedBy, membershipClass, beginsOn, probationUntil }: Admission): MembershipEventCreate[] {
  const begin = { effectiveOn: beginsOn, membershipClass, decidedBy, decidedOn };
  const decided = { state: 'decided' as const, effectiveOn: decidedOn, decidedBy, decidedOn };
  if (!probationUntil) return [decided, { ...begin, state: 'active' }];
  return [decided, { ...begin, state: 'probation' }, { ...begin, state: 'active', effectiveOn: probationUntil }];
}

/** With the admission what the applicant wrote becomes the record: empty fields are filled, nothing that was there is replaced. */
export async function takeOverAnswers(tx: Transaction, organisationId: string, dossier: Dossier): Promise<void> {
  const organisation = await holdOrganisation(tx, organisationId);
  await changeOrganisation(tx, organisation, emptyFieldsOf(organisation, valuesOf(dossier)), 'organisation.changed');
  await takeOverContact(tx, organisationId, dossier);
  await takeOverDocuments(tx, organisationId, dossier);
  await indexOrganisation(tx.manager, organisationId);
}

type Values = Omit<OrganisationPatch, 'version'>;

function valuesOf({ answers, language }: Dossier): Values {
  const { address } = webAddressOf(answers.website) ?? { address: null };
  return {
    legalForm: answers.legalForm, registerCourt: answers.registerCourt || null, registerNumber: answers.registerNumber || null, founded: answers.founded || null,
    purpose: answers.purpose ? { [language]: answers.purpose } : {}, topicIds: [...answers.topicIds], districtIds: [...answers.districtIds], workingLanguages: [...answers.workingLanguages],
    addresses: answers.place ? [{ kind: 'visit', street: answers.street, postcode: answers.postcode, place: answers.place }] : [],
    channels: [...(answers.email ? [{ kind: 'email' as const, value: answers.email }] : []), ...(answers.phone ? [{ kind: 'phone' as const, value: answers.phone }] : [])],
    links: address ? [{ kind: 'website', url: address }] : [],
  };
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

const emptyFieldsOf = (organisation: Awaited<ReturnType<typeof holdOrganisation>>, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([field, value]) => !isBlank(value) && isBlank((organisation as unknown as Record<string, unknown>)[field])));

async function takeOverContact(tx: Transaction, organisationId: string, { answers, email }: Dossier): Promise<void> {
  if (!answers.familyName) return;
  const channels = [...(email ? [{ kind: 'email' as const, value: email }] : []), ...(answers.contactPhone ? [{ kind: 'phone' as const, value: answers.contactPhone }] : [])];
  const personId = await createPerson(tx, { givenName: answers.givenName || null, familyName: answers.familyName, channels });
  const isFirst = (await rowsOf(tx.manager, sql`SELECT 1 FROM contact_roles WHERE organisation_id = ${organisationId} AND is_primary AND valid_to IS NULL`)).length === 0;
  await recordContacts(tx, [{ organisationId, personId, function: answers.function ?? 'other', label: '', isPrimary: isFirst }]);
}

/** Documents that the office accepted become the member's: received, so that validity and visibility are looked at in their place. */
async function takeOverDocuments(tx: Transaction, organisationId: string, { id }: Dossier): Promise<void> {
  const accepted = await rowsOf<{ kind: ApplicationDocumentKind; fileId: string; fileName: string }>(
    tx.manager,
    sql`SELECT DISTINCT ON (kind, file_id) kind, file_id AS "fileId", file_name AS "fileName" FROM application_documents WHERE application_id = ${id} AND state = 'accepted' ORDER BY kind, file_id, uploaded_at`,
  );
  for (const { kind, fileId, fileName } of accepted) {
    await addDocument(tx, organisationId, { kind, fileId, fileName, ...(kind === 'other' && { title: fileName }) }).catch(ifItIsThere);
  }
}

/** An organisation the register knew may have given the same file before. */
function ifItIsThere(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'ALREADY_EXISTS')) throw error;
}
