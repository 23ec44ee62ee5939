import type { Day } from '../calendar/days.js';
import type { ObservanceDays } from '../calendar/observance-days.js';
import type { ObservanceCalendar } from '../rooms/observance-calendars.js';
import type { Hosting, RoomTimes } from '../rooms/room-values.js';

/** Days from one up to but not including another; `null`: without end. */
export type DayRange = { readonly from: Day; readonly to: Day | null };

/** A time at which somebody else has the room; minutes since midnight, the end not included. */
export type TakenTime = { readonly day: Day; readonly from: number; readonly to: number };

/** A room that an organisation offers, with all that decides whether a meeting fits into it. */
export type HostRoom = RoomTimes & {
  readonly id: string;
  readonly capacity: number | null;
  readonly stepFree: boolean;
  readonly hosting: Hosting | null;
  /** Calendars on whose days the organisation wants no guests. */
  readonly avoids: readonly ObservanceCalendar[];
  readonly taken: readonly TakenTime[];
};

export type HostOrganisation = {
  readonly id: string;
  readonly district: string | null;
  /** How much of the load it carries beside others: a whole number from 1 to 10. */
  readonly weight: number;
  readonly member: readonly DayRange[];
  /** Times in which it asked to be left out. */
  readonly paused: readonly DayRange[];
  readonly rooms: readonly HostRoom[];
};

/** Where a meeting takes place; no organisation: in the network's own rooms. */
export type Place = { readonly organisationId: string | null; readonly roomId: string | null };

/** A meeting that wants a host. Minutes since midnight, the end not included. */
export type HostedMeeting = {
  readonly id: string;
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  /** Board and guests. */
  readonly people: number;
  /** Somebody needs step-free access; never who. */
  readonly stepFree: boolean;
  /** Past, confirmed or fixed by hand: never moved. */
  readonly pinned: Place | null;
  /** The host of the published plan, if there is one. */
  readonly published: string | null;
  /** Organisations that were asked for this meeting and cannot. */
  readonly declinedBy: readonly string[];
};

/** A meeting that was held: who hosted it, and who could have. */
export type HeldMeeting = {
  readonly day: Day;
  /** `null`: in the network's own rooms. */
  readonly host: string | null;
  readonly eligible: readonly { readonly organisationId: string; readonly weight: number }[];
};

export type HostSettings = {
  /** An organisation hosts at most once in any so many months in a row (H7). */
  readonly gapMonths: number;
  /** Months that the ledger remembers. */
  readonly windowMonths: number;
  /** Decides between equals, always the same way. */
  readonly seed: string;
};

export type HostPlanInput = {
  readonly meetings: readonly HostedMeeting[];
  readonly organisations: readonly HostOrganisation[];
  readonly history: readonly HeldMeeting[];
  readonly holidays: readonly Day[];
  readonly observances: readonly ObservanceDays[];
  readonly settings: HostSettings;
};

export const DEFAULT_GAP_MONTHS = 2;
export const WINDOW_MONTHS = 48;
export const MAX_WEIGHT = 10;
