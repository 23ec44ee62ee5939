import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DEFAULT_LANGUAGE } from '@verbund/contracts/languages.js';
import { daysBetween } from '@verbund/domain/calendar/days.js';
import { creditsOf, withinWindow } from '@verbund/domain/hosting/credit-ledger.js';
import { areTooClose } from '@verbund/domain/hosting/host-eligibility.js';
import { dueHostStep } from '@verbund/domain/hosting/host-answers.js';
import { DEFAULT_GAP_MONTHS, WINDOW_MONTHS } from '@verbund/domain/hosting/host-values.js';
import { nextHostsOf } from '@verbund/domain/hosting/next-host.js';
import { randomUUID } from 'node:crypto';
import { Config } from '../../platform/config/config.js';
import { DATABASE, rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { queueMails } from '../../platform/mail/queue-mail.js';
import { systemActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { askHosts, hostMailValues, issueLinks, takeSteps, tellReleased } from './host-assigning.js';
import { HostAssignment } from './host-assignment.entity.js';
import { lastHosted } from './host-plans.queries.js';
import { meetingsWhere, stateOf, type MeetingRow } from './hosted-meetings.queries.js';
import { heldBefore } from './planner-input.queries.js';
import { offersOf } from './room-choice.js';

export const HOST_LADDER_JOB = 'host-ladder';
const EVERY_HOUR = '41 * * * *';

type Asked = { askedOn: string; wasReminded: boolean };

/** Reminds hosts, asks the next, falls back to the network's own rooms: each once, by the days of the network. */
@Injectable()
export class HostLadderService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Config) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular(HOST_LADDER_JOB, EVERY_HOUR, () => this.climb());
  }

  /** One unit of work per meeting: what is queued stays queued when the next one fails. */
  async climb(): Promise<void> {
    const open = await rowsOf<{ id: string }>(
      this.db,
      sql`SELECT a.id FROM host_assignments a JOIN meetings m ON m.id = a.meeting_id
          JOIN LATERAL (SELECT s.step FROM host_assignment_steps s WHERE s.assignment_id = a.id ORDER BY s.id DESC LIMIT 1) last ON last.step IN ('asked', 'reminded', 'declined', 'released')
          WHERE m.starts_at > now() - interval '400 days' ORDER BY m.starts_at, a.id`,
    );
    for (const { id } of open) await this.work.run(systemActor('hosting'), (tx) => this.step(tx, id));
  }

  private async step(tx: Transaction, assignmentId: string): Promise<void> {
    tx.nothingChanged();
    await rowsOf(tx.manager, sql`SELECT 1 FROM host_assignments a JOIN meetings m ON m.id = a.meeting_id JOIN bodies b ON b.id = m.body_id WHERE a.id = ${assignmentId} FOR NO KEY UPDATE OF b`);
    const [meeting] = await meetingsWhere(tx.manager, sql`a.id = ${assignmentId}`);
    if (!meeting || meeting.isHeld) return;
    const { askedOn, wasReminded } = await askedWhen(tx, assignmentId);
    const due = dueHostStep({ state: stateOf(meeting)!, daysLeft: daysBetween(tx.today, meeting.day), daysLeftWhenAsked: daysBetween(askedOn, meeting.day), wasReminded });
    if (due === 'remind') await this.remind(tx, meeting);
    if (due === 'offer') await this.offer(tx, meeting);
    if (due === 'fallback') await this.fallBack(tx, meeting);
  }

  private async remind(tx: Transaction, meeting: MeetingRow): Promise<void> {
    await takeSteps(tx, [{ assignmentId: meeting.assignmentId!, step: 'reminded', organisationId: meeting.organisationId }]);
    await issueLinks(tx, [meeting], this.config.publicUrl, 'hostReminded');
    tx.record({ action: 'hostAssignment.reminded', subject: 'hostAssignment', subjectId: meeting.assignmentId!, organisationId: meeting.organisationId });
  }

  /** The most credit among those that can; without any the network's own rooms. */
  private async offer(tx: Transaction, meeting: MeetingRow): Promise<void> {
    const next = await nextHost(tx, meeting);
    if (!next) return this.fallBack(tx, meeting);
    await this.letGo(tx, meeting, next);
    await askHosts(tx, [{ ...meeting, ...next }], this.config.publicUrl, 'hostOffered');
    tx.record({ action: 'hostAssignment.offered', subject: 'hostAssignment', subjectId: meeting.assignmentId!, organisationId: next.organisationId, changes: { organisationId: { old: meeting.organisationId, new: next.organisationId } } });
  }

  private async fallBack(tx: Transaction, meeting: MeetingRow): Promise<void> {
    const nowhere = { organisationId: null, roomId: null };
    await this.letGo(tx, meeting, nowhere);
    await askHosts(tx, [{ ...meeting, ...nowhere }], this.config.publicUrl, 'hostAsked');
    await this.tellOffice(tx, meeting);
    tx.record({ action: 'hostAssignment.fallenBack', subject: 'hostAssignment', subjectId: meeting.assignmentId!, organisationId: meeting.organisationId, changes: { organisationId: { old: meeting.organisationId, new: null } } });
  }

  private async letGo(tx: Transaction, meeting: MeetingRow, place: { organisationId: string | null; roomId: string | null }): Promise<void> {
    await tx.manager.update(HostAssignment, { id: meeting.assignmentId! }, place);
    if (stateOf(meeting) !== 'asked') return;
    await takeSteps(tx, [{ assignmentId: meeting.assignmentId!, step: 'released', organisationId: meeting.organisationId }]);
    await tellReleased(tx, meeting);
  }

  private async tellOffice(tx: Transaction, meeting: MeetingRow): Promise<void> {
    const { email, name } = (await rowOf<{ email: string; name: string }>(tx.manager, sql`SELECT email, name FROM network`))!;
    if (!email) return;
    const language = DEFAULT_LANGUAGE;
    await queueMails(tx, [{ id: randomUUID(), to: { name, address: email }, language, mail: 'hostFallbackNews', values: { link: `${this.config.publicUrl}/hosting`, ...hostMailValues(meeting, { language }, tx.today) } }]);
  }
}

const askedWhen = async (tx: Transaction, assignmentId: string): Promise<Asked> =>
  (await rowOf<Asked>(
    tx.manager,
    sql`SELECT (asked.taken_at AT TIME ZONE n.time_zone)::date::text AS "askedOn", EXISTS (SELECT 1 FROM host_assignment_steps s WHERE s.assignment_id = ${assignmentId} AND s.step = 'reminded' AND s.id > asked.id) AS "wasReminded"
        FROM network n, LATERAL (SELECT id, taken_at FROM host_assignment_steps WHERE assignment_id = ${assignmentId} AND step IN ('asked', 'swapped') ORDER BY id DESC LIMIT 1) asked`,
  )) ?? { askedOn: tx.today, wasReminded: false };

/** Who can host the meeting, was not asked for it before, and does not host too soon before or after: the first by credit. */
async function nextHost(tx: Transaction, meeting: MeetingRow): Promise<{ organisationId: string; roomId: string } | null> {
  const history = await heldBefore(tx.manager, meeting.bodyId, meeting.day);
  const offers = await offersOf(tx.manager, meeting, tx.today);
  const asked = await rowsOf<{ id: string }>(tx.manager, sql`SELECT DISTINCT organisation_id AS id FROM host_assignment_steps WHERE assignment_id = ${meeting.assignmentId} AND step IN ('asked', 'declined') AND organisation_id IS NOT NULL`);
  const others = await rowsOf<{ id: string; day: string }>(tx.manager, sql`SELECT a.organisation_id AS id, (m.starts_at AT TIME ZONE n.time_zone)::date::text AS day FROM host_assignments a JOIN meetings m ON m.id = a.meeting_id CROSS JOIN network n WHERE m.body_id = ${meeting.bodyId} AND m.id <> ${meeting.id} AND a.organisation_id IS NOT NULL`);
  const { gapMonths } = (await rowOf<{ gapMonths: number }>(tx.manager, sql`SELECT (settings ->> 'gapMonths')::int AS "gapMonths" FROM host_plans WHERE id = ${meeting.planId}`)) ?? { gapMonths: DEFAULT_GAP_MONTHS };
  const isTooSoon = (id: string) => [...others, ...history.flatMap(({ host, day }) => (host === null ? [] : [{ id: host, day }]))].some((one) => one.id === id && areTooClose(one.day, meeting.day, gapMonths));
  const possible = offers.filter(({ organisationId }) => !asked.some(({ id }) => id === organisationId) && !isTooSoon(organisationId)).map(({ organisationId }) => ({ organisationId, lastHosted: lastHosted({ history }, organisationId) }));
  const [first] = nextHostsOf(possible, creditsOf(withinWindow(history, meeting.day, WINDOW_MONTHS)), meeting.id);
  return offers.find(({ organisationId }) => organisationId === first?.organisationId) ?? null;
}
