import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@verbund/domain/calendar/days.js';
import { HostedMeetingsService } from '../modules/hosting/hosted-meetings.service.js';
import { HostPlansService } from '../modules/hosting/host-plans.service.js';
import { rowOf, rowsOf, sql, type Db } from '../platform/database/sql.js';
import type { RequestActor } from '../platform/work/request-actor.js';

type Year = { bodyId: string; from: string; until: string };

/** Next year's hosts of the body that meets in turn: published, one has agreed, one has declined and offers another day. */
export async function planDemoHosts(app: INestApplicationContext, db: Db, office: RequestActor): Promise<void> {
  const year = await nextYear(db);
  if (!year) return;
  const plans = app.get(HostPlansService);
  const id = await plans.create(office, year);
  await plans.publish(office, id, 1);
  const [first, second] = await rowsOf<{ meetingId: string; day: string }>(
    db,
    sql`SELECT a.meeting_id AS "meetingId", (m.starts_at AT TIME ZONE 'Europe/Berlin')::date::text AS day FROM host_assignments a JOIN meetings m ON m.id = a.meeting_id WHERE a.plan_id = ${id} AND a.organisation_id IS NOT NULL ORDER BY m.starts_at LIMIT 2`,
  );
  const meetings = app.get(HostedMeetingsService);
  if (first) await meetings.enter(office, first.meetingId, { answer: 'confirmed' });
  if (second) await meetings.enter(office, second.meetingId, { answer: 'declined', reason: 'Der Saal wird renoviert.', otherDays: [addDays(second.day, 35)] });
}

const nextYear = (db: Db): Promise<Year | null> =>
  rowOf<Year>(
    db,
    sql`SELECT m.body_id AS "bodyId", date_trunc('year', network_today() + interval '1 year')::date::text AS "from", date_trunc('year', network_today() + interval '2 years')::date::text AS until
        FROM meetings m LEFT JOIN meeting_series r ON r.id = m.series_id
        WHERE (m.rotates OR COALESCE(r.rotates, false)) AND m.starts_at >= date_trunc('year', network_today() + interval '1 year') GROUP BY m.body_id ORDER BY count(*) DESC LIMIT 1`,
  );
