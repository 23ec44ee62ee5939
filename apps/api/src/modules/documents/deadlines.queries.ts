import { DEADLINES } from '@verbund/domain/documents/deadlines.js';
import { DOCUMENT_KINDS } from '@verbund/domain/documents/document-kinds.js';
import { fold } from '@verbund/domain/names/fold.js';
import { allOf, literal, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import type { DeadlineList, DeadlinesQuery, DocumentRulesView } from './deadlines.dto.js';
import { documentNeeds, documentOfNeed, isWaiting, servesAs } from './document-needs.queries.js';

const SHOWN = DEADLINES.filter((deadline) => deadline !== 'valid');

/**
 * Every required document of every member, and every other one that ends, by urgency: rows, total and counts in one statement. The counts
 * of a facet leave its own filter out, so that they say what choosing would show.
 */
export async function documentDeadlines(db: Db, query: DeadlinesQuery): Promise<DeadlineList> {
  const { today } = (await rowOf<{ today: string }>(db, sql`SELECT network_today()::text AS today`))!;
  const referenceDate = query.on ?? today;
  const { page = 1, pageSize = DEFAULT_PAGE_SIZE } = query;
  const day = sql`${referenceDate}::date`;
  const ofOrganisation = organisationsNamed(query);
  const row = await rowOf<Omit<DeadlineList, 'referenceDate'>>(
    db,
    sql`WITH needs AS (${documentNeeds(day, ofOrganisation)}),
          waiting AS (${waitingKinds(ofOrganisation)}),
          found AS MATERIALIZED (
            SELECT COALESCE(n.organisation_id, w.organisation_id) AS organisation_id, COALESCE(n.kind, w.kind) AS kind, n.paper, COALESCE(n.required, false) AS required, n.valid_until, COALESCE(n.deadline, 'missing') AS deadline, w.id AS waiting_id, w.id IS NOT NULL AS waits
            FROM needs n FULL JOIN waiting w ON w.organisation_id = n.organisation_id AND w.kind = n.kind AND n.paper IS NULL),
          counts AS MATERIALIZED (SELECT deadline, kind, waits, count(*)::int AS count FROM found GROUP BY 1, 2, 3),
          shown AS (
            SELECT f.*, ${documentOfNeed(sql`f`, day)} AS document_id
            FROM (SELECT n.*, o.name, o.sort_name FROM found n JOIN organisations o ON o.id = n.organisation_id WHERE ${matches(query)} AND ${ofKind(query)}
              ORDER BY ${urgency(sql`n`, sql`o`)} LIMIT ${literal(pageSize)} OFFSET ${literal((page - 1) * pageSize)}) f)
        SELECT COALESCE((SELECT sum(count)::int FROM counts n WHERE ${matches(query)} AND ${ofKind(query)}), 0) AS total,
          COALESCE((SELECT sum(count)::int FROM counts n WHERE ${ofKind(query)} AND n.waits), 0) AS waiting,
          (SELECT COALESCE(json_agg(c ORDER BY array_position(${DEADLINES}::text[], c.deadline)), '[]') FROM (SELECT deadline, sum(count)::int AS count FROM counts n WHERE ${ofKind(query)} GROUP BY 1) c) AS "byDeadline",
          (SELECT COALESCE(json_agg(c ORDER BY array_position(${DOCUMENT_KINDS}::text[], c.kind)), '[]') FROM (SELECT kind, sum(count)::int AS count FROM counts n WHERE ${matches(query)} GROUP BY 1) c) AS "byKind",
          (SELECT COALESCE(json_agg(json_build_object('organisationId', s.organisation_id, 'organisationName', s.name, 'kind', s.kind, 'title', COALESCE((SELECT d.title FROM documents d WHERE d.id = COALESCE(s.document_id, s.waiting_id)), ''),
              'required', s.required, 'deadline', s.deadline, 'validUntil', s.valid_until, 'waitingId', s.waiting_id,
              'remindedAt', (SELECT max(r.sent_at) FROM document_reminders r WHERE r.document_id = s.document_id)) ORDER BY ${urgency(sql`s`, sql`s`)}), '[]') FROM shown s) AS items`,
  );
  return { referenceDate, ...row! };
}

/** The oldest document of each organisation and kind that waits for review. */
const waitingKinds = (organisations: (column: Sql) => Sql): Sql => sql`
  SELECT d.organisation_id, ${servesAs(sql`d.kind`)} AS kind, (array_agg(d.id ORDER BY d.created_at, d.id))[1] AS id, min(d.created_at) AS since FROM documents d
  WHERE ${isWaiting(sql`d.id`)} AND ${organisations(sql`d.organisation_id`)} GROUP BY 1, 2`;

export type WaitingDocuments = { count: number; organisations: { id: string; name: string }[] };

/** How many rows the list shows that wait for review, and the organisations that have waited longest, for the overview. */
export const waitingDocuments = async (db: Db, examples: number): Promise<WaitingDocuments> =>
  (await rowOf<WaitingDocuments>(
    db,
    sql`WITH waiting AS MATERIALIZED (${waitingKinds(organisationsNamed({}))})
        SELECT (SELECT count(*)::int FROM waiting) AS count, (SELECT COALESCE(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY w.since, o.id), '[]')
          FROM (SELECT organisation_id, min(since) AS since FROM waiting GROUP BY 1 ORDER BY 2, 1 LIMIT ${literal(examples)}) w JOIN organisations o ON o.id = w.organisation_id) AS organisations`,
  ))!;

const urgency = (need: Sql, organisation: Sql): Sql =>
  sql`array_position(${DEADLINES}::text[], ${need}.deadline), ${need}.valid_until, ${organisation}.sort_name, ${need}.organisation_id, ${need}.kind, ${need}.paper`;

const matches = ({ deadline = SHOWN, waiting }: DeadlinesQuery): Sql => (waiting ? sql`n.waits` : sql`n.deadline = ANY(${[...deadline]})`);
const ofKind = ({ kind }: DeadlinesQuery): Sql => (kind ? sql`n.kind = ANY(${[...kind.map(String)]})` : sql`true`);

/** Those that are there, by the beginning of any word of the name: as a condition on a column. */
function organisationsNamed({ search }: DeadlinesQuery): (column: Sql) => Sql {
  const words = fold(search ?? '').split(' ').filter(Boolean);
  const named = allOf(words.map((word) => sql`' ' || o.sort_name LIKE ${`% ${word.replace(/[\\%_]/g, '\\$&')}%`}`));
  return (column) => sql`EXISTS (SELECT FROM organisations o WHERE o.id = ${column} AND o.removed_at IS NULL AND ${named})`;
}

export const documentRules = async (db: Db): Promise<DocumentRulesView> =>
  (await rowOf<DocumentRulesView>(
    db,
    sql`SELECT version, reminder_days AS "reminderDays",
          (SELECT json_agg(json_build_object('membershipClass', c, 'kinds', COALESCE(required -> c, '[]')) ORDER BY n) FROM unnest('{full,associate,supporting}'::text[]) WITH ORDINALITY AS classes(c, n)) AS required
        FROM document_rules`,
  ))!;
