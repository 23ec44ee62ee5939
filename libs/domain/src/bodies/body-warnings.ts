import { addDays, daysBetween, type Day } from '../calendar/days.js';
import { UNKNOWN, type Known } from '../statutes/rule-pack.js';
import { boardChanges, openChanges, type Filing } from './board-changes.js';
import type { BodyNature } from './body-types.js';
import { covers, type Days, type Mandate } from './mandates.js';
import { ENDS_SOON_DAYS, seatOn, seatsOn, type HoldOver, type SeatOnDay } from './seat-states.js';

export const WARNING_KINDS = ['termEnds', 'mandateEnds', 'holdOver', 'holdOverUnknown', 'vacant', 'belowMinimum', 'filingDue'] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** Something about a body that somebody should look after: how often, and the day it is about. */
export type BodyWarning = { readonly kind: WarningKind; readonly count: number; readonly on: Day | null };

export type BodyRecord<M extends Mandate = Mandate> = {
  readonly nature: BodyNature;
  readonly days: Days;
  readonly seats: readonly (Days & { readonly id: string })[];
  readonly terms: readonly Days[];
  readonly mandates: readonly M[];
  readonly filings: readonly Filing[];
};

/** What the rules in force say of the body: only the board has such rules. */
export type RulesOfBody = { readonly holdOver: HoldOver; readonly minSeats: Known<number> };

export const NO_RULES: RulesOfBody = { holdOver: false, minSeats: UNKNOWN };

/** Warnings about a body on a day, the most pressing first; one that has ended has none. */
export function warningsOn(body: BodyRecord, day: Day, rules: RulesOfBody): BodyWarning[] {
  if (!covers(body.days, day)) return [];
  const seats = seatsOn(body.seats, day).map(({ id }) => seatOn(id, body.mandates, day, rules.holdOver));
  const one = (kind: WarningKind, count: number, on: Day | null = null): BodyWarning[] => (count > 0 ? [{ kind, count, on }] : []);
  const isVacant = ({ state, holdOverUnknown }: SeatOnDay): boolean => state === 'vacant' && !holdOverUnknown;
  return [
    ...one('belowMinimum', missingSeats(seats, rules)),
    ...one('vacant', seats.filter(isVacant).length, vacantSince(seats.filter(isVacant))),
    ...one('holdOverUnknown', seats.filter(({ holdOverUnknown }) => holdOverUnknown).length, vacantSince(seats.filter(({ holdOverUnknown }) => holdOverUnknown))),
    ...one('holdOver', seats.filter(({ state }) => state === 'holdOver').length),
    ...endWarnings(body, seats, day),
    ...(body.nature === 'board' ? filingWarnings(body, day) : []),
  ];
}

/** How many seats are missing to the minimum of the statutes; none when nobody knows it. */
function missingSeats(seats: readonly SeatOnDay[], { minSeats }: RulesOfBody): number {
  const held = seats.filter(({ holder }) => holder !== null).length;
  return minSeats === UNKNOWN ? 0 : Math.max(0, minSeats - held);
}

const vacantSince = (seats: readonly SeatOnDay[]): Day | null => seats.flatMap(({ vacantSince: since }) => since ?? []).sort()[0] ?? null;

/** The term ends soon, or seats do that end on another day. */
function endWarnings({ terms }: BodyRecord, seats: readonly SeatOnDay[], day: Day): BodyWarning[] {
  const term = terms.find((days) => covers(days, day));
  const ending = seats.flatMap(({ state, holder }) => (state === 'endsSoon' ? (holder!.to ?? []) : []));
  const termEnds = term?.to != null && term.to <= addDays(day, ENDS_SOON_DAYS) ? term.to : null;
  const alone = ending.filter((end) => end !== termEnds).sort();
  return [
    ...(termEnds ? [{ kind: 'termEnds', count: Math.max(1, daysBetween(day, termEnds)), on: termEnds } as const] : []),
    ...(alone.length > 0 ? [{ kind: 'mandateEnds', count: alone.length, on: alone[0]! } as const] : []),
  ];
}

function filingWarnings({ mandates, filings }: BodyRecord, day: Day): BodyWarning[] {
  const open = openChanges(boardChanges(mandates, day), filings, day);
  return open.length > 0 ? [{ kind: 'filingDue', count: open.length, on: open[0]!.on }] : [];
}
