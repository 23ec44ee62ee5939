import type { Day } from '../calendar/days.js';
import { isNear, isObservedAt, type ObservanceDays } from '../calendar/observance-days.js';
import { isOfferedOn, isUnavailableOn, openOn } from '../rooms/room-days.js';
import type { DayRange, HostedMeeting, HostOrganisation, HostPlanInput, HostRoom } from './host-values.js';

/** Why an organisation cannot host a meeting; the numbers are those of the handbook's hard constraints. */
export const HOST_REASONS = [
  'publicHoliday', // H5
  'notMember', // H1
  'paused', // H1
  'notOffered', // H1
  'blackout', // H6
  'observance', // H6
  'closed', // H2
  'taken', // H2
  'tooSmall', // H3
  'notStepFree', // H4
  'tooSoon', // H7
  'declined',
] as const;
export type HostReason = (typeof HOST_REASONS)[number];

/** Reasons that lie in the plan or in the date: who is kept away by them alone could have hosted, and keeps its share. */
const WITH_SHARE: readonly HostReason[] = ['publicHoliday', 'tooSoon', 'declined'];

/** What an organisation can offer for a meeting: a room, or reasons why none; `regrets` counts days near an estimated observance. */
export type Offer = { readonly roomId: string | null; readonly reasons: readonly HostReason[]; readonly regrets: number };

type Calendars = Pick<HostPlanInput, 'holidays' | 'observances'>;

const covers = ({ from, to }: DayRange, day: Day): boolean => from <= day && (to === null || day < to);

/** The best room of the organisation for the meeting: the smallest that fits, or the one against which least speaks. */
export function offerOf(organisation: HostOrganisation, meeting: HostedMeeting, calendars: Calendars): Offer {
  const general = generalReasons(organisation, meeting, calendars);
  const offers = organisation.rooms.map((room) => ({ room, reasons: roomReasons(room, meeting, calendars.observances) })).sort(byFitness);
  const [best] = offers;
  if (!best) return { roomId: null, reasons: [...general, 'notOffered'], regrets: 0 };
  const reasons = [...general, ...best.reasons];
  return { roomId: reasons.length === 0 ? best.room.id : null, reasons, regrets: regretsOf(best.room, meeting.day, calendars.observances) };
}

type RatedRoom = { readonly room: HostRoom; readonly reasons: readonly HostReason[] };

const byFitness = (a: RatedRoom, b: RatedRoom): number =>
  a.reasons.length - b.reasons.length || seatsOf(a.room) - seatsOf(b.room) || (a.room.id < b.room.id ? -1 : 1);

const seatsOf = ({ capacity, hosting }: HostRoom): number => Math.min(capacity ?? Infinity, hosting?.maxPeople ?? Infinity);

function generalReasons(organisation: HostOrganisation, meeting: HostedMeeting, { holidays }: Calendars): HostReason[] {
  const reasons: HostReason[] = [];
  if (holidays.includes(meeting.day)) reasons.push('publicHoliday');
  if (!organisation.member.some((range) => covers(range, meeting.day))) reasons.push('notMember');
  if (organisation.paused.some((range) => covers(range, meeting.day))) reasons.push('paused');
  if (meeting.declinedBy.includes(organisation.id)) reasons.push('declined');
  return reasons;
}

function roomReasons(room: HostRoom, meeting: HostedMeeting, observances: readonly ObservanceDays[]): HostReason[] {
  const { day, from, to } = meeting;
  const reasons: HostReason[] = [];
  if (!isOfferedOn(room, day)) reasons.push('notOffered');
  if (isUnavailableOn(room, day)) reasons.push('blackout');
  else if (!openOn(room, day, from, to)) reasons.push('closed');
  if (avoidedBy(room, observances).some((days) => isObservedAt(days, day, to))) reasons.push('observance');
  if (room.taken.some((time) => time.day === day && time.from < to && from < time.to)) reasons.push('taken');
  if (seatsOf(room) < meeting.people) reasons.push('tooSmall');
  if (meeting.stepFree && !room.stepFree) reasons.push('notStepFree');
  return reasons;
}

const avoidedBy = ({ avoids }: HostRoom, observances: readonly ObservanceDays[]): ObservanceDays[] =>
  observances.filter(({ calendar }) => avoids.includes(calendar));

const regretsOf = (room: HostRoom, day: Day, observances: readonly ObservanceDays[]): number =>
  avoidedBy(room, observances).filter((days) => isNear(days, day)).length;

/** Does the organisation take its share of this meeting, as one that could have hosted it (H1 to H4, H6)? */
export const hasShare = ({ reasons }: Offer): boolean => reasons.every((reason) => WITH_SHARE.includes(reason));

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Do two hostings of one organisation come too soon after each other (H7)? Counted in calendar months. */
export const areTooClose = (first: Day, second: Day, gapMonths: number): boolean => Math.abs(monthNumber(first) - monthNumber(second)) < gapMonths;
