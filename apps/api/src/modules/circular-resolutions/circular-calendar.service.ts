import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isCircularClosed, isReminderDue } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { Config } from '../../platform/config/config.js';
import { DATABASE, rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { systemActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { DECISION_NUMBERS } from '../sittings/decisions.service.js';
import { decideIfSettled, lockCircular, stateOf, takeStep } from './circular-deciding.js';
import { sendLinks } from './circular-mails.js';
import type { CircularResolution } from './circular-resolution.entity.js';
import { circularState, CIRCULARS } from './circular-resolutions.queries.js';
import type { CircularVoter } from './circular-voter.entity.js';

export const CIRCULAR_JOB = 'circular-resolutions';
const EVERY_HOUR = '11 * * * *';

/** What the days bring: whoever has not answered is reminded once, and what ran out is entered in the register. */
@Injectable()
export class CircularCalendarService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Config) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular(CIRCULAR_JOB, EVERY_HOUR, () => this.look());
  }

  /** One unit of work per resolution: what was done stays done when the next one fails. */
  async look(): Promise<void> {
    const open = await rowsOf<{ id: string }>(this.db, sql`SELECT c.id FROM ${CIRCULARS} WHERE ${circularState} = 'open' ORDER BY c.last_day, c.id`);
    for (const { id } of open) await this.work.runInTurn(systemActor('circular resolutions'), DECISION_NUMBERS, (tx) => this.take(tx, id));
  }

  private async take(tx: Transaction, id: string): Promise<void> {
    tx.nothingChanged();
    const circular = await lockCircular(tx, id);
    if ((await stateOf(tx, id)) !== 'open') return;
    if (isCircularClosed(circular.lastDay, tx.today)) await decideIfSettled(tx, circular, this.config.publicUrl);
    else await this.remind(tx, circular);
  }

  private async remind(tx: Transaction, circular: CircularResolution): Promise<void> {
    const begun = await rowOf<{ startedOn: string; isReminded: boolean }>(
      tx.manager,
      sql`SELECT (s.taken_at AT TIME ZONE n.time_zone)::date::text AS "startedOn", EXISTS (SELECT 1 FROM circular_resolution_steps r WHERE r.resolution_id = ${circular.id} AND r.step = 'reminded') AS "isReminded"
          FROM circular_resolution_steps s, network n WHERE s.resolution_id = ${circular.id} AND s.step = 'started'`,
    );
    if (begun!.isReminded || !isReminderDue(circular.lastDay, { today: tx.today, startedOn: begun!.startedOn })) return;
    const to = await rowsOf<CircularVoter>(
      tx.manager,
      sql`SELECT v.id, v.name, v.email, v.language FROM circular_voters v WHERE v.resolution_id = ${circular.id} AND NOT EXISTS (SELECT 1 FROM circular_answers a WHERE a.voter_id = v.id) ORDER BY v.name, v.id`,
    );
    await takeStep(tx, circular.id, 'reminded');
    await sendLinks(tx, circular, { mail: 'circularReminded', to, origin: this.config.publicUrl });
    tx.record({ action: 'circularResolution.reminded', subject: 'circularResolution', subjectId: circular.id, changes: { people: { old: null, new: to.length } } });
  }
}
