import { attendanceAt } from '@verbund/domain/sittings/attendance.js';
import type { Attendance, Sitting } from './api';

/** How somebody takes part at an item, counted from 0 in running order. */
export function attendanceOf({ attendance, items }: Sitting, personId: string, nth: number): Attendance {
  const steps = attendance.map(({ fromItemId, ...step }) => ({ ...step, fromItem: fromItemId === null ? 0 : items.findIndex(({ id }) => id === fromItemId) }));
  return attendanceAt(steps, personId, nth);
}
