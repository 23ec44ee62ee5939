import { addDays } from '@verbund/domain/calendar/days.js';
import type { StepFree, Visibility } from '@verbund/domain/organisations/organisation-values.js';
import { problemsWithRoom } from '@verbund/domain/rooms/room-rules.js';
import { MINUTES_OF_DAY, type OpeningTime } from '@verbund/domain/rooms/room-values.js';
import type { FieldIssue } from '../../../shared/http/api-problem';
import { clockOf, openingLines } from '../../../shared/weekdays';
import type { Room, RoomInput, RoomPatch } from './api';

/** Hours that hold on several days of the week, as the form asks for them. */
export type HoursValues = { weekdays: readonly string[]; from: string; to: string };
/** `to` is the last day here, while the API names the first day after it. */
export type RangeValues = { from: string | null; to: string | null; yearly: boolean };

export type RoomValues = {
  version: number | null;
  name: string;
  capacity: string;
  capacityApproximate: boolean;
  stepFree: StepFree;
  equipment: readonly string[];
  equipmentNote: string;
  hasOwnAddress: boolean;
  address: { street: string; postcode: string; place: string };
  howToFind: string;
  openingTimes: HoursValues[];
  unavailable: RangeValues[];
  avoidedCalendars: readonly string[];
  contactKind: 'none' | 'known' | 'other';
  contactOnTheDay: { contactRoleId: string | null; name: string; phone: string };
  hosts: boolean;
  hosting: { from: string | null; to: string | null; maxPeople: string };
  visibility: Visibility;
};

export const NEW_HOURS: HoursValues = { weekdays: ['1', '2', '3', '4', '5'], from: '09:00', to: '18:00' };
export const NEW_RANGE: RangeValues = { from: null, to: null, yearly: false };

export const NEW_ROOM: RoomValues = {
  version: null,
  name: '',
  capacity: '',
  capacityApproximate: false,
  stepFree: 'unknown',
  equipment: [],
  equipmentNote: '',
  hasOwnAddress: false,
  address: { street: '', postcode: '', place: '' },
  howToFind: '',
  openingTimes: [],
  unavailable: [],
  avoidedCalendars: [],
  contactKind: 'none',
  contactOnTheDay: { contactRoleId: null, name: '', phone: '' },
  hosts: false,
  hosting: { from: null, to: null, maxPeople: '' },
  visibility: 'members',
};

/** A room as the form shows it; also what somebody else has saved meanwhile. */
export function valuesOf(room: Room): RoomValues {
  const { contactOnTheDay: contact, hosting, address } = room;
  return {
    ...NEW_ROOM,
    version: room.version,
    name: room.name,
    capacity: room.capacity === null ? '' : String(room.capacity),
    capacityApproximate: room.capacityApproximate,
    stepFree: room.stepFree,
    equipment: room.equipment,
    equipmentNote: room.equipmentNote,
    hasOwnAddress: room.hasOwnAddress,
    address: room.hasOwnAddress && address ? address : NEW_ROOM.address,
    howToFind: room.howToFind,
    openingTimes: openingLines(room.openingTimes).map(({ weekdays, from, to }) => ({
      weekdays: weekdays.map(String),
      from: clockOf(from),
      to: clockOf(to % MINUTES_OF_DAY),
    })),
    unavailable: room.unavailable.map(({ from, to, yearly }) => ({ from, to: addDays(to, -1), yearly })),
    avoidedCalendars: room.avoidedCalendars ?? [],
    contactKind: !contact ? 'none' : contact.contactRoleId ? 'known' : 'other',
    contactOnTheDay: contact?.contactRoleId
      ? { contactRoleId: contact.contactRoleId, name: '', phone: '' }
      : { contactRoleId: null, name: contact?.name ?? '', phone: contact?.phone ?? '' },
    hosts: hosting !== null,
    hosting: {
      from: hosting?.from ?? null,
      to: hosting?.to ? addDays(hosting.to, -1) : null,
      maxPeople: hosting?.maxPeople ? String(hosting.maxPeople) : '',
    },
    visibility: room.visibility,
  };
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** One opening time for each day of each line; midnight as an end is the end of the day. */
const hoursOf = (lines: readonly HoursValues[]): (OpeningTime & { readonly line: number })[] =>
  lines.flatMap(({ weekdays, from, to }, line) =>
    weekdays.map((day) => ({
      line,
      weekday: Number(day),
      from: minutesOf(from),
      to: minutesOf(to) || MINUTES_OF_DAY,
    })),
  );

const contactOf = ({ contactKind, contactOnTheDay }: RoomValues): RoomInput['contactOnTheDay'] => {
  if (contactKind === 'none') return null;
  const { contactRoleId, name, phone } = contactOnTheDay;
  return contactKind === 'known' ? { contactRoleId } : { name, phone };
};

/** What the API takes for what the form holds. */
export const inputOf = (values: RoomValues): RoomInput => ({
  name: values.name,
  capacity: values.capacity ? Number(values.capacity) : null,
  capacityApproximate: values.capacityApproximate,
  stepFree: values.stepFree,
  equipment: [...values.equipment] as NonNullable<RoomInput['equipment']>,
  equipmentNote: values.equipmentNote,
  address: values.hasOwnAddress ? values.address : null,
  howToFind: values.howToFind,
  openingTimes: hoursOf(values.openingTimes).map(({ line: _, ...time }) => time),
  unavailable: values.unavailable.map(({ from, to, yearly }) => ({
    from: from ?? '',
    to: to ? addDays(to, 1) : '',
    yearly,
  })),
  avoidedCalendars: [...values.avoidedCalendars] as NonNullable<RoomInput['avoidedCalendars']>,
  contactOnTheDay: contactOf(values),
  hosting: values.hosts
    ? {
        from: values.hosting.from,
        to: values.hosting.to && addDays(values.hosting.to, 1),
        maxPeople: values.hosting.maxPeople ? Number(values.hosting.maxPeople) : null,
      }
    : null,
  visibility: values.visibility,
});

/** The fields that differ from what the room was, with the version that was edited. */
export function patchOf(values: RoomValues, before: RoomValues): RoomPatch {
  const present = inputOf(before);
  const changed = Object.entries(inputOf(values)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(present[field as keyof RoomInput]),
  );
  return { ...Object.fromEntries(changed), version: values.version ?? 1 };
}

const FIGURES = /^\d*$/;

/** What the rules say before anything is sent, each at its field. */
export function problemsOf(values: RoomValues, today: string): FieldIssue[] {
  const figures: FieldIssue[] = (
    [
      ['capacity', values.capacity],
      ['hosting.maxPeople', values.hosts ? values.hosting.maxPeople : ''],
    ] as const
  ).flatMap(([field, text]) => (FIGURES.test(text) ? [] : [{ field, code: 'notNumber' }]));
  if (figures.length > 0) return figures;
  const { name, capacity = null, hosting } = inputOf(values);
  const times = hoursOf(values.openingTimes);
  const problems = problemsWithRoom({
    name,
    capacity,
    openingTimes: times,
    unavailable: inputOf(values).unavailable ?? [],
    hosting: hosting
      ? { from: hosting.from ?? today, to: hosting.to ?? null, maxPeople: hosting.maxPeople ?? null }
      : null,
  });
  return problems.map(({ field, ...problem }) => ({ ...problem, field: atLine(field, times) }));
}

/** The API counts days, the form lines: `openingTimes.7.from` is `openingTimes.1.from`. */
const atLine = (field: string, times: readonly { readonly line: number }[]): string =>
  field.replace(/^openingTimes\.(\d+)/, (_, index: string) => `openingTimes.${times[Number(index)]!.line}`);
