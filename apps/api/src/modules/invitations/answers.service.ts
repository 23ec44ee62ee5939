import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@verbund/contracts/languages.js';
import { problemWithAnswer } from '@verbund/domain/meetings/meeting-answers.js';
import { DATABASE, rowOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse, refuseIf } from '../../platform/http/refusal.js';
import { digestOf } from '../../platform/sign-in/session-store.js';
import { LinkKeys } from '../../platform/sign-in/link-keys.js';
import { Clock } from '../../platform/work/clock.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Invitee } from './invitee.entity.js';
import { LINKS, usableLink } from './invitees.queries.js';
import { meetingFacts } from './meeting-facts.queries.js';
import type { AnswerRequest } from './meeting-invitations.dto.js';
import { claimInvitee } from './meeting-invitations.service.js';

type Holder = { id: string; inviteeId: string; name: string; email: string; language: Language };

/** Answers to an invitation: by link, signed in, or entered by whoever looks after the meeting. The last one counts. */
@Injectable()
export class AnswersService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LinkKeys) private readonly keys: LinkKeys,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A link lets its holder see and answer one invitation, in the trail under the name it was sent to. */
  onModuleInit(): void {
    this.keys.define('answerer', async (token) => {
      const holder = await rowOf<Holder>(
        this.db,
        sql`SELECT d.id, i.id AS "inviteeId", i.name, d.email, i.language FROM ${LINKS} WHERE d.digest = ${digestOf(token)} AND ${usableLink(this.clock.fixedAt)}`,
      );
      if (!holder) return null;
      const { id, inviteeId, ...person } = holder;
      return { ...person, accountId: id, roles: ['answerer'], organisationIds: [inviteeId], managedIds: [], requestId: null };
    });
  }

  byLink(actor: RequestActor, answer: AnswerRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const link = await rowOf<{ id: string }>(tx.manager, sql`SELECT i.id FROM ${LINKS} WHERE d.id = ${actor.accountId} AND ${usableLink(tx.now)}`);
      await enterAnswer(tx, await tx.claim(Invitee, link?.id ?? refuse('LINK_INVALID'), 'meeting.answer'), answer);
    });
  }

  /** The own answer of whoever is signed in. */
  byAccount(actor: RequestActor, meetingId: string, answer: AnswerRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const own = await rowOf<{ id: string }>(tx.manager, sql`SELECT i.id FROM meeting_invitees i JOIN accounts a ON a.person_id = i.person_id WHERE i.meeting_id = ${meetingId} AND a.id = ${actor.accountId}`);
      await enterAnswer(tx, await tx.claim(Invitee, own?.id ?? refuse('NOT_FOUND'), 'meeting.answer'), answer);
    });
  }

  /** What somebody said by telephone. */
  onBehalf(actor: RequestActor, { meetingId, id }: { meetingId: string; id: string }, answer: AnswerRequest): Promise<void> {
    return this.work.run(actor, async (tx) => enterAnswer(tx, await claimInvitee(tx, meetingId, id), answer));
  }
}

async function enterAnswer(tx: Transaction, invitee: Invitee, { answer, remark = '' }: AnswerRequest): Promise<void> {
  const facts = (await meetingFacts(tx.manager, invitee.meetingId, tx.now))!;
  refuseIf(problemWithAnswer(answer, facts.mode, facts));
  const values = { answer, remark: remark.trim(), answeredSequence: facts.sequence };
  if (invitee.answer === answer && invitee.remark === values.remark && invitee.answeredSequence === facts.sequence) return tx.nothingChanged();
  await tx.manager.update(Invitee, { id: invitee.id }, { ...values, answeredAt: tx.now, answeredBy: tx.actor.name });
  tx.record({ action: 'meetingInvitee.answered', subject: 'meetingInvitee', subjectId: invitee.id, changes: { answer: { old: invitee.answer, new: answer } } });
}
