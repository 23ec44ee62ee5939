import { Inject, Injectable } from '@nestjs/common';
import { DEFAULT_LANGUAGE } from '@verbund/contracts/languages.js';
import { randomUUID } from 'node:crypto';
import { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { queueMails } from '../../platform/mail/queue-mail.js';
import { weekdayInWords } from '../../platform/text/days-in-words.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOwnHosting } from './host-answers.service.js';
import { issueLinks, moveMeeting, takeSteps } from './host-assigning.js';
import { HostAssignment } from './host-assignment.entity.js';
import { claimOwnLink } from './host-keys.service.js';
import { meetingsWhere, type MeetingRow } from './hosted-meetings.queries.js';
import { overtakeSwaps } from './open-swaps.js';
import { exchangesOf, type Exchange } from './swap-partners.queries.js';

type Swap = { id: string; assignmentId: string; organisationId: string; otherAssignmentId: string; otherOrganisationId: string; answer: string | null };

/** Two hosts change places: one proposes, the other agrees, and everybody else is told. */
@Injectable()
export class HostSwapsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  propose(actor: RequestActor, otherAssignmentId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { link, meeting, state } = await claimOwnHosting(tx);
      if (state !== 'asked' && state !== 'confirmed') refuse(state === 'declined' ? 'HOSTING_ANSWERED' : 'HOSTING_NOT_ASKED');
      const waiting = await rowOf<{ other: string }>(tx.manager, sql`SELECT other_assignment_id AS other FROM host_swaps WHERE assignment_id = ${link.assignmentId} AND answer IS NULL`);
      if (waiting?.other === otherAssignmentId) return tx.nothingChanged();
      if (waiting) refuse('HOST_SWAP_WAITING');
      const { other } = (await exchangesOf(tx.manager, meeting, tx.today)).find((one) => one.other.assignmentId === otherAssignmentId) ?? refuse('HOST_SWAP_NOT_POSSIBLE');
      await rowsOf(
        tx.manager,
        sql`INSERT INTO host_swaps (assignment_id, organisation_id, other_assignment_id, other_organisation_id, proposed_at, proposed_by) VALUES (${link.assignmentId}, ${link.organisationId}, ${otherAssignmentId}, ${other.organisationId}, ${tx.now}, ${actor.name})`,
      );
      await issueLinks(tx, [other], this.config.publicUrl, 'hostSwapAsked', { sender: await nameOf(tx, link.organisationId), otherDay: meeting.day });
      tx.record({ action: 'hostAssignment.swapProposed', subject: 'hostAssignment', subjectId: link.assignmentId, organisationId: link.organisationId, changes: changesBetween({}, { other: otherAssignmentId }) });
    });
  }

  withdraw(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const link = await claimOwnLink(tx);
      const swap = await lockSwap(tx, id);
      if (swap.assignmentId !== link.assignmentId || swap.organisationId !== link.organisationId) refuse('NOT_FOUND');
      if (swap.answer === 'withdrawn') return tx.nothingChanged();
      if (swap.answer !== null) refuse('HOST_SWAP_ANSWERED');
      await answerSwap(tx, swap, 'withdrawn');
    });
  }

  /** Both have consented when the other one agrees. */
  answer(actor: RequestActor, id: string, agreed: boolean): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const link = await claimOwnLink(tx);
      const swap = await lockSwap(tx, id);
      if (swap.otherAssignmentId !== link.assignmentId || swap.otherOrganisationId !== link.organisationId) refuse('NOT_FOUND');
      const answer = agreed ? 'agreed' : 'refused';
      if (swap.answer === answer) return tx.nothingChanged();
      if (swap.answer !== null) refuse('HOST_SWAP_ANSWERED');
      if (agreed) await this.exchange(tx, swap);
      else await this.tellRefusal(tx, swap);
      await answerSwap(tx, swap, answer);
    });
  }

  private async exchange(tx: Transaction, swap: Swap): Promise<void> {
    const own = await meetingOf(tx, swap.assignmentId);
    const found = own.organisationId === swap.organisationId ? (await exchangesOf(tx.manager, own, tx.today)).find(({ other }) => other.assignmentId === swap.otherAssignmentId && other.organisationId === swap.otherOrganisationId) : undefined;
    if (!found) refuse('HOST_SWAP_NOT_POSSIBLE');
    const moved = exchanged(found);
    for (const { assignmentId, organisationId, roomId } of moved) await tx.manager.update(HostAssignment, { id: assignmentId! }, { organisationId, roomId });
    await takeSteps(tx, moved.map(({ assignmentId, organisationId }) => ({ assignmentId: assignmentId!, step: 'swapped', organisationId })));
    for (const meeting of moved) await moveMeeting(tx, meeting);
    await overtakeSwaps(tx, [swap.assignmentId, swap.otherAssignmentId], swap.id);
    await issueLinks(tx, moved, this.config.publicUrl, 'hostSwapped');
    await this.tellOffice(tx, moved);
    await rowsOf(tx.manager, sql`UPDATE host_swaps SET told_at = ${tx.now} WHERE id = ${swap.id}`);
  }

  private async tellRefusal(tx: Transaction, swap: Swap): Promise<void> {
    const own = await meetingOf(tx, swap.assignmentId);
    if (own.organisationId === swap.organisationId) await issueLinks(tx, [own], this.config.publicUrl, 'hostSwapRefused', { sender: await nameOf(tx, swap.otherOrganisationId) });
  }

  private async tellOffice(tx: Transaction, [first, second]: readonly [MeetingRow, MeetingRow]): Promise<void> {
    const { email, name } = (await rowOf<{ email: string; name: string }>(tx.manager, sql`SELECT email, name FROM network`))!;
    if (!email) return;
    const values = { link: `${this.config.publicUrl}/hosting`, sender: await nameOf(tx, first.organisationId!), what: weekdayInWords(DEFAULT_LANGUAGE, first.day), organisation: await nameOf(tx, second.organisationId!), day: weekdayInWords(DEFAULT_LANGUAGE, second.day) };
    await queueMails(tx, [{ id: randomUUID(), to: { name, address: email }, language: DEFAULT_LANGUAGE, mail: 'hostSwapNews', values }]);
  }
}

/** The two meetings with the hosts they have after the swap. */
const exchanged = ({ own, other, ownRoom, otherRoom }: Exchange): [MeetingRow, MeetingRow] => [
  { ...other, organisationId: own.organisationId, roomId: ownRoom },
  { ...own, organisationId: other.organisationId, roomId: otherRoom },
];

const nameOf = async (tx: Transaction, id: string): Promise<string> => (await rowOf<{ name: string }>(tx.manager, sql`SELECT name FROM organisations WHERE id = ${id}`))!.name;

const meetingOf = async (tx: Transaction, assignmentId: string): Promise<MeetingRow> => (await meetingsWhere(tx.manager, sql`a.id = ${assignmentId}`))[0] ?? refuse('HOST_SWAP_NOT_POSSIBLE');

/** The swap, locked. */
async function lockSwap(tx: Transaction, id: string): Promise<Swap> {
  const swap = await rowOf<Swap>(
    tx.manager,
    sql`SELECT id, assignment_id AS "assignmentId", organisation_id AS "organisationId", other_assignment_id AS "otherAssignmentId", other_organisation_id AS "otherOrganisationId", answer FROM host_swaps WHERE id = ${id} FOR UPDATE`,
  );
  return swap ?? refuse('NOT_FOUND');
}

async function answerSwap(tx: Transaction, { id, assignmentId, organisationId }: Swap, answer: 'agreed' | 'refused' | 'withdrawn'): Promise<void> {
  await rowsOf(tx.manager, sql`UPDATE host_swaps SET answer = ${answer}, answered_at = ${tx.now}, answered_by = ${tx.actor.name} WHERE id = ${id}`);
  tx.record({ action: 'hostAssignment.swapAnswered', subject: 'hostAssignment', subjectId: assignmentId, organisationId, changes: { answer: { old: null, new: answer } } });
}
