import { Inject, Injectable } from '@nestjs/common';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { localTimeAt, instantOf } from '@verbund/domain/calendar/local-time.js';
import { problemWithMode } from '@verbund/domain/meetings/meeting-modes.js';
import { meetingKindOf, meetingStateOf, problemWithMeetingAction, type MeetingAction, type MeetingKind, type MeetingMode, type MeetingState, type MeetingStep } from '@verbund/domain/meetings/meeting-state.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { placeOfNetwork } from '../calendar/calendar.queries.js';
import { announceChange } from '../invitations/notify.service.js';
import { rulesOn } from '../rule-packs/rule-packs.queries.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingCreate, MeetingPatch, MeetingPlace, PlaceInput } from './meetings.dto.js';
import { meetingView } from './meetings.queries.js';

/** Meetings one by one: calling one, what is said about it, where it is. */
@Injectable()
export class MeetingsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, input: MeetingCreate): Promise<string> {
    return this.work.run(actor, (tx) => createMeeting(tx, input));
  }

  update(actor: RequestActor, id: string, { version, ...input }: MeetingPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimVersion(tx, id, version, 'update');
      const changes = changesBetween<object>(meeting, trimmed(input));
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      const next = { ...meeting, ...trimmed(input) };
      if (changes['mode'] || changes['kind']) await refuseWrongMode(tx, next.mode, next.kind, await dayOf(tx, meeting));
      await changeMeeting(tx, meeting, trimmed(input), 'meeting.changed');
    });
  }

  /** Where the meeting is, or whose guests it is. */
  setPlace(actor: RequestActor, id: string, { version, ...place }: MeetingPlace): Promise<void> {
    return this.work.run(actor, async (tx) => changePlace(tx, await claimVersion(tx, id, version, 'changePlace'), place));
  }
}

/** The meeting, locked. */
export const claimMeeting = (tx: Transaction, id: string, permission: Permission): Promise<Meeting> => tx.claim(Meeting, id, permission);

/** The meeting, locked, for what follows from something that was allowed already: a host's answer, a job. */
export const lockMeeting = ({ manager }: Transaction, id: string): Promise<Meeting> => manager.findOneOrFail(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });

export async function stateOf({ manager }: Transaction, id: string): Promise<MeetingState> {
  const steps = await rowsOf<{ step: MeetingStep }>(manager, sql`SELECT step FROM meeting_steps WHERE meeting_id = ${id}`);
  return meetingStateOf(steps.map(({ step }) => step));
}

/** The meeting as somebody saw it, in a state in which this can be done with it. */
export async function claimVersion(tx: Transaction, id: string, version: number, action: MeetingAction): Promise<Meeting> {
  const meeting = await claimMeeting(tx, id, 'meeting.manage');
  if (meeting.version !== version) refuse('VERSION_CONFLICT', { current: await meetingView(tx.manager, tx.actor, id) });
  refuseIf(problemWithMeetingAction(action, await stateOf(tx, id)));
  return meeting;
}

/** The day of a meeting on the clock of the network. */
export const dayOf = async ({ manager }: Transaction, { startsAt }: Pick<Meeting, 'startsAt'>): Promise<string> => localTimeAt(startsAt.getTime(), (await placeOfNetwork(manager)).timeZone).day;

/** Begin and end of what was entered as day, minute and length. */
export async function timesOf({ manager }: Transaction, { on, startMinute, durationMinutes }: Pick<MeetingCreate, 'on' | 'startMinute' | 'durationMinutes'>): Promise<Pick<Meeting, 'startsAt' | 'endsAt'>> {
  const start = instantOf({ day: on, minute: startMinute }, (await placeOfNetwork(manager)).timeZone);
  return { startsAt: new Date(start), endsAt: new Date(start + durationMinutes * 60_000) };
}

/** Refuses a mode that the statutes in force on the day do not allow, or of which nobody knows whether they do. */
export async function refuseWrongMode({ manager }: Transaction, mode: MeetingMode, kind: MeetingKind, day: string): Promise<void> {
  refuseIf(problemWithMode(mode, kind, day, (await rulesOn(manager, day))?.rules.modes ?? null));
}

/** What a calendar shows of a meeting. */
const SHOWN_IN_CALENDARS = ['title', 'startsAt', 'endsAt', 'mode', 'organisationId', 'roomId', 'place', 'onlineAddress', 'note'] as const;

/** Saves what differs, and tells whoever was invited when their calendar must know it. */
export async function changeMeeting(tx: Transaction, meeting: Meeting, values: Partial<Meeting>, action: 'meeting.changed' | 'meeting.moved' | 'meeting.placeChanged'): Promise<void> {
  const changes = changesBetween<Partial<Meeting>>(meeting, values);
  if (Object.keys(changes).length === 0) return tx.nothingChanged();
  const isShown = SHOWN_IN_CALENDARS.some((field) => changes[field]);
  await tx.manager.update(Meeting, { id: meeting.id }, { ...values, version: meeting.version + 1, sequence: meeting.sequence + (isShown ? 1 : 0), updatedAt: tx.now });
  tx.record({ action, subject: 'meeting', subjectId: meeting.id, changes });
  if (isShown) await announceChange(tx, meeting);
}

/** Says where a meeting is, or whose guests it is; whoever was invited hears of it. */
export const changePlace = async (tx: Transaction, meeting: Meeting, place: PlaceInput): Promise<void> => changeMeeting(tx, meeting, await placeValues(tx, place), 'meeting.placeChanged');

/** Enters a meeting of a body, or an additional one of a series. */
export async function createMeeting(tx: Transaction, { on, startMinute, durationMinutes, seriesId, bodyId, organisationId, roomId, place, ...input }: MeetingCreate): Promise<string> {
  const kind = input.kind ?? meetingKindOf(await natureOf(tx, bodyId, on));
  await refuseForeignSeries(tx, bodyId, seriesId);
  await refuseWrongMode(tx, input.mode ?? 'inPerson', kind, on);
  const values = { ...trimmed(input), bodyId, kind, ...(await timesOf(tx, { on, startMinute, durationMinutes })), ...(await placeValues(tx, { organisationId, roomId, place })) };
  const { identifiers } = await tx.manager.insert(Meeting, { ...values, seriesId: seriesId ?? null, occurrenceOn: seriesId ? on : null, createdAt: tx.now, updatedAt: tx.now });
  const id = (identifiers[0] as { id: string }).id;
  tx.record({ action: 'meeting.created', subject: 'meeting', subjectId: id, changes: changesBetween<object>({}, { ...values, seriesId }) });
  return id;
}

/** The nature of a body that has not ended by the day. */
export async function natureOf({ manager }: Transaction, bodyId: string, day: string): Promise<string> {
  const body = await rowOf<{ nature: string }>(manager, sql`SELECT t.nature FROM bodies b JOIN body_types t ON t.id = b.type_id WHERE b.id = ${bodyId} AND (b.ended_on IS NULL OR ${day}::date < b.ended_on)`);
  if (!body) refuseIssues([{ field: 'bodyId', code: 'notFound' }]);
  return body!.nature;
}

async function refuseForeignSeries({ manager }: Transaction, bodyId: string, seriesId: string | undefined): Promise<void> {
  if (seriesId === undefined) return;
  const known = await rowOf(manager, sql`SELECT 1 FROM meeting_series WHERE id = ${seriesId} AND body_id = ${bodyId}`);
  refuseIssues(known ? [] : [{ field: 'seriesId', code: 'notFound' }]);
}

/** A room brings its organisation along; what is not in the register, or not offered any more, is refused at the field. */
async function placeValues({ manager }: Transaction, { organisationId = null, roomId = null, place = '' }: PlaceInput): Promise<Pick<Meeting, 'organisationId' | 'roomId' | 'place'>> {
  const room = roomId && (await rowOf<{ organisationId: string }>(manager, sql`SELECT organisation_id AS "organisationId" FROM rooms WHERE id = ${roomId} AND retired_at IS NULL`));
  if (roomId && (!room || (organisationId && room.organisationId !== organisationId))) refuseIssues([{ field: 'roomId', code: 'notFound' }]);
  const host = room ? room.organisationId : organisationId;
  const known = host === null || (await rowOf(manager, sql`SELECT 1 FROM organisations WHERE id = ${host} AND removed_at IS NULL`));
  refuseIssues(known ? [] : [{ field: 'organisationId', code: 'notFound' }]);
  return { organisationId: host, roomId, place: place.trim() };
}

/** Texts without blanks around them; a title of blanks is none. */
function trimmed<Input extends object>(input: Input): Input {
  const values = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== null).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value])) as Input;
  refuseIssues('title' in values && values.title === '' ? [{ field: 'title', code: 'required' }] : []);
  return values;
}
