import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type Day } from '@verbund/domain/calendar/days.js';
import type { MeetingAnswer } from '@verbund/domain/meetings/meeting-answers.js';
import { AnswersService } from '../modules/invitations/answers.service.js';
import { MeetingInvitationsService } from '../modules/invitations/meeting-invitations.service.js';
import { AgendaPapersService } from '../modules/sittings/agenda-papers.service.js';
import { AgendaProposalsService } from '../modules/sittings/agenda-proposals.service.js';
import { AgendaService } from '../modules/sittings/agenda.service.js';
import { rowOf, rowsOf, sql, type Db } from '../platform/database/sql.js';
import { NEXT_TOPICS } from './demo-evenings.js';
import { sample } from './demo-documents.js';
import { boardDays, boardMeetingOn, NOTICE, prepareMeeting, putLastItemLast } from './demo-sittings.js';
import type { Diary } from './diary.js';

const ANSWERS: readonly { answer: MeetingAnswer; remark?: string }[] = [
  { answer: 'coming' }, { answer: 'coming', remark: 'Ich bringe Tee mit.' }, { answer: 'notComing', remark: 'Bin verreist.' }, { answer: 'coming' },
];

/** The board’s next meeting: invited with proof of dispatch, some answers, a paper, an item that was put off, and a proposal that waits. */
export function writeNextSitting(diary: Diary, db: Db, app: INestApplicationContext, today: Day): void {
  const days = boardDays(today);
  const [last, next] = [days.findLast((day) => day < today), days.find((day) => day >= today)];
  if (!next) return;
  const preparedOn = [addDays(next, -NOTICE), today].sort()[0]!;
  diary.on(preparedOn, async (tx) => prepareMeeting(tx, (await boardMeetingOn(tx.manager, next)).id, days.indexOf(next), NEXT_TOPICS));
  diary.onItsOwn(preparedOn, async () => {
    const { id, bodyId } = await boardMeetingOn(db, next);
    const putOff = last && (await rowOf<{ id: string; meetingId: string }>(db, sql`SELECT id, meeting_id AS "meetingId" FROM agenda_items WHERE meeting_id = ${(await boardMeetingOn(db, last)).id} AND kind = 'discussion' ORDER BY position LIMIT 1`));
    if (putOff) await app.get(AgendaService).carry(diary.office, putOff, id);
    await putLastItemLast(db, id);
    const budget = (await rowOf<{ id: string }>(db, sql`SELECT id FROM agenda_items WHERE meeting_id = ${id} AND title = ${NEXT_TOPICS[0]!.title}`))!;
    await app.get(AgendaPapersService).add(diary.office, { meetingId: id, id: budget.id }, { fileName: 'Entwurf Haushalt 2027.pdf', content: sample('Entwurf des Haushalts 2027') });
    await app.get(MeetingInvitationsService).invite(diary.office, id, { version: (await boardMeetingOn(db, next)).version });
    await answer(diary, db, app.get(AnswersService), id);
    await app.get(AgendaProposalsService).make(diary.office, { bodyId, title: 'Gemeinsamer Stand auf dem Stadtteilfest', kind: 'discussion', minutes: 15, reason: 'Drei Mitglieder haben gefragt, ob wir uns zusammentun.' });
  });
}

async function answer(diary: Diary, db: Db, answers: AnswersService, meetingId: string): Promise<void> {
  const invited = await rowsOf<{ id: string }>(db, sql`SELECT id FROM meeting_invitees WHERE meeting_id = ${meetingId} ORDER BY name, id`);
  for (const [nth, { answer: said, remark }] of ANSWERS.entries()) await answers.onBehalf(diary.office, { meetingId, id: invited[nth]!.id }, { answer: said, ...(remark && { remark }) });
}
