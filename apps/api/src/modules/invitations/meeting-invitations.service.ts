import { Inject, Injectable } from '@nestjs/common';
import { problemWithDispatch } from '@verbund/domain/meetings/meeting-answers.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { holdersOn } from '../bodies/mandates.queries.js';
import { claimMeeting } from '../meetings/meetings.service.js';
import { rulesOn } from '../rule-packs/rule-packs.queries.js';
import { announceAgenda } from '../sittings/agenda.service.js';
import { DispatchingService, type Recipient } from './dispatching.service.js';
import { Invitee } from './invitee.entity.js';
import { expectedOf, inviteeList, withoutAnswer } from './invitees.queries.js';
import { meetingFacts, type MeetingFacts } from './meeting-facts.queries.js';
import type { GuestInput, MeetingInvitationRequest, ReminderRequest } from './meeting-invitations.dto.js';

const isReachable = (invitee: Invitee): invitee is Invitee & Recipient => invitee.email !== null;

/** Inviting to a meeting: who acts in the body on its day, and guests; reminding; links that somebody lost. */
@Injectable()
export class MeetingInvitationsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DispatchingService) private readonly dispatching: DispatchingService,
  ) {}

  /** Invites everybody who has not been; whoever has no mail address is entered and told in another way. */
  invite(actor: RequestActor, meetingId: string, { version, guests = [], message }: MeetingInvitationRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimMeeting(tx, meetingId, 'meeting.manage');
      if (meeting.version !== version) refuse('VERSION_CONFLICT', { current: await inviteeList(tx.manager, tx.actor, meetingId, tx.now) });
      const facts = await openFacts(tx, meetingId);
      const entered = [...(await enterMembers(tx, facts)), ...(await enterGuests(tx, facts, guests))];
      if (entered.length === 0) refuse('MEETING_NOBODY_TO_WRITE_TO');
      await markInvited(tx, facts);
      await this.dispatching.dispatch(tx, facts, { kind: 'invitation', to: entered.filter(isReachable), ...(message && { message }) });
      tx.record({ action: 'meeting.invited', subject: 'meeting', subjectId: meetingId, changes: { people: { old: null, new: entered.length } } });
    });
  }

  remind(actor: RequestActor, meetingId: string, { message }: ReminderRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimMeeting(tx, meetingId, 'meeting.manage');
      const facts = await openFacts(tx, meetingId);
      const to = await withoutAnswer(tx.manager, meetingId);
      if (to.length === 0) refuse('MEETING_NOBODY_TO_WRITE_TO');
      await this.dispatching.dispatch(tx, facts, { kind: 'reminder', to, ...(message && { message }) });
      tx.record({ action: 'meeting.reminded', subject: 'meeting', subjectId: meetingId, changes: { people: { old: null, new: to.length } } });
    });
  }

  /** Sends a new link; earlier ones of this person end. */
  renew(actor: RequestActor, meetingId: string, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const invitee = await claimInvitee(tx, meetingId, id);
      if (!isReachable(invitee)) return refuse('MEETING_NOBODY_TO_WRITE_TO');
      await endLinks(tx, id);
      await this.dispatching.dispatch(tx, await openFacts(tx, meetingId), { kind: 'invitation', to: [invitee] });
      tx.record({ action: 'meetingInvitee.renewed', subject: 'meetingInvitee', subjectId: id });
    });
  }

  /** Ends every link of this person. */
  revoke(actor: RequestActor, meetingId: string, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimInvitee(tx, meetingId, id);
      await endLinks(tx, id);
      tx.record({ action: 'meetingInvitee.revoked', subject: 'meetingInvitee', subjectId: id });
    });
  }
}

/** What is said of a meeting to which people can still be invited. */
async function openFacts(tx: Transaction, meetingId: string): Promise<MeetingFacts> {
  const facts = (await meetingFacts(tx.manager, meetingId, tx.now))!;
  refuseIf(problemWithDispatch(facts));
  return facts;
}

/** Whoever acts in the body on the day of the meeting and is not invited yet. */
async function enterMembers(tx: Transaction, { id: meetingId, bodyId, on }: MeetingFacts): Promise<Invitee[]> {
  const invited = await tx.manager.findBy(Invitee, { meetingId });
  const people = expectedOf(await holdersOn(tx.manager, bodyId, on), invited);
  return tx.manager.save(Invitee, people.map((person) => tx.manager.create(Invitee, { ...person, meetingId, isGuest: false, createdAt: tx.now })));
}

async function enterGuests(tx: Transaction, { id: meetingId }: MeetingFacts, guests: readonly GuestInput[]): Promise<Invitee[]> {
  const invited = new Set((await tx.manager.findBy(Invitee, { meetingId })).map(({ email }) => email?.toLowerCase()));
  const twice = guests.flatMap(({ email }, nth) => (invited.has(email.toLowerCase()) || guests.findIndex((other) => other.email.toLowerCase() === email.toLowerCase()) < nth ? [{ field: `guests.${nth}.email`, code: 'duplicate' as const }] : []));
  refuseIssues(twice);
  return tx.manager.save(Invitee, guests.map(({ name, email, language }) => tx.manager.create(Invitee, { name: name.trim(), email, language, meetingId, isGuest: true, createdAt: tx.now })));
}

/**
 * The first invitation is the notice: a step of the meeting, with the version of the statutes by which it counts, and what is on the agenda now is what it
 * names. Later ones name nothing more, because not everybody reads them. Whoever looked at the meeting before must look again.
 */
async function markInvited(tx: Transaction, { id, on }: MeetingFacts): Promise<void> {
  const { accountId, name } = tx.actor;
  const rules = await rulesOn(tx.manager, on);
  const taken = await rowsOf(
    tx.manager,
    sql`INSERT INTO meeting_steps (meeting_id, step, rule_pack_id, account_id, account_name, taken_at) VALUES (${id}, 'invited', ${rules?.id ?? null}, ${accountId}, ${name}, ${tx.now}) ON CONFLICT DO NOTHING RETURNING 1`,
  );
  if (taken.length > 0) await announceAgenda(tx, id);
  await rowsOf(tx.manager, sql`UPDATE meetings SET version = version + 1, updated_at = ${tx.now} WHERE id = ${id}`);
}

/** Somebody invited to this meeting, locked. */
export async function claimInvitee(tx: Transaction, meetingId: string, id: string): Promise<Invitee> {
  const invitee = await tx.claim(Invitee, id, 'meeting.manage');
  return invitee.meetingId === meetingId ? invitee : refuse('NOT_FOUND');
}

async function endLinks(tx: Transaction, id: string): Promise<void> {
  await rowsOf(tx.manager, sql`UPDATE meeting_dispatches SET revoked_at = ${tx.now} WHERE invitee_id = ${id} AND revoked_at IS NULL`);
}
