import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { systemActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { DispatchingService, type Recipient } from './dispatching.service.js';
import { meetingFacts } from './meeting-facts.queries.js';
import { ANNOUNCE_CHANGE } from './notify.service.js';

/** Mails to everybody invited when a meeting changed: each change reaches each person once, however often the job is repeated. */
@Injectable()
export class ChangeAnnouncementsService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(DispatchingService) private readonly dispatching: DispatchingService,
  ) {}

  onModuleInit(): void {
    this.jobs.define(ANNOUNCE_CHANGE, ({ meetingId }: { meetingId: string }) => this.announce(meetingId));
  }

  announce(meetingId: string): Promise<void> {
    return this.work.run(systemActor('meetings'), async (tx) => {
      await rowsOf(tx.manager, sql`SELECT 1 FROM meetings WHERE id = ${meetingId} FOR UPDATE`);
      const facts = await meetingFacts(tx.manager, meetingId, tx.now);
      const to = facts && !facts.isOver ? await rowsOf<Recipient>(tx.manager, notToldOf(meetingId, facts.sequence)) : [];
      if (!facts || to.length === 0) return tx.nothingChanged();
      await this.dispatching.dispatch(tx, facts, { kind: facts.state === 'cancelled' ? 'cancellation' : 'change', to });
      tx.record({ action: 'meeting.changeAnnounced', subject: 'meeting', subjectId: meetingId, changes: { sequence: { old: null, new: facts.sequence }, people: { old: null, new: to.length } } });
    });
  }
}

const notToldOf = (meetingId: string, sequence: number) => sql`SELECT i.id, i.name, i.email, i.language, i.answer, i.is_guest AS "isGuest" FROM meeting_invitees i
  WHERE i.meeting_id = ${meetingId} AND i.email IS NOT NULL AND EXISTS (SELECT 1 FROM meeting_dispatches d WHERE d.invitee_id = i.id)
    AND NOT EXISTS (SELECT 1 FROM meeting_dispatches d WHERE d.invitee_id = i.id AND d.sequence >= ${sequence}) ORDER BY i.name, i.id`;
