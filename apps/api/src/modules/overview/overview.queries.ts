import { can } from '@verbund/domain/access/can.js';
import { isMemberState, MEMBERSHIP_STATES } from '@verbund/domain/membership/membership-rules.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { recentEntries } from '../audit/audit.queries.js';
import type { GrowthPoint, MemberCount, OverviewView, PossibleDuplicates } from './overview.dto.js';
import { bodyTasks, staleSections, tasksOfNow, tasksOnDay } from './tasks.queries.js';

const RECENT = 10;
const MEMBERS = MEMBERSHIP_STATES.filter(isMemberState);

/** Everything on the first page, one statement per block. The day is asked once: as a value it lets the database plan well. */
export async function overview(db: Db, actor: RequestActor, on?: string): Promise<OverviewView> {
  const { today } = (await rowOf<{ today: string }>(db, sql`SELECT network_today() AS today`))!;
  const referenceDate = on ?? today;
  const day = sql`${referenceDate}::date`;
  return {
    referenceDate,
    members: await membersOn(db, day),
    growth: await growthUntil(db, day),
    tasks: [...(await tasksOnDay(db, actor, referenceDate, on)), ...(await bodyTasks(db, actor, referenceDate, on)), ...(on ? [] : await tasksOfNow(db, actor))],
    staleSections: await staleSections(db, actor, referenceDate, on),
    possibleDuplicates: await possibleDuplicates(db),
    recentChanges: can(actor, 'history.read') ? await recentEntries(db, actor, RECENT) : null,
  };
}

const membersOn = async (db: Db, day: Sql): Promise<MemberCount> =>
  (await rowOf<MemberCount>(
    db,
    sql`WITH counts AS (SELECT m.state, m.membership_class, count(*)::int AS count FROM membership_periods m WHERE m.during @> ${day} AND m.state = ANY(${MEMBERS}) GROUP BY 1, 2),
          classes AS (SELECT membership_class, sum(count)::int AS count FROM counts GROUP BY 1), states AS (SELECT state, sum(count)::int AS count FROM counts GROUP BY 1)
        SELECT COALESCE((SELECT sum(count)::int FROM counts), 0) AS total,
          COALESCE((SELECT json_agg(json_build_object('membershipClass', membership_class, 'count', count) ORDER BY count DESC, membership_class) FROM classes), '[]') AS "byClass",
          COALESCE((SELECT json_agg(json_build_object('state', state, 'count', count) ORDER BY count DESC, state) FROM states), '[]') AS "byState"`,
  ))!;

/**
 * Members on the last day of each year since the first, and on the day itself: those who had come less those who had
 * gone, so that each period is read once however many years there are. An end is exclusive: gone on 31 December is gone.
 */
const growthUntil = (db: Db, day: Sql): Promise<GrowthPoint[]> =>
  rowsOf<GrowthPoint>(
    db,
    sql`WITH steps AS (
          SELECT s.day, s.step FROM membership_periods m, LATERAL (VALUES (lower(m.during), 1), (upper(m.during), -1)) AS s(day, step) WHERE m.state = ANY(${MEMBERS})
        ), dated AS (
          SELECT LEAST(make_date(extract(year FROM day)::int, 12, 31), ${day}) AS until, sum(step) AS step FROM steps WHERE day <= ${day} GROUP BY 1
        ), ends AS (
          SELECT LEAST(make_date(year, 12, 31), ${day}) AS until FROM (SELECT min(until) AS first FROM dated) f, generate_series(extract(year FROM first)::int, extract(year FROM ${day})::int) AS year
        )
        SELECT ends.until::text AS on, (sum(COALESCE(dated.step, 0)) OVER (ORDER BY ends.until))::int AS members FROM ends LEFT JOIN dated USING (until) ORDER BY ends.until`,
  );

/** The same register number at the same court, however it is written. */
const possibleDuplicates = (db: Db): Promise<PossibleDuplicates[]> =>
  rowsOf<PossibleDuplicates>(
    db,
    sql`SELECT min(register_number) AS "registerNumber", json_agg(json_build_object('id', id, 'name', name) ORDER BY sort_name, id) AS organisations
        FROM organisations WHERE removed_at IS NULL AND register_number ~ '[0-9]'
        GROUP BY regexp_replace(lower(register_number), '[^a-z0-9]', '', 'g'), lower(COALESCE(register_court, '')) HAVING count(*) > 1
        ORDER BY 1 LIMIT 10`,
  );
