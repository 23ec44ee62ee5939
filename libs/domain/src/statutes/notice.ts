import { addDays, type Day } from '../calendar/days.js';

/** From when a notice counts: from the day it is received (also where the wording is unclear: OLG München 31 Wx 123/15), or sent. */
export type NoticeStart = 'receipt' | 'dispatch';
export type NoticeRule = { readonly days: number; readonly countFrom: NoticeStart };

export type NoticeDays = {
  /** Last day on which the notice may be received; `null` where sending decides. */
  readonly lastReceipt: Day | null;
  /** Last day on which it must be sent. */
  readonly lastDispatch: Day;
};

/**
 * The last days of a notice of so many days. Neither the day of receipt (or dispatch) nor the day of the meeting counts (§§ 187 (1), 188 (1)
 * BGB), so between the two lie all days of the notice. `deliveryDays`: how long the way is reckoned to take, 0 for mail by computer.
 */
export function noticeDays({ days, countFrom }: NoticeRule, meeting: Day, deliveryDays: number): NoticeDays {
  const last = addDays(meeting, -(days + 1));
  return countFrom === 'dispatch' ? { lastReceipt: null, lastDispatch: last } : { lastReceipt: last, lastDispatch: addDays(last, -deliveryDays) };
}

export type NoticeState = 'inTime' | 'lastDays' | 'late';
/** So many days before the last one a notice becomes urgent. */
const URGENT_DAYS = 3;

/** How a notice that is sent today stands. */
export function noticeStateOf({ lastDispatch }: NoticeDays, today: Day): NoticeState {
  if (today > lastDispatch) return 'late';
  return addDays(today, URGENT_DAYS) > lastDispatch ? 'lastDays' : 'inTime';
}
