import type { AuditSubject } from '@verbund/contracts/audit-actions.js';
import { can, type Actor } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { allOf, empty, rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { COUNT_LIMIT, DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { AuditChange, AuditItem, AuditList, AuditQuery, HistoryQuery } from './audit.dto.js';
import { isUndoable, subjectName } from './audit-subjects.js';

/** The whole trail, filtered. */
export const listAuditEntries = (db: Db, actor: RequestActor, query: AuditQuery): Promise<AuditList> =>
  listEntries(db, actor, query, [...trailConditions(query), visibleTo(actor, 'audit.read', sql`e.organisation_id`)]);

function trailConditions({ subject, subjectId, action, account, from, to, search }: AuditQuery): Sql[] {
  const zone = sql`(SELECT time_zone FROM network)`;
  return [
    subject && sql`e.subject = ANY(${subject})`,
    subjectId && sql`e.subject_id = ${subjectId}`,
    action && sql`e.action = ANY(${action})`,
    account && sql`e.account_id = ANY(${account}::uuid[])`,
    from && sql`e.occurred_at >= ${from}::date::timestamp AT TIME ZONE ${zone}`,
    to && sql`e.occurred_at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`,
    search?.trim() && sql`strpos(lower(e.account_name), lower(${search.trim()})) > 0`,
  ].filter((condition) => typeof condition === 'object');
}

/** Everything that happened to an organisation, with its contacts, membership events and notes. */
export async function organisationHistory(db: Db, actor: RequestActor, id: string, query: HistoryQuery): Promise<AuditList> {
  await refuseMissing(db, sql`SELECT 1 FROM organisations o WHERE o.id = ${id} AND ${visibleTo(actor, 'history.read', sql`o.id`)}`);
  return listEntries(db, actor, query, [sql`e.organisation_id = ${id}`]);
}

/** Everything that happened to a person, with the functions and mandates the person holds or held. */
export async function personHistory(db: Db, actor: RequestActor, id: string, query: HistoryQuery): Promise<AuditList> {
  await refuseMissing(db, sql`SELECT 1 FROM people WHERE id = ${id} AND ${can(actor, 'history.read')}`);
  const held = sql`SELECT c.id FROM contact_roles c WHERE c.person_id = ${id} UNION ALL SELECT m.id FROM mandates m WHERE m.person_id = ${id}`;
  return listEntries(db, actor, query, [sql`(e.subject_id = ${id} OR e.subject_id IN (${held}))`]);
}

/** Everything that happened to a body, with its seats, terms and mandates. */
export async function bodyHistory(db: Db, actor: RequestActor, id: string, query: HistoryQuery): Promise<AuditList> {
  await refuseMissing(db, sql`SELECT 1 FROM bodies WHERE id = ${id} AND ${can(actor, 'history.read')}`);
  return listEntries(db, actor, query, [sql`e.reference = ${id} AND e.subject IN ('body', 'seat', 'term', 'mandate')`]);
}

/** The newest entries, for the overview. */
export const recentEntries = (db: Db, actor: RequestActor, pageSize: number): Promise<AuditItem[]> =>
  rowsOfPage(db, actor, sql`${visibleTo(actor, 'history.read', sql`e.organisation_id`)} AND e.subject <> 'account'`, pageSize);

async function refuseMissing(db: Db, exists: Sql): Promise<void> {
  if (!(await rowOf(db, exists))) refuse('NOT_FOUND');
}

async function listEntries(db: Db, actor: RequestActor, { field, before, pageSize = DEFAULT_PAGE_SIZE }: HistoryQuery, conditions: Sql[]): Promise<AuditList> {
  const where = allOf([...conditions, ...(field ? [sql`e.changes ? ${field}`] : [])]);
  const rows = await rowsOfPage(db, actor, sql`${where} ${before ? sql`AND e.id < ${before}::bigint` : empty}`, pageSize + 1);
  const counted = await rowOf<{ total: number }>(db, sql`SELECT count(*)::int AS total FROM (SELECT 1 FROM audit_entries e WHERE ${where} LIMIT ${COUNT_LIMIT + 1}) entries`);
  const items = rows.slice(0, pageSize);
  return {
    items,
    total: Math.min(counted!.total, COUNT_LIMIT),
    totalIsLowerBound: counted!.total > COUNT_LIMIT,
    next: rows.length > pageSize ? items.at(-1)!.id : null,
  };
}

type Row = Omit<AuditItem, 'changes'> & { changes: Omit<AuditChange, 'withheld'>[] };

async function rowsOfPage(db: Db, actor: RequestActor, where: Sql, limit: number): Promise<AuditItem[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`SELECT e.id::text AS id, to_json(e.occurred_at) #>> '{}' AS "occurredAt", e.account_id AS "accountId", e.account_name AS "accountName", e.action, e.subject, e.subject_id AS "subjectId",
          ${subjectName(actor.language)} AS "subjectName", e.organisation_id AS "organisationId", (SELECT o.name FROM organisations o WHERE o.id = e.organisation_id) AS "organisationName",
          COALESCE((SELECT json_agg(json_build_object('field', c.key, 'old', c.value -> 'old', 'new', c.value -> 'new') ORDER BY c.key) FROM jsonb_each(e.changes) c), '[]') AS changes,
          e.reference,
          CASE WHEN e.subject <> 'changeRequest' THEN (SELECT r.proposed_by FROM change_requests r WHERE r.id = e.reference) END AS "proposedBy", ${isUndoable} AS undoable
        FROM (SELECT * FROM audit_entries e WHERE ${where} ORDER BY e.id DESC LIMIT ${limit}) e ORDER BY e.id DESC`,
  );
  return rows.map((row) => asSeenBy(actor, row));
}

/** Values that need a further permission; whoever lacks it learns that the field changed, not from what to what. */
const VALUES_NEED: Partial<Record<AuditSubject, (field: string) => Permission | null>> = {
  organisation: (field) => (field === 'internalNotes' ? 'organisation.readInternal' : null),
  person: () => 'person.read',
  note: () => 'note.read',
  room: (field) => (field.startsWith('contact') ? 'room.readInternal' : null),
  changeRequest: (field) => (/contacts$/i.test(field) ? 'person.read' : null),
  membershipEvent: (field) => (/reason/i.test(field) ? 'organisation.readInternal' : null),
};

const REVERTED_WITH: Partial<Record<AuditSubject, Permission>> = { organisation: 'organisation.update', person: 'person.update', room: 'room.manage', mandate: 'body.manage' };

function asSeenBy(actor: Actor, { changes, undoable, subjectName, ...row }: Row): AuditItem {
  const withheld = ({ field }: { field: string }): boolean => {
    const needed = VALUES_NEED[row.subject]?.(field) ?? null;
    return needed !== null && !can(actor, needed, row.organisationId ?? undefined);
  };
  const revert = REVERTED_WITH[row.subject];
  return {
    ...row,
    subjectName: row.subject === 'person' && !can(actor, 'person.read') ? null : subjectName,
    changes: changes.map((change) => (withheld(change) ? { field: change.field, old: null, new: null, withheld: true } : { ...change, withheld: false })),
    undoable: undoable && revert !== undefined && can(actor, revert, row.organisationId ?? row.subjectId),
  };
}
