import type { Hosting } from '@verbund/domain/rooms/room-values.js';
import { problemsWithRoom } from '@verbund/domain/rooms/room-rules.js';
import { refuseIssues, type Issue } from '../../platform/http/refusal.js';
import { givenValues } from '../../platform/work/changes.js';
import { e164Of } from '../organisations/organisation-values.js';
import type { Room } from './room.entity.js';
import type { ContactOnTheDayDto, HostingDto, RoomPatch } from './rooms.dto.js';

/** What an empty field holds; clearing a field (null) sets it to this. */
export const EMPTY_ROOM = {
  name: '', capacity: null, capacityApproximate: false, stepFree: 'unknown', equipment: [], equipmentNote: '', address: null, howToFind: '', openingTimes: [], unavailable: [],
  avoidedCalendars: [], contactRoleId: null, contactName: '', contactPhone: '', hostingFrom: null, hostingTo: null, hostingMaxPeople: null, visibility: 'members',
} as const satisfies Partial<{ [Field in keyof Room]: Readonly<Room[Field]> }>;

export type RoomValues = Pick<Room, keyof typeof EMPTY_ROOM>;
export const NO_ROOM = EMPTY_ROOM as unknown as RoomValues;

/** What is saved for what was entered, beside what is there: tidy values that hold together; the form shows at its field what does not. */
export function completedRoom({ contactOnTheDay, hosting, ...input }: Omit<RoomPatch, 'version'>, present: RoomValues, today: string): Partial<RoomValues> {
  const given = { ...givenValues<RoomValues>(input, NO_ROOM), ...contactValues(contactOnTheDay), ...hostingValues(hosting, present, today) };
  const values = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value])) as Partial<RoomValues>;
  if (values.openingTimes) values.openingTimes = values.openingTimes.map(({ weekday, from, to }) => ({ weekday, from, to })).sort((a, b) => a.weekday - b.weekday || a.from - b.from);
  const next = { ...present, ...values };
  refuseIssues([...problemsWithRoom({ ...next, hosting: hostingOf(next), openingTimes: input.openingTimes ?? next.openingTimes }), ...contactIssues(contactOnTheDay)]);
  return values;
}

/** Do the values hold together? What came in through `completedRoom` does; a mixture of old and new may not. */
export const isSound = (room: RoomValues): boolean => problemsWithRoom({ ...room, hosting: hostingOf(room) }).length === 0;

const hostingOf = ({ hostingFrom: from, hostingTo: to, hostingMaxPeople: maxPeople }: RoomValues): Hosting | null => (from === null ? null : { from, to, maxPeople });

function hostingValues(hosting: HostingDto | null | undefined, present: RoomValues, today: string): Partial<RoomValues> {
  if (hosting === undefined) return {};
  if (hosting === null) return { hostingFrom: null, hostingTo: null, hostingMaxPeople: null };
  return { hostingFrom: hosting.from ?? present.hostingFrom ?? today, hostingTo: hosting.to ?? null, hostingMaxPeople: hosting.maxPeople ?? null };
}

function contactValues(contact: ContactOnTheDayDto | null | undefined): Partial<RoomValues> {
  if (contact === undefined) return {};
  if (contact?.contactRoleId) return { contactRoleId: contact.contactRoleId, contactName: '', contactPhone: '' };
  return { contactRoleId: null, contactName: contact?.name ?? '', contactPhone: contact?.phone ?? '' };
}

/** Somebody who is not in the register is reached by name and telephone, or not at all. */
function contactIssues(contact: ContactOnTheDayDto | null | undefined): Issue[] {
  if (!contact || contact.contactRoleId) return [];
  const [name, phone] = [contact.name?.trim(), contact.phone?.trim()];
  return [
    ...(name ? [] : [{ field: 'contactOnTheDay.name', code: 'required' } as const]),
    ...(phone ? [] : [{ field: 'contactOnTheDay.phone', code: 'required' } as const]),
    ...(phone && e164Of(phone) === null ? [{ field: 'contactOnTheDay.phone', code: 'notPhone' } as const] : []),
  ];
}
