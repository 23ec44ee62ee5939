import { can, type Actor } from '@verbund/domain/access/can.js';
import { circularRuleOf, circularTally, problemWithCircularAction, type CircularChoice, type CircularState } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { meetingKindOf } from '@verbund/domain/meetings/meeting-state.js';
import { UNKNOWN, type CircularRule, type Known } from '@verbund/domain/statutes/rule-pack.js';
import { allOf, literal, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { numberOf } from '../sittings/decisions.queries.js';
import { beginningOf } from './circular-beginning.queries.js';
import type { CircularResolutionItem, CircularResolutionList, CircularResolutionsQuery, CircularResolutionView, CircularRuleView } from './circular-resolutions.dto.js';

/** Resolutions `c` of bodies `b`, with the decision `d` that became of them and what happened to them. */
export const CIRCULARS = sql`circular_resolutions c JOIN bodies b ON b.id = c.body_id JOIN body_types bt ON bt.id = b.type_id LEFT JOIN decisions d ON d.id = c.decision_id LEFT JOIN rule_packs cr ON cr.id = c.rule_pack_id
  LEFT JOIN circular_resolution_steps started ON started.resolution_id = c.id AND started.step = 'started' LEFT JOIN circular_resolution_steps reminded ON reminded.resolution_id = c.id AND reminded.step = 'reminded'
  LEFT JOIN circular_resolution_steps withdrawn ON withdrawn.resolution_id = c.id AND withdrawn.step = 'withdrawn'`;

/** The state follows from what happened. */
export const circularState = sql`CASE WHEN d.id IS NOT NULL THEN CASE WHEN d.passed THEN 'passed' ELSE 'failed' END WHEN withdrawn.step IS NOT NULL THEN 'withdrawn' WHEN started.step IS NOT NULL THEN 'open' ELSE 'draft' END`;

/** The last answer of voter `v`. */
export const LAST_ANSWER = sql`LEFT JOIN LATERAL (SELECT a.choice, a.remark, a.name, a.wording, a.answered_at FROM circular_answers a WHERE a.voter_id = v.id ORDER BY a.id DESC LIMIT 1) last ON true`;
export const answersOf = sql`ARRAY(SELECT last.choice FROM circular_voters v ${LAST_ANSWER} WHERE v.resolution_id = c.id)`;
export const circularDecision = sql`CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'number', ${numberOf(sql`d`)}, 'on', d.decided_on) END`;

type Answers = { answers: (CircularChoice | null)[] };
type ItemRow = Omit<CircularResolutionItem, 'counts'> & Answers;
const item = sql`'id', c.id, 'version', c.version, 'body', json_build_object('id', b.id, 'name', b.name), 'title', c.title, 'state', ${circularState}, 'lastDay', c.last_day, 'answers', ${answersOf}, 'decision', ${circularDecision}`;

const itemOf = <Row extends Answers>({ answers, ...rest }: Row) => ({ ...rest, counts: circularTally(answers) });

const readable = (actor: Actor): Sql => visibleTo(actor, 'circularResolution.read', sql`NULL::uuid`);

/** Open ones first, then drafts, then the rest; newest first. */
export async function listCirculars(db: Db, actor: Actor, { search, state, body, page = 1, pageSize = DEFAULT_PAGE_SIZE }: CircularResolutionsQuery): Promise<CircularResolutionList> {
  const where = allOf([
    readable(actor),
    ...(search?.trim() ? [sql`strpos(lower(c.title || ' ' || c.wording), lower(${search.trim()})) > 0`] : []),
    ...(state ? [sql`${circularState} = ANY(${state}::text[])`] : []),
    ...(body ? [sql`c.body_id = ANY(${body}::uuid[])`] : []),
  ]);
  const row = await rowOf<{ items: ItemRow[]; total: number }>(
    db,
    sql`SELECT ARRAY(SELECT json_build_object(${item}) FROM ${CIRCULARS} WHERE ${where} ORDER BY array_position('{open,draft}', ${circularState}) NULLS LAST, c.created_at DESC, c.id
            LIMIT ${literal(pageSize)} OFFSET ${literal((page - 1) * pageSize)}) AS items, (SELECT count(*)::int FROM ${CIRCULARS} WHERE ${where}) AS total`,
  );
  return { items: row!.items.map(itemOf), total: row!.total };
}

const mailState = sql`CASE mm.state WHEN 'sent' THEN 'sent' WHEN 'failed' THEN 'failed' WHEN 'waiting' THEN 'queued' WHEN 'sending' THEN 'queued' ELSE 'unsure' END`;
const voters = sql`ARRAY(SELECT json_build_object('id', v.id, 'personId', v.person_id, 'name', v.name, 'email', v.email, 'choice', last.choice, 'remark', COALESCE(last.remark, ''), 'answeredAt', last.answered_at,
    'changes', GREATEST(0, (SELECT count(*) FROM circular_answers a WHERE a.voter_id = v.id) - 1), 'sentAt', link.issued_at, 'mail', ${mailState}, 'hasLink', EXISTS (SELECT 1 FROM circular_links l WHERE l.voter_id = v.id AND l.revoked_at IS NULL))
  FROM circular_voters v ${LAST_ANSWER} JOIN LATERAL (SELECT l.issued_at, l.message_id FROM circular_links l WHERE l.voter_id = v.id ORDER BY l.issued_at DESC LIMIT 1) link ON true
  LEFT JOIN mail_messages mm ON mm.id = link.message_id WHERE v.resolution_id = c.id ORDER BY v.name, v.id)`;
const step = (of: Sql): Sql => sql`CASE WHEN ${of}.step IS NOT NULL THEN json_build_object('at', ${of}.taken_at, 'by', ${of}.account_name, 'reason', ${of}.reason) END`;

type Row = ItemRow & Pick<CircularResolutionView, 'wording' | 'reasons' | 'by' | 'rulePack' | 'started' | 'withdrawn' | 'remindedAt' | 'voters'> & { nature: string; rule: CircularRule | null };

export async function circularView(db: Db, actor: Actor, id: string, today: string): Promise<CircularResolutionView> {
  const row = await rowOf<{ circular: Row }>(
    db,
    sql`SELECT json_build_object(${item}, 'wording', c.wording, 'reasons', c.reasons, 'by', c.account_name, 'nature', bt.nature, 'rule', c.rule, 'rulePack', cr.name, 'started', ${step(sql`started`)},
          'withdrawn', ${step(sql`withdrawn`)}, 'remindedAt', reminded.taken_at, 'voters', ${voters}) AS circular FROM ${CIRCULARS} WHERE c.id = ${id} AND ${readable(actor)}`,
  );
  if (!row) return refuse('NOT_FOUND');
  const { nature, rule: fixed, ...circular } = row.circular;
  const kind = meetingKindOf(nature);
  const beginning = circular.state === 'draft' ? await beginningOf(db, { bodyId: circular.body.id, lastDay: circular.lastDay }, today) : null;
  const rule = beginning ? circularRuleOf(kind, beginning.ruling?.rules ?? null) : fixed!;
  return {
    ...itemOf(circular), kind, rule: ruleView(rule), candidates: (beginning?.candidates ?? []).map(({ personId, name, email }) => ({ personId, name, email })),
    allowedActions: ACTIONS.map((action) => allowedAction(actor, action, circular.state, action === 'start' ? (beginning?.problem?.code ?? null) : null)),
  };
}

export function ruleView(rule: CircularRule): CircularRuleView;
export function ruleView(rule: Known<CircularRule>): CircularRuleView | null;
export function ruleView(rule: Known<CircularRule>): CircularRuleView | null {
  if (rule === UNKNOWN) return null;
  if (rule.consent !== 'majority') return { consent: rule.consent, of: null, p: null, q: null, isStrict: false };
  const { of, p = null, q = null, strict = false } = rule.majority as { of: CircularRuleView['of']; p?: number; q?: number; strict?: boolean };
  return { consent: 'majority', of, p, q, isStrict: strict };
}

const ACTIONS = ['update', 'remove', 'start', 'withdraw', 'sendLink'] as const;

function allowedAction(actor: Actor, action: (typeof ACTIONS)[number], state: CircularState, more: string | null): AllowedAction {
  if (!can(actor, 'circularResolution.manage')) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
  const reason = problemWithCircularAction(action, state)?.code ?? more;
  return { action, allowed: reason === null, reason, ask: null };
}
