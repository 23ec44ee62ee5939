import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MAX_INTERVAL } from '@verbund/domain/calendar/recurrence.js';
import { meetingKindOf } from '@verbund/domain/meetings/meeting-state.js';
import { DATABASE, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { changesBetween } from '../../platform/work/changes.js';
import { systemActor, type RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { SeriesCreate, SeriesPatch } from './meeting-series.dto.js';
import { MeetingSeries } from './meeting-series.entity.js';
import { seriesView } from './meeting-series.queries.js';
import { natureOf, refuseWrongMode } from './meetings.service.js';
import { enterOccurrences, rearrangeOccurrences, type SeriesRule } from './series-occurrences.service.js';

const EVERY_NIGHT = '50 2 * * *';

/** Meetings that come round: a series enters its meetings until the end of next year, and a nightly job those of the year after when it begins. */
@Injectable()
export class MeetingSeriesService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular('extend-meeting-series', EVERY_NIGHT, () => this.extend());
  }

  create(actor: RequestActor, input: SeriesCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const values = columnsOf(input) as Omit<SeriesRule, 'id'>;
      refuseUnsound(values);
      const kind = meetingKindOf(await natureOf(tx, input.bodyId, input.from));
      await refuseWrongMode(tx, values.template.mode, kind, input.from);
      const { identifiers } = await tx.manager.insert(MeetingSeries, { ...values, createdAt: tx.now, updatedAt: tx.now });
      const id = (identifiers[0] as { id: string }).id;
      tx.record({ action: 'meetingSeries.created', subject: 'meetingSeries', subjectId: id, changes: changesBetween<object>({}, values) });
      await enterOccurrences(tx, { ...values, id }, kind);
      return id;
    });
  }

  /** Another rule, time, template or end; meetings that were opened or singled out stay as they are. */
  update(actor: RequestActor, id: string, { version, reason = '', ...input }: SeriesPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const series = await tx.claim(MeetingSeries, id, 'meeting.manage');
      if (series.version !== version) refuse('VERSION_CONFLICT', { current: await seriesView(tx.manager, actor, id) });
      const values = columnsOf(input);
      const changes = changesBetween<object>(series, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      const next = { ...series, ...values };
      refuseUnsound(next);
      const kind = meetingKindOf(await natureOf(tx, series.bodyId, series.fromOn));
      await refuseWrongMode(tx, next.template.mode, kind, tx.today);
      await tx.manager.update(MeetingSeries, { id }, { ...values, version: version + 1, updatedAt: tx.now });
      tx.record({ action: 'meetingSeries.changed', subject: 'meetingSeries', subjectId: id, changes });
      await rearrangeOccurrences(tx, series, next, kind, reason.trim());
    });
  }

  /** Enters what came within the horizon; repeating it does no harm. */
  async extend(): Promise<void> {
    for (const { id } of await rowsOf<{ id: string }>(this.db, sql`SELECT s.id FROM meeting_series s JOIN bodies b ON b.id = s.body_id WHERE b.ended_on IS NULL AND (s.until_on IS NULL OR network_today() < s.until_on) ORDER BY s.id`)) await this.extendOne(id);
  }

  private extendOne(id: string): Promise<void> {
    return this.work.run(systemActor('series'), async (tx) => {
      tx.nothingChanged();
      const [series] = await tx.manager.createQueryBuilder(MeetingSeries, 's').where('s.id = :id', { id }).setLock('pessimistic_write').getMany();
      if (series) await enterOccurrences(tx, series, meetingKindOf(await natureOf(tx, series.bodyId, tx.today)));
    });
  }
}

/** As the columns hold it; absent fields stay absent. */
function columnsOf({ bodyId, title, recurrence, startMinute, durationMinutes, from, until, template, rotates }: Partial<SeriesCreate>): Partial<SeriesRule> {
  const values = {
    bodyId, title: title?.trim(), recurrence: recurrence && { ...recurrence, monthsLeftOut: [...recurrence.monthsLeftOut].sort((a, b) => a - b) }, startsAtMinute: startMinute, durationMinutes,
    fromOn: from, untilOn: until, template: template && { ...template, agenda: template.agenda.map((item) => ({ ...item })) }, rotates,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<SeriesRule>;
}

/** A rule that holds together: a position in the month exactly when it goes by months, and an end after the begin. */
function refuseUnsound({ title, recurrence: { unit, nth, interval }, fromOn, untilOn = null }: Omit<SeriesRule, 'id'>): void {
  const limit = MAX_INTERVAL[unit];
  refuseIssues([
    ...(title === '' ? [{ field: 'title', code: 'required' } as const] : []),
    ...((unit === 'month') === (nth === null) ? [{ field: 'recurrence.nth', code: nth === null ? 'required' : 'notOneOf' } as const] : []),
    ...(interval > limit ? [{ field: 'recurrence.interval', code: 'tooLarge', params: { limit } } as const] : []),
    ...(untilOn !== null && untilOn <= fromOn ? [{ field: 'until', code: 'endsBeforeBegin' } as const] : []),
  ]);
}
