import { can, type Actor } from '@verbund/domain/access/can.js';
import { ruleFacts } from '@verbund/domain/statutes/rule-facts.js';
import { ruleStateOf, rulesFrom, versionInForce, type RuleKey, type RulePack, type RuleValue } from '@verbund/domain/statutes/rule-pack.js';
import { nextStep, RULE_STEPS } from '@verbund/domain/statutes/rule-steps.js';
import { changedRules, EMPTY_RULE_PACK, problemWithUnknown, ruleOf, unknownRules, withRules, type Citations, type CitedRules } from '@verbund/domain/statutes/rules.js';
import type { ProblemCode } from '@verbund/contracts/problems.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse, refuseIf } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { CitedRule, RuleDifferences, RulePackItem, RulePackList, RulePackView } from './rule-packs.dto.js';

type Row = Pick<RulePackItem, 'id' | 'version' | 'name' | 'adoptedOn' | 'filedOn' | 'registeredOn' | 'validFrom'> & { note: string; rules: Partial<RulePack>; citations: Citations };

const rowsWhere = (db: Db, where: Sql): Promise<Row[]> =>
  rowsOf<Row>(
    db,
    sql`SELECT r.id, r.version, r.name, r.note, r.rules, r.citations, r.adopted_on::text AS "adoptedOn", r.filed_on::text AS "filedOn", r.registered_on::text AS "registeredOn", r.valid_from::text AS "validFrom"
        FROM rule_packs r WHERE ${where} ORDER BY r.registered_on DESC NULLS FIRST, r.adopted_on DESC NULLS FIRST, r.created_at DESC, r.id LIMIT 500`,
  );

/** The version that rules on a day, and how it is called for whoever reads what was decided under it; `null`: no version is registered by then. */
export async function rulesOn(db: Db, day: string): Promise<{ id: string; rules: RulePack } | null> {
  const ruling = versionInForce(await rowsWhere(db, sql`r.registered_on <= ${day}`), day);
  return ruling && { id: ruling.id, rules: withRules(ruling.rules) };
}

/** The value of a rule that a use case needs; when it is unknown, or no version rules, the use case is refused by the name of the rule. */
export function knownRule<Key extends RuleKey>(ruling: { readonly rules: RulePack } | null, key: Key): RuleValue<Key> {
  const rules = ruling?.rules ?? EMPTY_RULE_PACK;
  refuseIf(problemWithUnknown(rules, key));
  return ruleOf(rules, key) as RuleValue<Key>;
}

/** Every version, with its state on a day. */
export async function rulePacks(db: Db, actor: Actor, on?: string): Promise<RulePackList> {
  const day = on ?? (await todayOf(db));
  const rows = await rowsWhere(db, visibleTo(actor, 'rulePack.read', sql`NULL::uuid`));
  const ruling = versionInForce(rows, day)?.id;
  const items = rows.map((row) => itemOf(row, day, ruling));
  return { items, total: items.length, referenceDate: day };
}

export async function rulePackView(db: Db, actor: Actor, id: string): Promise<RulePackView> {
  const day = await todayOf(db);
  const rows = await rowsWhere(db, visibleTo(actor, 'rulePack.read', sql`NULL::uuid`));
  const row = rows.find((found) => found.id === id) ?? refuse('NOT_FOUND');
  const { note, rules, citations } = row;
  return { ...itemOf(row, day, versionInForce(rows, day)?.id), note, rules: withRules(rules), citations: citations as Record<string, string>, allowedActions: allowedActions(actor, row) };
}

/** What differs from an earlier version to a later one. */
export async function ruleDifferences(db: Db, actor: Actor, ids: { before: string; after: string }): Promise<RuleDifferences> {
  const [before, after] = [await rulePackView(db, actor, ids.before), await rulePackView(db, actor, ids.after)];
  const items = changedRules(before, after).map((rule) => ({ rule, before: citedRule(before, rule), after: citedRule(after, rule) }));
  return { items, total: items.length };
}

const citedRule = ({ rules, citations }: CitedRules, rule: RuleKey): CitedRule => ({ ...ruleFacts(rules, rule), citation: citations[rule] ?? '' });

const todayOf = async (db: Db): Promise<string> => (await rowOf<{ today: string }>(db, sql`SELECT network_today()::text AS today`))!.today;

function itemOf(row: Row, day: string, ruling: string | undefined): RulePackItem {
  const { id, version, name, adoptedOn, filedOn, registeredOn, validFrom, rules } = row;
  const days = { adoptedOn, filedOn, registeredOn, validFrom };
  return { id, version, name, ...days, state: ruleStateOf(row, day), inForce: id === ruling, rulesFrom: rulesFrom(row), unknown: unknownRules(withRules(rules)).length };
}

/** What may be done with a version: before it is registered almost everything, afterwards only corrections. */
function allowedActions(actor: Actor, row: Row): AllowedAction[] {
  const isRegistered = row.registeredOn !== null;
  const reasons: Record<string, ProblemCode | null> = {
    copy: null,
    update: isRegistered ? 'RULE_PACK_REGISTERED' : null,
    remove: isRegistered ? 'RULE_PACK_REGISTERED' : row.adoptedOn === null ? null : 'RULE_PACK_ADOPTED',
    correct: isRegistered ? null : 'RULE_PACK_NOT_REGISTERED',
    ...Object.fromEntries(RULE_STEPS.map((step) => [step, nextStep(row) === step ? null : 'RULE_PACK_STEP_TAKEN'])),
  };
  const mayManage = can(actor, 'rulePack.manage');
  return Object.entries(reasons).map(([action, reason]) =>
    mayManage ? { action, allowed: reason === null, reason, ask: null } : { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' });
}
