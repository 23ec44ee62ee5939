import type { Day } from '../calendar/days.js';

export const MANDATE_ROLES = ['member', 'deputy', 'lead', 'staff', 'guest'] as const;
export type MandateRole = (typeof MANDATE_ROLES)[number];

export const OBTAINED_BY = ['election', 'appointment', 'coOption', 'delegation', 'employment', 'court', 'exOfficio'] as const;
export type ObtainedBy = (typeof OBTAINED_BY)[number];

/** Why a mandate ended before its day; one that simply ran out has no such reason. */
export const ENDED_BY = ['resignation', 'recall', 'death', 'departure', 'succession', 'other'] as const;
export type EndedBy = (typeof ENDED_BY)[number];

/** Days from one on to another, which no longer belongs to them; `null`: open. */
export type Days = { readonly from: Day | null; readonly to: Day | null };

/** Somebody in a body from a day to a day. */
export type Mandate = {
  readonly id: string;
  readonly personId: string;
  readonly seatId: string | null;
  /** The mandate whose holder this one stands in for. */
  readonly deputisesId: string | null;
  readonly role: MandateRole;
  readonly from: Day;
  readonly to: Day | null;
  readonly endedBy: EndedBy | null;
};

/** Does the day lie in the days? */
export const covers = ({ from, to }: Days, day: Day): boolean => (from === null || from <= day) && (to === null || day < to);

/** Do the days lie wholly in the others? */
export const within = (inner: Days, outer: Days): boolean =>
  (outer.from === null || (inner.from !== null && outer.from <= inner.from)) && (outer.to === null || (inner.to !== null && inner.to <= outer.to));

/** Is there a day in both? */
export const overlap = (one: Days, other: Days): boolean => startsBefore(one, other) && startsBefore(other, one);

const startsBefore = ({ from }: Days, { to }: Days): boolean => from === null || to === null || from < to;
