import type { MeetingKind } from '../meetings/meeting-state.js';
import type { Problem } from '../problem.js';
import type { Majority } from '../statutes/majorities.js';
import type { NoticeRule } from '../statutes/notice.js';
import type { Quorum } from '../statutes/quorum.js';
import { UNKNOWN, type Known, type RulePack } from '../statutes/rule-pack.js';

/** The majorities among which a decision names its own; `simple` is that of bodies of which the statutes say nothing, `circular` what it takes without a meeting. */
export const DECISION_RULES = ['board', 'default', 'statutes', 'purpose', 'dissolution', 'simple', 'circular'] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export type SittingRules = {
  readonly quorum: Known<Quorum | null>;
  /** `null`: the statutes say nothing of such meetings. */
  readonly notice: Known<NoticeRule> | null;
  readonly majorities: readonly { readonly rule: DecisionRule; readonly majority: Known<Majority> }[];
  /** Only what the notice named can be decided (§ 32 (1) sentence 2 BGB; § 28 BGB for the board). */
  readonly needsNotice: boolean;
};

const UNBOUND: SittingRules = { quorum: null, notice: null, majorities: [{ rule: 'simple', majority: { of: 'simple' } }], needsNotice: false };
const ASSEMBLY_RULES = ['default', 'statutes', 'purpose', 'dissolution'] as const;

/** A pack that is stored may not know every rule of today. */
type StoredPack = { readonly [Group in keyof RulePack]?: Partial<RulePack[Group]> };

const known = <Value>(value: Known<Value> | undefined): Known<Value> => (value === undefined ? UNKNOWN : value);

/** What the statutes in force say about a meeting of this kind; `null`: no version is in force, so nothing is known. */
export function rulesOfSitting(kind: MeetingKind, pack: StoredPack | null): SittingRules {
  const { board, assembly, majorities } = pack ?? {};
  if (kind === 'board') return { quorum: known(board?.quorum), notice: known(board?.notice), majorities: [{ rule: 'board', majority: known(majorities?.board) }], needsNotice: true };
  if (kind !== 'assembly') return UNBOUND;
  return { quorum: known(assembly?.quorum), notice: known(assembly?.notice), majorities: ASSEMBLY_RULES.map((rule) => ({ rule, majority: known(majorities?.[rule]) })), needsNotice: true };
}

/** Why a meeting of this kind cannot decide yet: nobody has said how many must be there, or what majority it takes. */
export function problemWithSittingRules(kind: MeetingKind, { quorum, majorities }: SittingRules, rule: DecisionRule): Problem<'RULE_UNKNOWN'> | null {
  if (quorum === UNKNOWN) return { code: 'RULE_UNKNOWN', params: { rule: `${kind}_quorum` } };
  return majorities.some((choice) => choice.rule === rule && choice.majority === UNKNOWN) ? { code: 'RULE_UNKNOWN', params: { rule: `majorities_${rule}` } } : null;
}
