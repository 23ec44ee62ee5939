import type { Day } from '../calendar/days.js';

/** What a room may have; its words are in the text catalogues. */
export const EQUIPMENT = [
  'projector',
  'screen',
  'sound',
  'whiteboard',
  'flipchart',
  'wifi',
  'videoConference',
  'kitchen',
  'stage',
  'piano',
  'childrensCorner',
  'accessibleToilet',
  'hearingLoop',
  'parking',
] as const;
export type Equipment = (typeof EQUIPMENT)[number];

export const MAX_SEATS = 10_000;
export const MAX_PHOTOS = 8;
export const MINUTES_OF_DAY = 24 * 60;

/** Open on this day of the week, 1 for Monday to 7 for Sunday; minutes since midnight, the end not included. */
export type OpeningTime = { readonly weekday: number; readonly from: number; readonly to: number };

/** Days on which nobody can have the room, from the first up to but not including `to`; `yearly`: from then on in every year. */
export type Unavailability = { readonly from: Day; readonly to: Day; readonly yearly: boolean };

/** Willing to have the board as guests, from a day up to but not including `to`, if there is an end. */
export type Hosting = { readonly from: Day; readonly to: Day | null; readonly maxPeople: number | null };

/** What decides whether a room can be had on a day. No opening times: by arrangement, nothing speaks against any hour. */
export type RoomTimes = { readonly openingTimes: readonly OpeningTime[]; readonly unavailable: readonly Unavailability[] };
