import { DEADLINES } from '@verbund/domain/documents/deadlines.js';
import { DOCUMENT_KINDS } from '@verbund/domain/documents/document-kinds.js';
import { fold } from '@verbund/domain/names/fold.js';
import { allOf, literal, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import type { DeadlineList, DeadlinesQuery, DocumentRulesView } from './deadlines.dto.js';
import { documentNeeds, isWaiting, servesAs } from './document-needs.queries.js';

const SHOWN = DEADLINES.filter((deadline) => deadline !== 'valid');

/**
 * Every required document of every member, and every other one that ends, by urgency: rows, total and counts in one statement. The counts
 * of a facet leave its own filter out, so that they say what choosing would show.
 */
export async function documentDeadlines(db: Db, query: DeadlinesQuery): Promise<DeadlineList> {
  const { today } = (await rowOf<{ today: string }>(db, sql`SELECT network_today()::text AS today`))!;
  const referenceDate = query.on ?? today;
  const { page = 1, pageSize = DEFAULT_PAGE_SIZE } = query;
  const row = await rowOf<Omit<DeadlineList, 'referenceDate'>>(
    db,
    sql`WITH needs AS (${documentNeeds(sql`${referenceDate}::date`, () => sql`true`)}),
          waiting AS (SELECT d.organisation_id, ${servesAs(sql`d.kind`)} AS kind, (array_agg(d.id ORDER BY d.created_at, d.id))[1] AS id FROM documents d WHERE ${isWaiting(sql`d.id`)} GROUP BY 1, 2),
          found AS MATERIALIZED (
            SELECT n.organisation_id, n.kind, n.required, n.document_id, n.valid_until, n.deadline, w.id AS waiting_id, ${matches(query)} AS matches, ${ofKind(query)} AS of_kind
            FROM (SELECT organisation_id, kind, COALESCE(required, false) AS required, document_id, valid_until, COALESCE(deadline, 'missing') AS deadline
              FROM needs FULL JOIN (SELECT DISTINCT organisation_id, kind FROM waiting) w USING (organisation_id, kind)) n
            LEFT JOIN waiting w USING (organisation_id, kind)
            WHERE ${ofOrganisation(query)}),
          total AS (SELECT count(*)::int AS total FROM found WHERE matches AND of_kind),
          shown AS (
            SELECT f.*, o.name, o.sort_name FROM found f JOIN organisations o ON o.id = f.organisation_id WHERE f.matches AND f.of_kind
            ORDER BY array_position(${DEADLINES}::text[], f.deadline), f.valid_until, o.sort_name, f.organisation_id, f.kind, f.document_id
            LIMIT ${literal(pageSize)} OFFSET ${literal((page - 1) * pageSize)})
        SELECT (SELECT total FROM total),
          (SELECT count(*)::int FROM found WHERE of_kind AND waiting_id IS NOT NULL) AS waiting,
          (SELECT COALESCE(json_agg(c ORDER BY array_position(${DEADLINES}::text[], c.deadline)), '[]') FROM (SELECT deadline, count(*)::int AS count FROM found WHERE of_kind GROUP BY 1) c) AS "byDeadline",
          (SELECT COALESCE(json_agg(c ORDER BY array_position(${DOCUMENT_KINDS}::text[], c.kind)), '[]') FROM (SELECT kind, count(*)::int AS count FROM found WHERE matches GROUP BY 1) c) AS "byKind",
          (SELECT COALESCE(json_agg(json_build_object('organisationId', s.organisation_id, 'organisationName', s.name, 'kind', s.kind, 'title', COALESCE((SELECT d.title FROM documents d WHERE d.id = s.document_id), ''),
              'required', s.required, 'deadline', s.deadline, 'validUntil', s.valid_until, 'waitingId', s.waiting_id,
              'remindedAt', (SELECT max(r.sent_at) FROM document_reminders r WHERE r.document_id = s.document_id))
            ORDER BY array_position(${DEADLINES}::text[], s.deadline), s.valid_until, s.sort_name, s.organisation_id, s.kind, s.document_id), '[]') FROM shown s) AS items`,
  );
  return { referenceDate, ...row! };
}

const matches = ({ deadline = SHOWN, waiting }: DeadlinesQuery): Sql => (waiting ? sql`w.id IS NOT NULL` : sql`n.deadline = ANY(${[...deadline]})`);
const ofKind = ({ kind }: DeadlinesQuery): Sql => (kind ? sql`n.kind = ANY(${[...kind.map(String)]})` : sql`true`);

/** By the beginning of any word of the name. */
function ofOrganisation({ search }: DeadlinesQuery): Sql {
  const words = fold(search ?? '').split(' ').filter(Boolean);
  const isThere = sql`EXISTS (SELECT FROM organisations o WHERE o.id = n.organisation_id AND o.removed_at IS NULL AND ${allOf(words.map((word) => sql`' ' || o.sort_name LIKE ${`% ${word.replace(/[\\%_]/g, '\\$&')}%`}`))})`;
  return isThere;
}

export const documentRules = async (db: Db): Promise<DocumentRulesView> =>
  (await rowOf<DocumentRulesView>(
    db,
    sql`SELECT version, reminder_days AS "reminderDays",
          (SELECT json_agg(json_build_object('membershipClass', c, 'kinds', COALESCE(required -> c, '[]')) ORDER BY n) FROM unnest('{full,associate,supporting}'::text[]) WITH ORDINALITY AS classes(c, n)) AS required
        FROM document_rules`,
  ))!;
