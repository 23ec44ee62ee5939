import { addDays, daysBetween, type Day } from '../calendar/days.js';
import type { Problem } from '../problem.js';

export const CAMPAIGN_KINDS = ['yearly', 'adHoc'] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

export const CAMPAIGN_STATES = ['draft', 'running', 'over', 'closed'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** `closesOn` is the first day on which nobody can answer any more. */
export type Window = { readonly opensOn: Day; readonly closesOn: Day };
export type Campaign = Window & { readonly startedOn: Day | null; readonly closedOn: Day | null; readonly reminderDays: readonly number[] };

const SHORTEST_DAYS = 7;
const LONGEST_DAYS = 366;
export const MOST_REMINDERS = 5;

/** Drafted, running, over when its window has passed but nobody closed it, closed. */
export function campaignState({ startedOn, closedOn, closesOn }: Pick<Campaign, 'startedOn' | 'closedOn' | 'closesOn'>, day: Day): CampaignState {
  if (closedOn !== null) return 'closed';
  if (startedOn === null) return 'draft';
  return day < closesOn ? 'running' : 'over';
}

/** Volunteers need a week at least; a year later the question is another one. */
export function problemWithWindow({ opensOn, closesOn }: Window): Problem<'CAMPAIGN_WINDOW_TOO_SHORT' | 'CAMPAIGN_WINDOW_TOO_LONG'> | null {
  const days = daysBetween(opensOn, closesOn);
  if (days < SHORTEST_DAYS) return { code: 'CAMPAIGN_WINDOW_TOO_SHORT', params: { days: SHORTEST_DAYS } };
  return days > LONGEST_DAYS ? { code: 'CAMPAIGN_WINDOW_TOO_LONG', params: { days: LONGEST_DAYS } } : null;
}

/** Days after the start on which those who have not answered are reminded: rising, none on the first day, none after the window. */
export function problemWithReminders(reminderDays: readonly number[], window: Window): Problem<'CAMPAIGN_REMINDERS_INVALID'> | null {
  const length = daysBetween(window.opensOn, window.closesOn);
  const rise = reminderDays.every((days, nth) => days > (reminderDays[nth - 1] ?? 0) && days < length);
  return rise && reminderDays.length <= MOST_REMINDERS ? null : { code: 'CAMPAIGN_REMINDERS_INVALID', params: { days: length - 1 } };
}

/** A campaign starts once, inside its window. */
export function problemWithStart({ startedOn, opensOn, closesOn }: Campaign, day: Day): Problem<'CAMPAIGN_ALREADY_STARTED' | 'CAMPAIGN_OUTSIDE_WINDOW'> | null {
  if (startedOn !== null) return { code: 'CAMPAIGN_ALREADY_STARTED' };
  return day < opensOn || day >= closesOn ? { code: 'CAMPAIGN_OUTSIDE_WINDOW' } : null;
}

/** Only what was started can be closed, and only once. */
export function problemWithClosing({ startedOn, closedOn }: Pick<Campaign, 'startedOn' | 'closedOn'>): Problem<'CAMPAIGN_NOT_STARTED' | 'CAMPAIGN_CLOSED'> | null {
  if (startedOn === null) return { code: 'CAMPAIGN_NOT_STARTED' };
  return closedOn === null ? null : { code: 'CAMPAIGN_CLOSED' };
}

/** The days of the reminders; those that fall behind the window are left out. */
export const reminderDaysOf = ({ startedOn, closesOn, reminderDays }: Pick<Campaign, 'startedOn' | 'closesOn' | 'reminderDays'>): Day[] =>
  startedOn === null ? [] : reminderDays.map((days) => addDays(startedOn, days)).filter((day) => day < closesOn);

/**
 * Which mail is due on the day: 0 the first one, n the n-th reminder, `null` none. Of several that were missed, because
 * nothing ran meanwhile, only the last is sent: nobody gets two reminders on one day.
 */
export function dueRung(campaign: Pick<Campaign, 'startedOn' | 'closedOn' | 'closesOn' | 'reminderDays'>, day: Day): number | null {
  if (campaignState(campaign, day) !== 'running') return null;
  return reminderDaysOf(campaign).filter((reminder) => reminder <= day).length;
}
