import { addDays, type Day } from '../calendar/days.js';
import { UNKNOWN, type Known } from '../statutes/rule-pack.js';
import { covers, type Days, type Mandate } from './mandates.js';

/** From here on an end is near enough to prepare what follows. */
export const ENDS_SOON_DAYS = 120;

export const SEAT_STATES = ['filled', 'endsSoon', 'holdOver', 'vacant'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/**
 * What the rules in force say on whether somebody whose time has run out stays in office until a successor comes. Only statutes
 * can say so (BeckOGK/Segna BGB § 27): what nobody knows is treated as no.
 */
export type HoldOver = Known<boolean>;

export type SeatOnDay<M extends Mandate = Mandate> = {
  readonly state: SeatState;
  readonly holder: M | null;
  /** Since when nobody holds the seat, when somebody held it before. */
  readonly vacantSince: Day | null;
  /** The seat counts as vacant only because nobody knows whether its last holder stays in office. */
  readonly holdOverUnknown: boolean;
};

const isPrincipal = ({ deputisesId }: Mandate): boolean => deputisesId === null;

/** The mandates that run on the day, without those that hold over. */
export const runningOn = <M extends Mandate>(mandates: readonly M[], day: Day): M[] => mandates.filter((mandate) => covers(mandate, day));

/** Who holds a seat on a day. `mandates` are those of the whole body, because whoever has another seat in it does not hold over in the old one. */
export function seatOn<M extends Mandate>(seatId: string, mandates: readonly M[], day: Day, holdOver: HoldOver): SeatOnDay<M> {
  const begun = mandates.filter((mandate) => mandate.seatId === seatId && isPrincipal(mandate) && mandate.from <= day);
  const last = begun.reduce<M | null>((latest, mandate) => (latest === null || mandate.from > latest.from ? mandate : latest), null);
  if (last === null) return { state: 'vacant', holder: null, vacantSince: null, holdOverUnknown: false };
  if (covers(last, day)) return { state: endsSoon(last, day) ? 'endsSoon' : 'filled', holder: last, vacantSince: null, holdOverUnknown: false };
  const couldHoldOver = last.endedBy === null && !runningOn(mandates, day).some((other) => isPrincipal(other) && other.personId === last.personId);
  if (couldHoldOver && holdOver === true) return { state: 'holdOver', holder: last, vacantSince: null, holdOverUnknown: false };
  return { state: 'vacant', holder: null, vacantSince: last.to, holdOverUnknown: couldHoldOver && holdOver === UNKNOWN };
}

/** Does the mandate end within the next 120 days? */
export const endsSoon = ({ to }: Pick<Mandate, 'to'>, day: Day): boolean => to !== null && to <= addDays(day, ENDS_SOON_DAYS);

/** The seats that there are on the day, in their order. */
export const seatsOn = <Seat extends Days>(seats: readonly Seat[], day: Day): Seat[] => seats.filter((seat) => covers(seat, day));

/** Everybody who acts in the body on the day: running mandates, and those that hold over on a seat that exists. */
export function actingOn<M extends Mandate>(seats: readonly (Days & { readonly id: string })[], mandates: readonly M[], day: Day, holdOver: HoldOver): M[] {
  const heldOver = seatsOn(seats, day).map(({ id }) => seatOn(id, mandates, day, holdOver)).filter(({ state }) => state === 'holdOver');
  return [...runningOn(mandates, day), ...heldOver.map(({ holder }) => holder!)];
}
