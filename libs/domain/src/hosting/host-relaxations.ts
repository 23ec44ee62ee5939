import type { HostReason } from './host-eligibility.js';

/** What could be given up so that more organisations can host a meeting. */
export const RELAXATIONS = ['people', 'stepFree', 'calendar', 'time', 'gap', 'day'] as const;
export type Relaxation = (typeof RELAXATIONS)[number];

const GIVEN_UP: Record<Relaxation, readonly HostReason[]> = {
  people: ['tooSmall'], stepFree: ['notStepFree'], calendar: ['observance'], time: ['closed', 'taken'], gap: ['tooSoon'], day: ['publicHoliday', 'blackout', 'observance', 'closed', 'taken'],
};

/** How many more organisations could host if one thing were given up, by the reasons that keep each away; those that help nobody are left out. */
export function relaxationsOf(alternatives: readonly { readonly reasons: readonly HostReason[] }[]): { relaxation: Relaxation; more: number }[] {
  const keptAway = alternatives.filter(({ reasons }) => reasons.length > 0);
  const helped = (relaxation: Relaxation) => keptAway.filter(({ reasons }) => reasons.every((reason) => GIVEN_UP[relaxation].includes(reason))).length;
  return RELAXATIONS.map((relaxation) => ({ relaxation, more: helped(relaxation) })).filter(({ more }) => more > 0);
}
