import type { Outcome, RequestStep } from '@verbund/domain/profile/request-rules.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';
import type { ChangeRequest } from './change-request.entity.js';
import { accountOf } from './proposals.service.js';
import type { StoredItem } from './request-comparison.queries.js';

/** Writes one dated step of a request, with who took it. */
export async function takeStep(tx: Transaction, { id, organisationId }: ChangeRequest, kind: Exclude<RequestStep, 'proposed'>, text: string): Promise<string> {
  const step = await rowOf<{ id: string }>(
    tx.manager,
    sql`INSERT INTO change_request_steps (request_id, kind, text, account_id, name, taken_at) VALUES (${id}, ${kind}, ${text}, ${accountOf(tx)}, ${tx.actor.name}, ${tx.now}) RETURNING id::text AS id`,
  );
  tx.record({ action: `changeRequest.${kind}`, subject: 'changeRequest', subjectId: id, organisationId, reference: id, changes: text === '' ? {} : { text: { old: null, new: text } } });
  return step!.id;
}

type Decision = { kind: Outcome; text: string; items: readonly StoredItem[]; all: readonly StoredItem[] };

/** Ends fields of a request; the request itself is closed with the last of them. */
export async function decide(tx: Transaction, request: ChangeRequest, { kind, text, items, all }: Decision): Promise<void> {
  const stepId = await takeStep(tx, request, kind, text);
  await rowsOf(tx.manager, sql`INSERT INTO change_request_decisions (item_id, step_id, outcome) SELECT unnest(${items.map(({ id }) => id)}::uuid[]), ${stepId}::bigint, ${kind}`);
  const open = all.filter(({ id, outcome }) => outcome === null && !items.some((item) => item.id === id));
  if (open.length === 0) await rowsOf(tx.manager, sql`UPDATE change_requests SET closed_at = ${tx.now}, version = version + 1 WHERE id = ${request.id}`);
}
