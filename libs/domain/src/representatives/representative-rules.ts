import type { RepresentativeRole } from '../access/permissions.js';
import type { Problem } from '../problem.js';

/** Somebody's access to one organisation, as far as the rules look at it; the end is exclusive. */
export type Access = { readonly id: string; readonly role: RepresentativeRole; readonly validFrom: string; readonly validTo: string | null };

type RepresentationProblem = Problem<'REPRESENTATION_LAST_MANAGER' | 'REPRESENTATION_END_PAST' | 'REPRESENTATION_ENDED'>;

const covers = ({ validFrom, validTo }: Access, day: string): boolean => validFrom <= day && (validTo === null || day < validTo);

export const isManagedOn = (accesses: readonly Access[], day: string): boolean => accesses.some((access) => access.role === 'manager' && covers(access, day));

/**
 * The first day from today on which nobody manages the organisation any more though somebody would have without the change; `null` when
 * the change opens no such gap. Only days on which an access begins or ends can be the first.
 */
export function firstDayWithoutManager(before: readonly Access[], after: readonly Access[], today: string): string | null {
  const turns = [...before, ...after].flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? today]);
  const days = [today, ...turns.filter((day) => day > today)].sort();
  return days.find((day) => isManagedOn(before, day) && !isManagedOn(after, day)) ?? null;
}

/** An organisation may be left without a manager, but not unawares: whoever does it has been told and said so. */
export function problemWithGap(change: { before: readonly Access[]; after: readonly Access[]; today: string; accepted: boolean }): RepresentationProblem | null {
  const day = change.accepted ? null : firstDayWithoutManager(change.before, change.after, change.today);
  return day === null ? null : { code: 'REPRESENTATION_LAST_MANAGER', params: { day } };
}

/** What was done until yesterday is done: access ends today at the earliest, and what has ended stays ended. */
export function problemWithEnd(present: Access, validTo: string | null, today: string): RepresentationProblem | null {
  if (present.validTo !== null && present.validTo <= today) return { code: 'REPRESENTATION_ENDED' };
  return validTo !== null && validTo < today ? { code: 'REPRESENTATION_END_PAST' } : null;
}
