import type { Actor } from '@verbund/domain/access/can.js';
import { allOf, literal, rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { DecisionItem, DecisionList, DecisionResult, DecisionsQuery } from './decisions.dto.js';

/** `decisionNumber` of the domain, said in SQL for the decision of this name. */
export const numberOf = (of: Sql): Sql => sql`${of}.year || '-' || lpad(${of}.running::text, greatest(3, length(${of}.running::text)), '0')`;
const reference = (of: Sql): Sql => sql`CASE WHEN ${of}.id IS NOT NULL THEN json_build_object('id', ${of}.id, 'number', ${numberOf(of)}) END`;
const number = numberOf(sql`d`);

export const DECISIONS = sql`decisions d JOIN bodies db ON db.id = d.body_id LEFT JOIN agenda_items di ON di.id = d.item_id LEFT JOIN circular_resolutions dc ON dc.decision_id = d.id LEFT JOIN rule_packs dr ON dr.id = d.rule_pack_id
  LEFT JOIN decisions earlier ON earlier.id = d.annuls_id LEFT JOIN decisions later ON later.annuls_id = d.id`;

const result = sql`CASE WHEN NOT d.passed THEN 'failed' WHEN later.id IS NOT NULL THEN 'annulled' ELSE 'passed' END`;

export const decisionItem = sql`json_build_object('id', d.id, 'number', ${number}, 'year', d.year, 'body', json_build_object('id', db.id, 'name', db.name), 'meetingId', d.meeting_id, 'itemId', d.item_id, 'circularResolutionId', dc.id,
  'title', COALESCE(di.title, dc.title, ''), 'wording', d.wording, 'on', d.decided_on, 'yes', d.yes, 'no', d.no, 'abstentions', d.abstentions, 'invalid', d.invalid, 'present', d.present, 'entitled', d.entitled,
  'rule', d.rule, 'result', ${result}, 'annuls', ${reference(sql`earlier`)}, 'annulledBy', ${reference(sql`later`)}, 'rulePack', dr.name, 'by', d.account_name)`;

type Filters = Pick<DecisionsQuery, 'search' | 'body' | 'year' | 'result'>;

/** Every typed word stands in wording, title or number. */
const searched = (text: string): Sql[] =>
  text.split(/\s+/).filter(Boolean).slice(0, 8).map((word) => sql`concat_ws(' ', d.wording, di.title, dc.title, ${number}) ILIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);

const conditionsOf = (actor: Actor, { search, body, year, result: results }: Filters): Sql =>
  allOf([
    visibleTo(actor, 'decision.read', sql`NULL::uuid`),
    ...searched(search ?? ''),
    ...(body ? [sql`d.body_id = ANY(${body}::uuid[])`] : []),
    ...(year === undefined ? [] : [sql`d.year = ${year}`]),
    ...(results ? [sql`${result} = ANY(${results as readonly DecisionResult[] as string[]}::text[])`] : []),
  ]);

const ORDER = sql`ORDER BY d.decided_on DESC, d.created_at DESC, d.id`;

/** The register of decisions, newest first. */
export async function listDecisions(db: Db, actor: Actor, { page = 1, pageSize = DEFAULT_PAGE_SIZE, ...filters }: DecisionsQuery): Promise<DecisionList> {
  const where = conditionsOf(actor, filters);
  return (await rowOf<DecisionList>(
    db,
    sql`SELECT ARRAY(SELECT ${decisionItem} FROM ${DECISIONS} WHERE ${where} ${ORDER} LIMIT ${literal(pageSize)} OFFSET ${literal((page - 1) * pageSize)}) AS items,
          (SELECT count(*)::int FROM ${DECISIONS} WHERE ${where}) AS total`,
  ))!;
}

export async function decisionView(db: Db, actor: Actor, id: string): Promise<DecisionItem> {
  const row = await rowOf<{ item: DecisionItem }>(db, sql`SELECT ${decisionItem} AS item FROM ${DECISIONS} WHERE d.id = ${id} AND ${visibleTo(actor, 'decision.read', sql`NULL::uuid`)}`);
  return row?.item ?? refuse('NOT_FOUND');
}

const BATCH = 500;

export async function* decisionsForExport(db: Db, actor: Actor, filters: Filters): AsyncGenerator<DecisionItem[]> {
  const where = conditionsOf(actor, filters);
  for (let offset = 0; ; offset += BATCH) {
    const rows = await rowsOf<{ item: DecisionItem }>(db, sql`SELECT ${decisionItem} AS item FROM ${DECISIONS} WHERE ${where} ${ORDER} LIMIT ${literal(BATCH)} OFFSET ${literal(offset)}`);
    if (rows.length > 0) yield rows.map(({ item }) => item);
    if (rows.length < BATCH) return;
  }
}

const LONGEST_REGISTER = 2_000;

/** The register in the order in which it was written, of whose it is, and which bodies and year it holds. */
export async function decisionsRegister(db: Db, actor: Actor, filters: Filters): Promise<{ network: string; subtitle: string; decisions: DecisionItem[] }> {
  const row = await rowOf<{ network: string; decisions: DecisionItem[] }>(
    db,
    sql`SELECT n.name AS network, ARRAY(SELECT ${decisionItem} FROM ${DECISIONS} WHERE ${conditionsOf(actor, filters)} ORDER BY d.decided_on, d.body_id, d.running, d.id LIMIT ${literal(LONGEST_REGISTER)}) AS decisions FROM network n`,
  );
  const { network, decisions } = row!;
  const bodies = [...new Set(decisions.map(({ body }) => body.name))];
  return { network, decisions, subtitle: [bodies.join(', '), filters.year ?? ''].filter(Boolean).join(' · ') };
}
