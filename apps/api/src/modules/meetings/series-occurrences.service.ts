import { type Day } from '@verbund/domain/calendar/days.js';
import { instantOf } from '@verbund/domain/calendar/local-time.js';
import { horizonOf, occurrencesOf, rearranged } from '@verbund/domain/calendar/recurrence.js';
import type { MeetingKind } from '@verbund/domain/meetings/meeting-state.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { placeOfNetwork } from '../calendar/calendar.queries.js';
import type { MeetingSeries } from './meeting-series.entity.js';
import { cancelMeeting } from './meeting-steps.service.js';
import { beginAgendas } from '../sittings/agenda-templates.service.js';
import { Meeting } from './meeting.entity.js';
import { changeMeeting } from './meetings.service.js';

/** What decides when the meetings of a series are and how each begins. */
export type SeriesRule = Pick<MeetingSeries, 'id' | 'bodyId' | 'title' | 'recurrence' | 'startsAtMinute' | 'durationMinutes' | 'fromOn' | 'untilOn' | 'template' | 'rotates'>;

/** The days of a series from today until the end of next year, or of the series. */
function daysOf({ recurrence, fromOn, untilOn }: SeriesRule, today: Day): Day[] {
  const horizon = horizonOf(today);
  return occurrencesOf(recurrence, fromOn, { from: today, to: untilOn !== null && untilOn < horizon ? untilOn : horizon });
}

/** What the series says of the meeting on one of its days. */
const valuesOn = ({ title, startsAtMinute: minute, durationMinutes, template, rotates }: SeriesRule, day: Day, timeZone: string) => {
  const start = instantOf({ day, minute }, timeZone);
  return {
    title, occurrenceOn: day, startsAt: new Date(start), endsAt: new Date(start + durationMinutes * 60_000), mode: template.mode, guests: template.guests, needsStepFree: template.needsStepFree, rotates,
  };
};

/** Enters the meetings that a new series has until the end of next year, or that a running one has by now. */
export async function enterOccurrences(tx: Transaction, series: SeriesRule, kind: MeetingKind): Promise<number> {
  return insertOn(tx, series, kind, daysOf(series, tx.today));
}

async function insertOn(tx: Transaction, series: SeriesRule, kind: MeetingKind, days: readonly Day[]): Promise<number> {
  if (days.length === 0) return 0;
  const { timeZone } = await placeOfNetwork(tx.manager);
  const rows = days.map((day) => ({ ...valuesOn(series, day, timeZone), bodyId: series.bodyId, seriesId: series.id, kind, createdAt: tx.now, updatedAt: tx.now }));
  const { raw } = await tx.manager.createQueryBuilder().insert().into(Meeting).values(rows).orIgnore().returning(['id', 'occurrence_on']).execute();
  const entered = raw as { id: string; occurrence_on: string }[];
  for (const { id, occurrence_on: day } of entered) tx.record({ action: 'meeting.created', subject: 'meeting', subjectId: id, changes: { title: { old: null, new: series.title }, occurrenceOn: { old: null, new: day } } });
  await beginAgendas(tx, entered.map(({ id }) => id), series.template.agenda);
  return entered.length;
}

type Entered = Meeting & { isOpened: boolean };

/** The meetings from today on that the old rule entered, locked; additional ones are not among them. */
async function enteredBy(tx: Transaction, old: SeriesRule): Promise<Entered[]> {
  const days = new Set(daysOf(old, tx.today));
  const opened = new Set((await rowsOf<{ id: string }>(tx.manager, sql`SELECT DISTINCT s.meeting_id AS id FROM meeting_steps s JOIN meetings m ON m.id = s.meeting_id WHERE m.series_id = ${old.id}`)).map(({ id }) => id));
  const meetings = await tx.manager.createQueryBuilder(Meeting, 'm').where('m.series_id = :id', { id: old.id }).orderBy('m.occurrence_on').setLock('pessimistic_write').getMany();
  return meetings.filter(({ occurrenceOn }) => days.has(occurrenceOn!)).map((meeting) => ({ ...meeting, isOpened: opened.has(meeting.id) }));
}

/**
 * Brings the meetings of a series in line with its changed rule. Those that were invited, opened or cancelled, or moved one by one, stay as they
 * are; the others get day, time and template of the new rule, and where it has no place for them they go: with a host they are cancelled.
 */
export async function rearrangeOccurrences(tx: Transaction, old: SeriesRule, next: SeriesRule, kind: MeetingKind, reason: string): Promise<void> {
  const { timeZone } = await placeOfNetwork(tx.manager);
  const meetings = await enteredBy(tx, old);
  const isFixed = ({ isOpened, startsAt, occurrenceOn }: Entered) => isOpened || startsAt.getTime() !== valuesOn(old, occurrenceOn!, timeZone).startsAt.getTime();
  const { moved, added, dropped } = rearranged(meetings.map((meeting) => ({ id: meeting.id, on: meeting.occurrenceOn!, isFixed: isFixed(meeting) })), daysOf(next, tx.today));
  const dayOf = new Map(moved.map(({ id, on }) => [id, on]));
  for (const { isOpened, ...meeting } of meetings) {
    const day = dayOf.get(meeting.id) ?? meeting.occurrenceOn!;
    if (dropped.includes(meeting.id)) await dropMeeting(tx, meeting, reason);
    else if (isFixed({ isOpened, ...meeting })) await standFor(tx, meeting, day);
    else await follow(tx, meeting, { old, next, day, timeZone });
  }
  await insertOn(tx, next, kind, added);
}

/** Takes over what the new rule says differently; what somebody set for this meeting alone stays. */
async function follow(tx: Transaction, meeting: Meeting, { old, next, day, timeZone }: { old: SeriesRule; next: SeriesRule; day: Day; timeZone: string }): Promise<void> {
  const changes = changesBetween<object>(valuesOn(old, meeting.occurrenceOn!, timeZone), valuesOn(next, day, timeZone));
  if (Object.keys(changes).length === 0) return;
  const values = valuesOn(next, day, timeZone);
  await changeMeeting(tx, meeting, Object.fromEntries(Object.entries(values).filter(([field]) => field in changes)), 'meeting.changed');
}

/** A fixed meeting keeps its time; only the series counts it for another of its days. */
async function standFor(tx: Transaction, { id, occurrenceOn }: Meeting, day: Day): Promise<void> {
  if (day !== occurrenceOn) await tx.manager.update(Meeting, { id }, { occurrenceOn: day });
}

/** Nobody knows of a meeting without host that was never called: it is removed. */
async function dropMeeting(tx: Transaction, meeting: Meeting, reason: string): Promise<void> {
  if (meeting.organisationId !== null) return cancelMeeting(tx, meeting, reason);
  await tx.manager.delete(Meeting, { id: meeting.id });
  tx.record({ action: 'meeting.removed', subject: 'meeting', subjectId: meeting.id, changes: { title: { old: meeting.title, new: null }, occurrenceOn: { old: meeting.occurrenceOn, new: null } } });
}
