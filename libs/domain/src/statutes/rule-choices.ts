import type { UNKNOWN } from './rule-pack.js';

/** What a choice needs besides itself. */
export type Parameter = 'n' | 'share' | 'day';

/** The choices of each kind of rule, each with what it needs. One more choice is always there: unknown. */
export const CHOICES = {
  count: { known: ['n'] },
  yesNo: { yes: [], no: [] },
  quorum: { count: ['n'], share: ['share'] },
  quorumOrNone: { none: [], count: ['n'], share: ['share'] },
  notice: { receipt: ['n'], dispatch: ['n'] },
  form: { textForm: [], writtenForm: [] },
  minority: { writtenForm: ['share'], textForm: ['share'] },
  majority: { simple: [], valid: ['share'], present: ['share'], allMembers: [] },
  circular: { all: [], simple: [], valid: ['share'], none: [] },
  representation: { majority: [], signatures: ['n'] },
  virtual: { no: [], resolved: ['day'] },
  electionForm: { single: [], combined: [], block: [], list: [] },
  electionMajority: { absolute: [], relative: [] },
  secrecy: { onRequest: [], always: [] },
} as const satisfies Record<string, Record<string, readonly Parameter[]>>;

export type RuleKind = keyof typeof CHOICES;
type ChoiceOf<Kind> = Kind extends RuleKind ? keyof (typeof CHOICES)[Kind] : never;
export type RuleChoice = ChoiceOf<RuleKind> | typeof UNKNOWN;

export const choicesOf = (kind: RuleKind): Exclude<RuleChoice, typeof UNKNOWN>[] => Object.keys(CHOICES[kind]) as Exclude<RuleChoice, typeof UNKNOWN>[];
export const parametersOf = (kind: RuleKind, choice: RuleChoice): readonly Parameter[] => (CHOICES[kind] as Record<string, readonly Parameter[] | undefined>)[choice] ?? [];
