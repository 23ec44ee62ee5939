import type { Role } from '../access/permissions.js';
import type { FieldProblem } from '../problem.js';

/** What a body is, whatever it is called. */
export const BODY_NATURES = ['board', 'assembly', 'workingGroup', 'office', 'auditors', 'meetingPoint', 'outside', 'other'] as const;
export type BodyNature = (typeof BODY_NATURES)[number];

/** Roles that a mandate can give for as long as it runs. */
export const GRANTED_ROLES = ['board', 'staff', 'auditor'] as const satisfies readonly Role[];
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** `people` sit for themselves; with `organisations` each mandate says for which one. */
export const PARTICIPANTS = ['people', 'organisations'] as const;
export type Participants = (typeof PARTICIPANTS)[number];

/** How somebody comes into the body: elected, appointed, asked in, or by coming along. */
export const JOIN_MODES = ['election', 'appointment', 'invitation', 'open'] as const;
export type JoinMode = (typeof JOIN_MODES)[number];

/** The rules of a kind of body; the office keeps them as data. */
export type BodyRules = {
  /** The role of the network that a running mandate gives to its holder's account. */
  readonly grants: GrantedRole | null;
  readonly participants: Participants;
  readonly joinMode: JoinMode;
  /** Places that exist without a holder: only such a body can have vacancies. */
  readonly hasSeats: boolean;
  /** Members vote in it, unless their mandate says otherwise. */
  readonly votes: boolean;
};

/** What a new kind of body begins with. */
export const USUAL_RULES: Readonly<Record<BodyNature, BodyRules>> = {
  board: { grants: 'board', participants: 'people', joinMode: 'election', hasSeats: true, votes: true },
  assembly: { grants: null, participants: 'organisations', joinMode: 'appointment', hasSeats: false, votes: true },
  workingGroup: { grants: null, participants: 'people', joinMode: 'open', hasSeats: false, votes: false },
  office: { grants: 'staff', participants: 'people', joinMode: 'appointment', hasSeats: false, votes: false },
  auditors: { grants: 'auditor', participants: 'people', joinMode: 'election', hasSeats: true, votes: true },
  meetingPoint: { grants: null, participants: 'people', joinMode: 'invitation', hasSeats: false, votes: false },
  outside: { grants: null, participants: 'people', joinMode: 'appointment', hasSeats: true, votes: true },
  other: { grants: null, participants: 'people', joinMode: 'invitation', hasSeats: false, votes: false },
};

/** A kind of body has a name in German; only the board, the auditors and the office reach into the records of the network. */
export function problemsWithBodyType({ labels, nature, rules }: { labels: Readonly<Record<string, string>>; nature: BodyNature; rules: BodyRules }): FieldProblem<'required' | 'notOneOf'>[] {
  return [
    ...(labels['de']?.trim() ? [] : [{ field: 'labels.de', code: 'required' } as const]),
    ...(rules.grants === null || rules.grants === USUAL_RULES[nature].grants ? [] : [{ field: 'rules.grants', code: 'notOneOf' } as const]),
  ];
}
