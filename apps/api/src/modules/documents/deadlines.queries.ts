import { DEADLINES } from '@verbund/domain/documents/deadlines.js';
import { DOCUMENT_KINDS, isOneOfItsKind, servesAs, type DocumentKind } from '@verbund/domain/documents/document-kinds.js';
import type { DocumentNeed } from '@verbund/domain/documents/document-needs.js';
import { fold } from '@verbund/domain/names/fold.js';
import { allOf, rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import type { DeadlineItem, DeadlineList, DeadlinesQuery, DocumentRulesView } from './deadlines.dto.js';
import { needsOn, OTHER_PAPERS, type OrganisationNeeds } from './document-needs.queries.js';

const SHOWN = DEADLINES.filter((deadline) => deadline !== 'valid');

/** A need of an organisation and the oldest document that waits for review there; `place`: of the organisation by its name. */
type Row = { need: DocumentNeed; organisationId: string; place: number; waitingId: string | null };

/**
 * Every required document of every member, and every other one that ends, by urgency. The counts of a facet leave its own filter out, so
 * that they say what choosing would show.
 */
export async function documentDeadlines(db: Db, query: DeadlinesQuery): Promise<DeadlineList> {
  const referenceDate = query.on ?? (await rowOf<{ today: string }>(db, sql`SELECT network_today()::text AS today`))!.today;
  const rows = (await needsOn(db, referenceDate, named(query), OTHER_PAPERS)).flatMap(rowsOfOrganisation);
  const matching = rows.filter(matches(query));
  const ofKind = rows.filter(isOfKind(query));
  const shown = matching.filter(isOfKind(query));
  return {
    referenceDate,
    items: await withDocuments(db, referenceDate, pageOf(shown, query)),
    total: shown.length,
    waiting: ofKind.filter(({ waitingId }) => waitingId !== null).length,
    byDeadline: countsOf(DEADLINES, ofKind.map(({ need }) => need.deadline)).map(([deadline, count]) => ({ deadline, count })),
    byKind: countsOf(DOCUMENT_KINDS, matching.map(({ need }) => need.kind)).map(([kind, count]) => ({ kind, count })),
  };
}

const matches = ({ deadline = SHOWN, waiting }: DeadlinesQuery) => (row: Row): boolean => (waiting ? row.waitingId !== null : deadline.includes(row.need.deadline));
const isOfKind = ({ kind }: DeadlinesQuery) => (row: Row): boolean => !kind || kind.includes(row.need.kind);

/** Its needs, and a row for each kind that waits and is no need. */
function rowsOfOrganisation({ organisationId, needs, waiting }: OrganisationNeeds, place: number): Row[] {
  if (waiting.length === 0) return needs.map((need) => ({ need, organisationId, place, waitingId: null }));
  const waitingIds = new Map<DocumentKind, string>();
  for (const { id, kind } of waiting) if (!waitingIds.has(servesAs(kind))) waitingIds.set(servesAs(kind), id);
  const rows = needs.map((need): Row => {
    const waitingId = (isOneOfItsKind(need.kind) && waitingIds.get(need.kind)) || null;
    if (waitingId !== null) waitingIds.delete(need.kind);
    return { need, organisationId, place, waitingId };
  });
  for (const [kind, waitingId] of waitingIds) rows.push({ need: { kind, required: false, documentId: null, validUntil: null, deadline: 'missing' }, organisationId, place, waitingId });
  return rows;
}

const compare = (a: string | null, b: string | null): number => (a === b ? 0 : a === null || (b !== null && b < a) ? 1 : -1);

/** The most urgent first; of those what ends first, then by name. */
const byUrgency = (a: Row, b: Row): number =>
  DEADLINES.indexOf(a.need.deadline) - DEADLINES.indexOf(b.need.deadline) ||
  compare(a.need.validUntil, b.need.validUntil) ||
  a.place - b.place ||
  compare(a.need.kind, b.need.kind) ||
  compare(a.need.documentId, b.need.documentId);

const pageOf = (rows: readonly Row[], { page = 1, pageSize = DEFAULT_PAGE_SIZE }: DeadlinesQuery): Row[] =>
  rows.toSorted(byUrgency).slice((page - 1) * pageSize, page * pageSize);

function countsOf<Value>(values: readonly Value[], found: readonly Value[]): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.flatMap((value): [Value, number][] => (counts.has(value) ? [[value, counts.get(value)!]] : []));
}

/** The rows of a page with what only a page needs: the documents behind them, names, and when was reminded. */
async function withDocuments(db: Db, day: string, rows: readonly Row[]): Promise<DeadlineItem[]> {
  const found = new Map((await needsOn(db, day, sql`o.id = ANY(${rows.map((row) => row.organisationId)}::uuid[])`)).map((one) => [one.organisationId, one.needs]));
  const documentIds = rows.map(({ organisationId, need: { kind, documentId } }) => documentId ?? found.get(organisationId)?.find((need) => isOneOfItsKind(kind) && need.kind === kind)?.documentId ?? null);
  const details = await rowsOf<Pick<DeadlineItem, 'organisationName' | 'title' | 'remindedAt'>>(
    db,
    sql`SELECT o.name AS "organisationName", COALESCE(d.title, '') AS title, (SELECT to_json(max(r.sent_at)) FROM document_reminders r WHERE r.document_id = s.document_id) AS "remindedAt"
        FROM unnest(${rows.map((row) => row.organisationId)}::uuid[], ${documentIds}::uuid[], ${rows.map((row) => row.waitingId)}::uuid[]) WITH ORDINALITY AS s(organisation_id, document_id, waiting_id, nth)
        LEFT JOIN organisations o ON o.id = s.organisation_id LEFT JOIN documents d ON d.id = COALESCE(s.document_id, s.waiting_id) ORDER BY s.nth`,
  );
  return rows.map(({ organisationId, waitingId, need: { kind, required, deadline, validUntil } }, n) => ({ organisationId, kind, required, deadline, validUntil, waitingId, ...details[n]! }));
}

export type WaitingDocuments = { count: number; organisations: { id: string; name: string }[] };

/** How many rows the list shows that wait for review, and the organisations that have waited longest, for the overview. */
export async function waitingDocuments(db: Db, examples: number): Promise<WaitingDocuments> {
  const waiting = await rowsOf<{ id: string; name: string; kind: DocumentKind }>(
    db,
    sql`SELECT o.id, o.name, d.kind FROM documents d JOIN organisations o ON o.id = d.organisation_id WHERE d.decided_at IS NULL AND o.removed_at IS NULL ORDER BY d.created_at, o.id`,
  );
  const organisations = [...new Map(waiting.map(({ id, name }) => [id, { id, name }])).values()];
  return { count: new Set(waiting.map(({ id, kind }) => `${id} ${servesAs(kind)}`)).size, organisations: organisations.slice(0, examples) };
}

/** Those with the words at the beginning of any word of their name. */
function named({ search }: DeadlinesQuery): Sql {
  const words = fold(search ?? '').split(' ').filter(Boolean);
  return allOf(words.map((word) => sql`' ' || o.sort_name LIKE ${`% ${word.replace(/[\\%_]/g, '\\$&')}%`}`));
}

export const documentRules = async (db: Db): Promise<DocumentRulesView> =>
  (await rowOf<DocumentRulesView>(
    db,
    sql`SELECT version, reminder_days AS "reminderDays",
          (SELECT json_agg(json_build_object('membershipClass', c, 'kinds', COALESCE(required -> c, '[]')) ORDER BY n) FROM unnest('{full,associate,supporting}'::text[]) WITH ORDINALITY AS classes(c, n)) AS required
        FROM document_rules`,
  ))!;
