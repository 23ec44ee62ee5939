import type { Day } from '../calendar/days.js';
import type { Majority } from './majorities.js';
import type { NoticeRule } from './notice.js';
import type { Quorum } from './quorum.js';

/** What the network has not decided, or nobody has looked up; it is never replaced by a guess. */
export const UNKNOWN = 'unknown';
export type Known<Value> = Value | typeof UNKNOWN;

/** Consent of all members in text form (§ 32 (3) BGB), or what the statutes say instead. */
export type CircularRule = { readonly consent: 'all' } | { readonly consent: 'majority'; readonly majority: Majority } | { readonly consent: 'none' };

/** How many members of the board act for the association (§ 26 BGB: the majority, unless the statutes say otherwise). */
export type RepresentationRule = { readonly signatures: number } | 'majority';

/** The statutes as data: one group per body of rules, one value per rule. The keys are the names of the fields in forms and citations. */
export type RulePack = {
  readonly board: {
    readonly seats: Known<number>;
    readonly minSeats: Known<number>;
    readonly termMonths: Known<number>;
    /** Does the board stay in office until a successor is elected? */
    readonly holdOver: Known<boolean>;
    readonly quorum: Known<Quorum>;
    readonly equal: Known<boolean>;
    readonly coOption: Known<boolean>;
    readonly notice: Known<NoticeRule>;
    readonly representation: Known<RepresentationRule>;
  };
  readonly assembly: {
    readonly notice: Known<NoticeRule>;
    readonly form: Known<'textForm' | 'writtenForm'>;
    readonly perYear: Known<number>;
    readonly quorum: Known<Quorum | null>;
    readonly followUp: Known<boolean>;
    readonly minority: Known<{ readonly p: number; readonly q: number; readonly form: 'textForm' | 'writtenForm' }>;
  };
  /** How many days a mail and a letter are reckoned to be on the way. */
  readonly delivery: { readonly emailDays: Known<number>; readonly letterDays: Known<number> };
  readonly majorities: {
    readonly default: Known<Majority>;
    readonly statutes: Known<Majority>;
    readonly purpose: Known<Majority>;
    readonly dissolution: Known<Majority>;
    readonly board: Known<Majority>;
  };
  readonly circular: { readonly board: Known<CircularRule>; readonly assembly: Known<CircularRule> };
  /** Purely virtual meetings need a resolution of the members for future meetings (§ 32 (2) sentence 2 BGB). */
  readonly modes: { readonly hybrid: Known<boolean>; readonly virtual: Known<{ readonly resolvedOn: Day } | false> };
  readonly voting: { readonly votesPerOrganisation: Known<number>; readonly proxies: Known<boolean> };
  readonly election: { readonly form: Known<'single' | 'combined' | 'block' | 'list'>; readonly majority: Known<'absolute' | 'relative'>; readonly runOff: Known<boolean>; readonly lot: Known<boolean>; readonly secret: Known<'always' | 'onRequest'> };
  readonly audit: { readonly auditors: Known<number>; readonly termMonths: Known<number> };
};

/** `board.seats`: the name of a rule in forms, citations and problems. */
export type RuleKey = { [Group in keyof RulePack]: `${Group}.${keyof RulePack[Group] & string}` }[keyof RulePack];
/** What a rule says once it is known. */
export type RuleValue<Key extends RuleKey = RuleKey> = Key extends `${infer Group extends keyof RulePack}.${infer Name}` ? Exclude<RulePack[Group][Name & keyof RulePack[Group]], typeof UNKNOWN> : never;

/** A version of the statutes on its way: decided, filed with the register, registered; it rules from registration (§ 71 BGB). */
export type RuleVersion = { readonly id: string; readonly adoptedOn: Day | null; readonly filedOn: Day | null; readonly registeredOn: Day | null; readonly validFrom: Day | null };
export type RuleState = 'draft' | 'adopted' | 'filed' | 'registered';

export function ruleStateOf({ adoptedOn, filedOn, registeredOn }: RuleVersion, day: Day): RuleState {
  if (registeredOn !== null && registeredOn <= day) return 'registered';
  if (filedOn !== null && filedOn <= day) return 'filed';
  return adoptedOn !== null && adoptedOn <= day ? 'adopted' : 'draft';
}

/** The version that rules on a day: of those registered by then the one that holds since last; `null` when none does. */
export function versionInForce<Version extends RuleVersion>(versions: readonly Version[], day: Day): Version | null {
  const ruling = versions.filter((version) => ruleStateOf(version, day) === 'registered' && rulesFrom(version)! <= day);
  return ruling.reduce<Version | null>((latest, version) => (latest === null || rulesFrom(version)! > rulesFrom(latest)! ? version : latest), null);
}

/** The first day on which a version rules: from registration, or from a later day that the statutes name; `null` while it is not registered. */
export const rulesFrom = ({ registeredOn, validFrom }: Pick<RuleVersion, 'registeredOn' | 'validFrom'>): Day | null => (registeredOn !== null && validFrom !== null && validFrom > registeredOn ? validFrom : registeredOn);
