import { reaches, type Fraction } from './majorities.js';

/** How many must be there: a number, or a share of all who may vote. */
export type Quorum = { readonly count: number } | Fraction;

/** May a body of so many decide when so many are present? Without a rule one is enough (governance handbook, section 4). */
export function isQuorate(quorum: Quorum | null, present: number, entitled: number): boolean {
  if (present === 0) return false;
  if (quorum === null) return true;
  return 'count' in quorum ? present >= quorum.count : reaches(present, quorum, entitled);
}

/** The least number of people present with which the body can decide; `null` when even all of them are too few. */
export function leastPresent(quorum: Quorum | null, entitled: number): number | null {
  for (let present = 1; present <= entitled; present += 1) if (isQuorate(quorum, present, entitled)) return present;
  return null;
}
