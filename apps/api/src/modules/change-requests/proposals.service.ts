import { isSame } from '@verbund/domain/profile/same-value.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { NOBODY } from '../../platform/work/request-actor.js';
import type { Changes, Transaction } from '../../platform/work/transaction.js';

/** One field as it was when the change was proposed, and as proposed; `subjectId` is the contact a change is about. */
export type Proposal = { field: string; subjectId?: string | null; base: unknown; proposed: unknown };

/**
 * Asks the office for changes of an organisation that was claimed before: one request per saving. What is asked for already
 * and still open is not asked again; answers the request's id, or `null` when nothing is left to ask.
 */
export async function proposeChanges(tx: Transaction, organisationId: string, proposals: readonly Proposal[], reason = ''): Promise<string | null> {
  const open = await openProposals(tx, organisationId);
  const wanted = proposals.filter((proposal) => !open.some((other) => isSameProposal(other, proposal)));
  if (wanted.length === 0) {
    tx.nothingChanged();
    return null;
  }
  const id = await insertRequest(tx, organisationId, reason.trim());
  await insertItems(tx, id, wanted);
  await rowsOf(
    tx.manager,
    sql`INSERT INTO change_request_steps (request_id, kind, text, account_id, name, taken_at) VALUES (${id}, 'proposed', ${reason.trim()}, ${accountOf(tx)}, ${tx.actor.name}, ${tx.now})`,
  );
  tx.record({ action: 'changeRequest.proposed', subject: 'changeRequest', subjectId: id, organisationId, changes: changesOf(wanted) });
  return id;
}

const isSameProposal = (one: Proposal, other: Proposal): boolean =>
  one.field === other.field && (one.subjectId ?? null) === (other.subjectId ?? null) && isSame(one.proposed, other.proposed);

const openProposals = (tx: Transaction, organisationId: string): Promise<Proposal[]> =>
  rowsOf<Proposal>(
    tx.manager,
    sql`SELECT i.field, i.subject_id AS "subjectId", i.base, i.proposed FROM change_requests r JOIN change_request_items i ON i.request_id = r.id
        WHERE r.organisation_id = ${organisationId} AND r.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM change_request_decisions d WHERE d.item_id = i.id)`,
  );

/** The account that acts; holders of links have none. */
export const accountOf = ({ actor: { accountId, roles } }: Transaction): string | null =>
  accountId === NOBODY || roles.some((role) => role === 'confirmer' || role === 'applicant') ? null : accountId;

async function insertRequest(tx: Transaction, organisationId: string, reason: string): Promise<string> {
  const { name, email, language } = tx.actor;
  const row = await rowOf<{ id: string }>(
    tx.manager,
    sql`INSERT INTO change_requests (organisation_id, account_id, proposed_by, email, language, reason, proposed_at)
        VALUES (${organisationId}, ${accountOf(tx)}, ${name}, ${email}, ${language}, ${reason}, ${tx.now}) RETURNING id`,
  );
  return row!.id;
}

async function insertItems(tx: Transaction, requestId: string, proposals: readonly Proposal[]): Promise<void> {
  const items = proposals.map(({ field, subjectId = null, base, proposed }, position) => ({ field, subjectId, position, base, proposed }));
  await rowsOf(
    tx.manager,
    sql`INSERT INTO change_request_items (request_id, field, subject_id, position, base, proposed)
        SELECT ${requestId}, field, "subjectId", position, COALESCE(base, 'null'), COALESCE(proposed, 'null')
        FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS i(field text, "subjectId" uuid, position int, base jsonb, proposed jsonb)`,
  );
}

const changesOf = (proposals: readonly Proposal[]): Changes =>
  Object.fromEntries(proposals.map(({ field, base, proposed }) => [field, { old: base, new: proposed }]));
