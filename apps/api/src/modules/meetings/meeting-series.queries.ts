import type { Actor } from '@verbund/domain/access/can.js';
import { rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { SeriesList, SeriesView } from './meeting-series.dto.js';
import { dayOfMeeting, mayManageMeetings, stateOfMeeting } from './meetings.queries.js';

const UPCOMING = sql`FROM meetings m WHERE m.series_id = s.id AND ${dayOfMeeting} >= network_today() AND ${stateOfMeeting} <> 'cancelled'`;

const seriesFields = sql`json_build_object('id', s.id, 'version', s.version, 'body', json_build_object('id', b.id, 'name', b.name), 'title', s.title, 'recurrence', s.recurrence,
  'startMinute', s.starts_at_minute, 'durationMinutes', s.duration_minutes, 'from', s.from_on, 'until', s.until_on, 'template', s.template, 'rotates', s.rotates,
  'upcoming', (SELECT count(*)::int ${UPCOMING}), 'next', (SELECT min(${dayOfMeeting}) ${UPCOMING}))`;

type Item = Omit<SeriesView, 'allowedActions'>;

const viewsOf = async (db: Db, actor: Actor, where: Sql): Promise<SeriesView[]> => {
  const rows = await rowsOf<{ series: Item }>(
    db,
    sql`SELECT ${seriesFields} AS series FROM meeting_series s JOIN bodies b ON b.id = s.body_id
        WHERE ${where} AND ${visibleTo(actor, 'meeting.read', sql`NULL::uuid`)} ORDER BY COALESCE(s.until_on <= network_today(), false), lower(s.title), s.id`,
  );
  return rows.map(({ series }) => ({ ...series, allowedActions: ['update', 'add'].map((action) => mayManageMeetings(actor, action)) }));
};

export const listSeries = async (db: Db, actor: Actor): Promise<SeriesList> => ({ items: await viewsOf(db, actor, sql`true`), allowedActions: [mayManageMeetings(actor, 'create')] });

export const seriesView = async (db: Db, actor: Actor, id: string): Promise<SeriesView> => (await viewsOf(db, actor, sql`s.id = ${id}`))[0] ?? refuse('NOT_FOUND');
