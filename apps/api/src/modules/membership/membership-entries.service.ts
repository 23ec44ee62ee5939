import { problemWithEvent } from '@verbund/domain/membership/event-rules.js';
import { periodsOf, type MembershipEvent } from '@verbund/domain/membership/membership-rules.js';
import { randomUUID } from 'node:crypto';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuseIf } from '../../platform/http/refusal.js';
import type { Transaction } from '../../platform/work/transaction.js';

/** Steps of one organisation, each possible after its history and those before it. */
export type MembershipEntry = { organisationId: string; events: readonly MembershipEvent[] };

/** Records the steps of many organisations with a handful of statements. */
export async function recordMemberships(tx: Transaction, entries: readonly MembershipEntry[]): Promise<void> {
  const histories = await historiesOf(tx.manager, entries.map(({ organisationId }) => organisationId));
  const records = entries.flatMap(({ organisationId, events }) =>
    events.map((event) => {
      const history = histories.get(organisationId)!;
      refuseIf(problemWithEvent(event, history, tx.today));
      history.push(event);
      return { id: randomUUID(), organisationId, ...event };
    }),
  );
  await rowsOf(
    tx.manager,
    sql`INSERT INTO membership_events (id, organisation_id, state, membership_class, effective_on, reason, recorded_at)
        SELECT id, "organisationId", state, "membershipClass", "effectiveOn", COALESCE(reason, ''), ${tx.now}
        FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(id uuid, "organisationId" uuid, state text, "membershipClass" text, "effectiveOn" date, reason text)`,
  );
  await rewritePeriods(tx.manager, histories);
  for (const { id, organisationId, ...values } of records) {
    const changes = Object.fromEntries(Object.entries(values).filter(([, value]) => value).map(([field, value]) => [field, { old: null, new: value }]));
    tx.record({ action: 'membershipEvent.recorded', subject: 'membershipEvent', subjectId: id, organisationId, changes });
  }
}

/** Takes back the steps that an import recorded. */
export async function annulMemberships(tx: Transaction, ids: readonly string[], reason: string): Promise<void> {
  const annulled = await rowsOf<{ id: string; organisationId: string }>(
    tx.manager,
    sql`WITH annulled AS (
          UPDATE membership_events SET annulled_at = ${tx.now}, annulment_reason = ${reason}, version = version + 1
          WHERE id = ANY(${[...ids]}::uuid[]) AND annulled_at IS NULL RETURNING id, organisation_id AS "organisationId") SELECT * FROM annulled`,
  );
  await rewritePeriods(tx.manager, await historiesOf(tx.manager, annulled.map(({ organisationId }) => organisationId)));
  for (const { id, organisationId } of annulled) {
    tx.record({ action: 'membershipEvent.annulled', subject: 'membershipEvent', subjectId: id, organisationId, changes: { annulledAt: { old: null, new: tx.now }, annulmentReason: { old: null, new: reason } } });
  }
}

async function historiesOf(db: Db, organisationIds: readonly string[]): Promise<Map<string, MembershipEvent[]>> {
  const histories = new Map<string, MembershipEvent[]>(organisationIds.map((id) => [id, []]));
  const events = await rowsOf<MembershipEvent & { organisationId: string }>(
    db,
    sql`SELECT organisation_id AS "organisationId", state, membership_class AS "membershipClass", effective_on AS "effectiveOn"
        FROM membership_events WHERE organisation_id = ANY(${[...organisationIds]}::uuid[]) AND annulled_at IS NULL ORDER BY effective_on, recorded_at`,
  );
  for (const { organisationId, ...event } of events) histories.get(organisationId)!.push(event);
  return histories;
}

async function rewritePeriods(db: Db, histories: ReadonlyMap<string, readonly MembershipEvent[]>): Promise<void> {
  const periods = [...histories].flatMap(([organisationId, history]) => periodsOf(history).map((period) => ({ organisationId, ...period })));
  await rowsOf(db, sql`DELETE FROM membership_periods WHERE organisation_id = ANY(${[...histories.keys()]}::uuid[])`);
  await rowsOf(
    db,
    sql`INSERT INTO membership_periods (organisation_id, during, state, membership_class)
        SELECT p."organisationId", daterange(p."from", p."to"), p.state, p."membershipClass"
        FROM jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) AS p("organisationId" uuid, "from" date, "to" date, state text, "membershipClass" text)`,
  );
}
