import type { Recurrence } from '@verbund/domain/calendar/recurrence.js';
import { createBodyType } from '../modules/bodies/body-types.service.js';
import { createBody } from '../modules/bodies/bodies.service.js';
import type { MeetingSeriesService } from '../modules/meetings/meeting-series.service.js';
import type { SeriesCreate } from '../modules/meetings/meeting-series.dto.js';
import { createMeeting } from '../modules/meetings/meetings.service.js';
import { rowOf, sql, type Db } from '../platform/database/sql.js';
import type { Diary } from './diary.js';

export const PLANNED_ON = '2026-01-02';
const EVENING = 18 * 60 + 30;

const TEMPLATE: SeriesCreate['template'] = {
  agenda: [
    { title: 'Begrüßung und Tagesordnung', kind: 'information', minutes: 5 },
    { title: 'Protokoll der letzten Sitzung', kind: 'resolution', minutes: 10 },
    { title: 'Berichte', kind: 'information', minutes: 25 },
    { title: 'Verschiedenes', kind: 'information', minutes: 10 },
  ],
  mode: 'inPerson', guests: 2, needsStepFree: true,
};

type Round = { body: string; title: string; rule: Pick<Recurrence, 'nth' | 'weekday'>; start: number; rotates: boolean };
const ROUNDS: readonly Round[] = [
  { body: 'Vorstand', title: 'Vorstandssitzung', rule: { nth: 1, weekday: 2 }, start: EVENING, rotates: true },
  { body: 'AG Bildung und Sprache', title: 'AG Bildung und Sprache', rule: { nth: 2, weekday: 3 }, start: 17 * 60, rotates: false },
  { body: 'AG Kultur und Begegnung', title: 'AG Kultur und Begegnung', rule: { nth: -1, weekday: 4 }, start: 18 * 60, rotates: false },
];

const bodyNamed = async (db: Db, name: string): Promise<string> => (await rowOf<{ id: string }>(db, sql`SELECT id FROM bodies WHERE name = ${name} AND ended_on IS NULL`))!.id;

const recurrenceOf = ({ rule }: Round) => ({ unit: 'month', interval: 1, ...rule, monthsLeftOut: [8] }) satisfies Recurrence;

/** The meetings of the board as their series has them. */
export const BOARD_ROUND = { title: ROUNDS[0]!.title, recurrence: recurrenceOf(ROUNDS[0]!) };

/** The board in turn on first Tuesdays, two working groups, an assembly and a retreat, until the end of the year after. */
export function writeMeetings(diary: Diary, db: Db, series: MeetingSeriesService): void {
  for (const round of ROUNDS) {
    const { body, title, start, rotates } = round;
    diary.onItsOwn(PLANNED_ON, async () => {
      await series.create(diary.office, { bodyId: await bodyNamed(db, body), title, recurrence: recurrenceOf(round), startMinute: start, durationMinutes: 120, from: PLANNED_ON, template: { ...TEMPLATE, agenda: rotates ? TEMPLATE.agenda : [] }, rotates });
    });
  }
  diary.on('2026-01-09', async (tx) => {
    const typeId = await createBodyType(tx, { nature: 'assembly', labels: ASSEMBLY, position: 9 });
    const bodyId = await createBody(tx, { typeId, name: 'Mitgliederversammlung', names: ASSEMBLY, begunOn: '2012-05-03' });
    await createMeeting(tx, {
      bodyId, title: 'Mitgliederversammlung 2027', on: '2027-05-22', startMinute: 10 * 60, durationMinutes: 300, mode: 'hybrid', place: 'Freizeitheim Nord, Großer Saal', guests: 20, needsStepFree: true,
      onlineAddress: 'https://konferenz.vielfalt-leine.example/mv', electronicRights: 'Reden über die Wortmeldeliste, Anträge im Chat, Abstimmung mit der persönlichen Kennung aus der Einladung.',
    });
    await createMeeting(tx, { bodyId: await bodyNamed(tx.manager, 'Vorstand'), kind: 'retreat', title: 'Klausurtagung', on: '2027-09-24', startMinute: 15 * 60, durationMinutes: 2 * 1440, place: 'Tagungshaus am Süntel', needsStepFree: true });
  });
}

const ASSEMBLY = { de: 'Mitgliederversammlung', en: 'General meeting', fr: 'Assemblée générale', es: 'Asamblea general', ru: 'Общее собрание членов', uk: 'Загальні збори членів', ar: 'الجمعية العمومية' };
