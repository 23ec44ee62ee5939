import { rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { countsOf, answeredOf, type RecipientState } from '@verbund/domain/confirmations/recipient-states.js';
import type { BoardGroup, CampaignBoard } from './recipients.dto.js';

/** What became of the mails to each recipient of a campaign. */
const mailsOf = (campaignId: Sql): Sql => sql`
  SELECT l.recipient_id, count(*) AS mails, bool_or(m.state IN ('sent', 'unsure', 'sending')) AS sent, bool_or(m.state = 'failed') AND NOT bool_or(m.state = 'waiting') AS bounced
  FROM confirmation_links l JOIN mail_messages m ON m.id = l.message_id WHERE l.campaign_id = ${campaignId} GROUP BY l.recipient_id`;

/** The rule `recipientState` in SQL, for the recipient `r`, its mails `mail` and its campaign `c`; a test keeps both equal. */
const STATE = sql`COALESCE(r.frozen_state, CASE
  WHEN r.dissolved_at IS NOT NULL THEN 'dissolved'
  WHEN r.completed_at IS NOT NULL THEN CASE WHEN r.changed_at IS NOT NULL THEN 'changed' ELSE 'confirmed' END
  WHEN r.revoked_at IS NOT NULL THEN 'revoked'
  WHEN r.opened_at IS NULL AND r.addressees = '[]' THEN 'unreachable'
  WHEN r.opened_at IS NULL AND mail.sent IS NOT TRUE AND mail.bounced THEN 'bounced'
  WHEN c.closes_on <= network_today.day THEN 'expired'
  WHEN r.passed_on_at IS NOT NULL THEN 'passedOn'
  WHEN r.opened_at IS NOT NULL THEN 'opened'
  WHEN mail.sent THEN 'sent'
  ELSE 'queued' END)`;

/** Every recipient of a campaign with its state, as rows `r.*, state`. */
export const recipientsWithState = (campaignId: string): Sql => sql`
  SELECT r.*, ${STATE} AS state FROM confirmation_campaigns c JOIN confirmation_recipients r ON r.campaign_id = c.id
  CROSS JOIN (SELECT network_today() AS day) network_today
  LEFT JOIN (${mailsOf(sql`${campaignId}::uuid`)}) mail ON mail.recipient_id = r.id
  WHERE c.id = ${campaignId}::uuid`;

type Counted = { total: number; states: Partial<Record<RecipientState, number>> };
type Row = Counted & { byDistrict: (BoardGroup & Counted)[]; byClass: (BoardGroup & Counted)[]; corrected: Record<string, number>; mails: CampaignBoard['mails'] };

const grouped = (key: Sql, name: Sql): Sql => sql`(
  SELECT COALESCE(json_agg(json_build_object('key', key, 'name', name, 'total', total, 'states', states) ORDER BY total DESC, name, key), '[]') FROM (
    SELECT key, max(name) AS name, sum(n)::int AS total, json_object_agg(state, n) AS states
    FROM (SELECT ${key} AS key, max(${name}) AS name, state, count(*)::int AS n FROM standing GROUP BY 1, 3) counted GROUP BY key) groups)`;

/** The board in one statement, so that its numbers are of one moment. */
export async function campaignBoard(db: Db, campaignId: string): Promise<CampaignBoard> {
  const row = (await rowOf<Row>(
    db,
    sql`WITH standing AS MATERIALIZED (${recipientsWithState(campaignId)})
        SELECT (SELECT count(*)::int FROM standing) AS total,
          (SELECT COALESCE(json_object_agg(state, n), '{}') FROM (SELECT state, count(*)::int AS n FROM standing GROUP BY state) counted) AS states,
          ${grouped(sql`district_id::text`, sql`district_name`)} AS "byDistrict", ${grouped(sql`membership_class`, sql`NULL::text`)} AS "byClass",
          (SELECT COALESCE(json_object_agg(section, n), '{}') FROM (SELECT a.section, count(*)::int AS n FROM standing s JOIN confirmation_answers a ON a.recipient_id = s.id WHERE a.corrected GROUP BY a.section) counted) AS corrected,
          (SELECT json_build_object('waiting', count(*) FILTER (WHERE m.state IN ('waiting', 'sending')), 'sent', count(*) FILTER (WHERE m.state IN ('sent', 'unsure')), 'failed', count(*) FILTER (WHERE m.state = 'failed'))
            FROM confirmation_links l JOIN mail_messages m ON m.id = l.message_id WHERE l.campaign_id = ${campaignId}::uuid) AS mails`,
  ))!;
  const full = ({ key, name, total, states }: BoardGroup & Counted): BoardGroup => ({ key, name, total, states: countsOf(states) });
  const states = countsOf(row.states);
  return { total: row.total, states, answered: answeredOf(states), byDistrict: row.byDistrict.map(full), byClass: row.byClass.map(full), corrected: row.corrected, mails: row.mails };
}
