import { addDays } from '@verbund/domain/calendar/days.js';
import type { ObservanceCalendar } from '@verbund/domain/rooms/observance-calendars.js';
import type { Equipment, OpeningTime, Unavailability } from '@verbund/domain/rooms/room-values.js';
import type { RoomCreate } from '../modules/rooms/rooms.dto.js';
import type { RoomPhotosService } from '../modules/rooms/room-photos.service.js';
import { createRoom } from '../modules/rooms/rooms.service.js';
import type { Life } from './demo-lives.js';
import { personOf } from './demo-people.js';
import { pictureOf, wordsOf, type Scene } from './demo-room-pictures.js';
import type { Diary } from './diary.js';

type Kind = { readonly name: string; readonly scene: Scene; readonly seats: number; readonly equipment: readonly Equipment[]; readonly howToFind: string };

const KINDS: readonly Kind[] = [
  { name: 'Saal', scene: 'stage', seats: 90, equipment: ['stage', 'sound', 'projector', 'screen', 'kitchen', 'accessibleToilet', 'hearingLoop'], howToFind: 'Haupteingang, dann geradeaus durch das Foyer.' },
  { name: 'Seminarraum', scene: 'table', seats: 24, equipment: ['projector', 'whiteboard', 'flipchart', 'wifi', 'videoConference'], howToFind: 'Zweiter Stock links. Der Aufzug ist hinter der Garderobe.' },
  { name: 'Gruppenraum', scene: 'table', seats: 14, equipment: ['flipchart', 'wifi', 'childrensCorner'], howToFind: 'Eingang im Hof, bitte bei „Verein“ klingeln.' },
  { name: 'Vereinscafé', scene: 'cafe', seats: 40, equipment: ['kitchen', 'wifi', 'childrensCorner', 'accessibleToilet'], howToFind: 'Die Tür neben dem Kiosk.' },
  { name: 'Probenraum', scene: 'piano', seats: 30, equipment: ['piano', 'sound'], howToFind: 'Untergeschoss, der Beschilderung „Chor“ folgen.' },
];

/** Weekdays, hours from and to. */
const TIMES: readonly (readonly [weekdays: readonly number[], from: number, to: number][])[] = [
  [[[1, 2, 3, 4, 5], 9, 21]],
  [[[1, 2, 4], 17, 22], [[6], 10, 18]],
  [],
  [[[2, 3, 4], 9, 13], [[2, 3, 4], 15, 22]],
  [[[5, 6, 7], 12, 23]],
];

const BLACKOUTS: readonly (readonly Unavailability[])[] = [
  [{ from: '2026-12-23', to: '2027-01-07', yearly: true }],
  [],
  [{ from: '2026-07-02', to: '2026-08-13', yearly: true }, { from: '2027-03-01', to: '2027-03-15', yearly: false }],
];

const CALENDARS: readonly (readonly ObservanceCalendar[])[] = [['schoolHolidays'], [], ['ramadan', 'muslim'], ['orthodoxChristian', 'schoolHolidays'], [], ['nowruz'], ['lunarNewYear'], ['westernChristian']];

const STEP_FREE = ['yes', 'partly', 'yes', 'no', 'yes', 'unknown', 'yes', 'yes'] as const;

/** About three of seven organisations have something to offer, some of them two rooms. */
export const offersRooms = (n: number): boolean => n % 7 < 3;

/** Rooms of the n-th organisation: what they are, when they are open and who may come follows from its place in the list. */
export function writeRooms(diary: Diary, life: Life, photos: RoomPhotosService): void {
  const { n, organisation } = life;
  if (!offersRooms(n)) return;
  const day = later(addDays('2024-03-04', n * 11), addDays(organisation.joined, 21));
  for (const k of n % 5 === 0 ? [0, 1] : [0]) {
    let id = '';
    diary.on(day, async (tx) => {
      id = await createRoom(tx, life.id, roomOf(life, k));
    });
    const { scene } = kindOf(life, k);
    if (n % 4 !== 1) diary.onItsOwn(day, async () => photos.add(diary.office, { organisationId: life.id, id }, { upload: { fileName: 'raum.jpg', content: await pictureOf(scene, (n * 47) % 360) }, alt: wordsOf(scene) }));
  }
}

const kindOf = ({ n }: Life, k: number): Kind => KINDS[(n + k * 2) % KINDS.length]!;

const later = (one: string, other: string): string => (one > other ? one : other);

function roomOf(life: Life, k: number): RoomCreate {
  const { n, organisation } = life;
  const kind = kindOf(life, k);
  const capacity = kind.seats + ((n * 17) % 11) - 5;
  const hosts = capacity >= 12;
  const contact = personOf(organisation.people, n * 3 + 1);
  return {
    name: kind.name,
    capacity,
    capacityApproximate: n % 4 === 0,
    stepFree: STEP_FREE[n % STEP_FREE.length]!,
    equipment: [...kind.equipment],
    equipmentNote: n % 4 === 2 ? 'Beamer und Adapter liegen im Schrank, der Schlüssel hängt daneben.' : '',
    address: n % 6 === 2 ? { street: `Stadtplatz ${n + 1}`, postcode: '30163', place: 'Hannover' } : null,
    howToFind: kind.howToFind,
    openingTimes: TIMES[n % TIMES.length]!.flatMap(([weekdays, from, to]) => weekdays.map((weekday): OpeningTime => ({ weekday, from: from * 60, to: to * 60 }))),
    unavailable: [...BLACKOUTS[n % BLACKOUTS.length]!],
    avoidedCalendars: [...CALENDARS[n % CALENDARS.length]!],
    contactOnTheDay: n % 5 === 4 ? null : { name: `${contact.givenName ?? ''} ${contact.familyName}`.trim(), phone: `0176 ${30000000 + n * 7919}` },
    hosting: hosts ? { from: '2026-01-01', to: n % 8 === 2 ? '2027-07-01' : null, maxPeople: n % 2 === 0 ? null : Math.min(capacity, 20) } : null,
    visibility: n % 9 === 1 ? 'network' : n % 3 === 0 ? 'public' : 'members',
  };
}
