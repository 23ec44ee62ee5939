import { addDays, type Day } from '../calendar/days.js';
import { problemWithEvent } from '../membership/event-rules.js';
import type { MembershipClass, MembershipEvent, MembershipProblem } from '../membership/membership-rules.js';
import { readDay } from './date-cells.js';
import { isUnderstood, type ImportNote } from './reading.js';
import type { RowValues } from './row-reading.js';

/** An event of a row; `dayAssumed` when neither the status, nor its column, nor the remark names the day. */
export type StatedEvent = MembershipEvent & { readonly dayAssumed: boolean };

/** The events a row tells of, and what was taken to tell them; it is shown at the status. */
export type StatedMembership = { readonly events: readonly StatedEvent[]; readonly note: ImportNote | null };

const REMARKED_DAY = /(?:ruht|ruhend|pausiert|ausgesetzt|suspended) (?:seit|ab|since) (?:dem )?([\d./-]{4,10})/iu;

/**
 * What status, class and days of a row say together. "Mitglied seit" begins the membership; the status tells where it stands: `ruht`
 * begins on the day of the status or of the remark, `Austritt zum 31.12.2026` is a notice with its end. Where no day is named,
 * `today` is assumed and shown.
 */
export function membershipOf(values: RowValues, today: Day): StatedMembership {
  const [status, since, until] = [values.status?.[0], values.memberSince?.[0], values.memberUntil?.[0]];
  const membershipClass = values.membershipClass?.[0] ?? status?.membershipClass ?? null;
  const endsOn = status?.endsOn ?? (until ? addDays(until, 1) : null);
  const state = status?.state ?? (since ? 'active' : null);
  if (state === null) return { events: [], note: null };
  const begin = since
    ? [admission(since, state === 'probation' ? 'probation' : 'active', membershipClass ?? 'full')]
    : [];
  if (state === 'active' || state === 'probation') {
    const admitted = begin.length > 0 ? begin : [event(state, status?.effectiveOn, today, membershipClass ?? 'full')];
    return noted([...admitted, ...ending(endsOn)], today);
  }
  if (state === 'exitPending') return noted([...begin, ...notice(endsOn, today), ...ending(endsOn)], today);
  if (state === 'former' || state === 'expelled') return noted([...begin, event(state, endsOn, today)], today);
  if (state === 'suspended') {
    const remarked = remarkedDay(values);
    const suspended = event('suspended', status?.effectiveOn ?? remarked, today);
    return {
      ...noted([...begin, suspended, ...ending(endsOn)], today),
      ...(!status?.effectiveOn && remarked && { note: 'dayFromRemark' as const }),
    };
  }
  return noted([event(state, status?.effectiveOn ?? since, today)], today);
}

const admission = (effectiveOn: Day, state: 'active' | 'probation', membershipClass: MembershipClass): StatedEvent => ({
  state,
  effectiveOn,
  membershipClass,
  dayAssumed: false,
});

const event = (
  state: StatedEvent['state'],
  effectiveOn: Day | null | undefined,
  today: Day,
  membershipClass: MembershipClass | null = null,
): StatedEvent => ({ state, effectiveOn: effectiveOn ?? today, membershipClass, dayAssumed: !effectiveOn });

/** When notice was given is not said; after the end of the membership it no longer matters. */
const notice = (endsOn: Day | null, today: Day): StatedEvent[] =>
  endsOn !== null && endsOn <= today ? [] : [event('exitPending', null, today)];

const ending = (endsOn: Day | null): StatedEvent[] => (endsOn ? [event('former', endsOn, endsOn)] : []);

const noted = (events: readonly StatedEvent[], today: Day): StatedMembership => ({
  events,
  note: events.some(({ dayAssumed, effectiveOn }) => dayAssumed && effectiveOn === today) ? 'effectiveToday' : null,
});

function remarkedDay(values: RowValues): Day | null {
  const text = values.notes?.map((remark) => remark.text).join(' ') ?? '';
  const day = readDay(REMARKED_DAY.exec(text)?.[1]?.replace(/[.-]$/, '') ?? '', 'start');
  return isUnderstood(day) ? day.value : null;
}

/** What an import would record: the stated events that the history does not hold yet, and why they cannot be, if so. */
export type MissingEvents = { readonly events: readonly MembershipEvent[]; readonly problem: MembershipProblem | null };

export function missingEvents(
  stated: readonly StatedEvent[],
  history: readonly MembershipEvent[],
  today: Day,
): MissingEvents {
  const events = stated
    .filter((candidate) => !history.some((known) => isKnownAs(candidate, known)))
    .map(({ dayAssumed: _assumed, ...kept }) => kept);
  const problems = events.map((event, index) =>
    problemWithEvent(event, [...history, ...events.slice(0, index)], today),
  );
  return { events, problem: problems.find((problem) => problem !== null) ?? null };
}

/** A day that was only assumed is as good as the one on record. */
const isKnownAs = (candidate: StatedEvent, known: MembershipEvent): boolean =>
  known.state === candidate.state && (candidate.dayAssumed || known.effectiveOn === candidate.effectiveOn);
