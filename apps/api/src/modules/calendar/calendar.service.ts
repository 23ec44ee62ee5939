import { Inject, Injectable } from '@nestjs/common';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import { NOBODY, type RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { CalendarDay } from './calendar-day.entity.js';
import type { CalendarDaysCreate, CalendarDaysPatch, CalendarReview } from './calendar.dto.js';
import { calendarDaysView, keyOf, placeOfNetwork, shippedDays } from './calendar.queries.js';

type Days = Partial<Pick<CalendarDaysCreate, 'name' | 'from' | 'to' | 'estimated' | 'eveningBefore' | 'source'>>;

/** What the office adds to the calendars that ship, corrects in them, and looked through. */
@Injectable()
export class CalendarService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  enter(actor: RequestActor, { replaces, calendar, ...days }: CalendarDaysCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      await refuseUnknownKey(tx, replaces);
      const { identifiers } = await tx.manager.insert(CalendarDay, { replaces: replaces ?? null, calendar, ...columnsOf(days), createdAt: tx.now });
      const id = (identifiers[0] as { id: string }).id;
      tx.record({ action: 'calendarDays.entered', subject: 'calendarDays', subjectId: id, changes: changesBetween<object>({}, { replaces, calendar, ...days }) });
      return id;
    });
  }

  update(actor: RequestActor, id: string, { version, ...days }: CalendarDaysPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const record = await tx.claim(CalendarDay, id, 'calendar.manage');
      const present = await calendarDaysView(tx.manager, id);
      if (record.version !== version) refuse('VERSION_CONFLICT', { current: present });
      const changes = changesBetween<Days>(present, days);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(CalendarDay, { id }, { ...columnsOf({ ...present, ...days }), version: version + 1 });
      tx.record({ action: 'calendarDays.changed', subject: 'calendarDays', subjectId: id, changes });
    });
  }

  /** Removes what the office entered; days that ship count again. */
  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { name, calendar } = await tx.claim(CalendarDay, id, 'calendar.manage');
      await tx.manager.delete(CalendarDay, { id });
      tx.record({ action: 'calendarDays.removed', subject: 'calendarDays', subjectId: id, changes: { name: { old: name, new: null }, calendar: { old: calendar, new: null } } });
    });
  }

  /** Somebody who knows looked through a calendar of a year. */
  review(actor: RequestActor, { calendar, year }: CalendarReview): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const entered = await rowOf(
        tx.manager,
        sql`INSERT INTO calendar_reviews (calendar, year, account_id, account_name, reviewed_at) VALUES (${calendar}, ${year}, ${actor.accountId}, ${actor.name}, ${tx.now}) ON CONFLICT DO NOTHING RETURNING year`,
      );
      if (!entered) return tx.nothingChanged();
      tx.record({ action: 'calendar.reviewed', subject: 'network', subjectId: NOBODY, changes: { calendar: { old: null, new: calendar }, year: { old: null, new: year } } });
    });
  }
}

/** As the columns hold it; days that end before they begin are refused at the field. */
function columnsOf({ from, to, ...days }: Days): Partial<CalendarDay> {
  refuseIssues(to! <= from! ? [{ field: 'to', code: 'endsBeforeBegin' }] : []);
  const { name, estimated = false, eveningBefore = false, source } = days;
  return { name, estimated, eveningBefore, source, during: `[${from!},${to!})` };
}

/** Only days that ship can be replaced. */
async function refuseUnknownKey({ manager }: Transaction, key: string | undefined): Promise<void> {
  if (key === undefined) return;
  const { land } = await placeOfNetwork(manager);
  refuseIssues(shippedDays(land).some((days) => keyOf(days) === key) ? [] : [{ field: 'replaces', code: 'notFound' }]);
}
