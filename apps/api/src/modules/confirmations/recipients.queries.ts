import { can, type Actor } from '@verbund/domain/access/can.js';
import { allOf, empty, literal, rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { campaignView } from './campaigns.queries.js';
import { recipientsWithState } from './recipient-states.queries.js';
import type { RecipientItem, RecipientList, RecipientsQuery } from './recipients.dto.js';

const SECTIONS_OF = (condition: Sql): Sql => sql`ARRAY(SELECT a.section FROM confirmation_answers a WHERE a.recipient_id = s.id ${condition} ORDER BY a.answered_at, a.section)`;

const item = sql`json_build_object('id', s.id, 'organisationId', s.organisation_id, 'organisationName', s.organisation_name, 'districtName', s.district_name, 'membershipClass', s.membership_class,
  'state', s.state, 'openedAt', s.opened_at, 'completedAt', s.completed_at, 'completedBy', s.completed_by, 'passedOnTo', s.passed_on_to,
  'dissolvedAt', s.dissolved_at, 'dissolutionNote', s.dissolution_note, 'settledAt', s.settled_at,
  'answered', ${SECTIONS_OF(empty)}, 'corrected', ${SECTIONS_OF(sql`AND a.corrected`)},
  'remarks', (SELECT COALESCE(json_agg(json_build_object('section', m.section, 'text', m.text, 'madeAt', m.made_at, 'madeBy', m.made_by) ORDER BY m.made_at, m.id), '[]') FROM confirmation_remarks m WHERE m.recipient_id = s.id),
  'links', (SELECT COALESCE(json_agg(json_build_object('name', l.name, 'email', l.email, 'language', l.language, 'issuedAt', l.issued_at, 'mail', mm.state, 'endedAt', l.ended_at) ORDER BY l.issued_at, l.email), '[]')
    FROM confirmation_links l LEFT JOIN mail_messages mm ON mm.id = l.message_id WHERE l.recipient_id = s.id))`;

/** The recipients of a campaign by name, with everything that happened to each. */
export async function listRecipients(db: Db, actor: Actor, campaignId: string, { page = 1, pageSize = DEFAULT_PAGE_SIZE, ...query }: RecipientsQuery): Promise<RecipientList> {
  const campaign = await campaignView(db, actor, campaignId);
  const row = await rowOf<{ items: Omit<RecipientItem, 'allowedActions'>[]; total: number }>(
    db,
    sql`WITH standing AS MATERIALIZED (SELECT * FROM (${recipientsWithState(campaignId)}) s WHERE ${conditionsOf(query)})
        SELECT (SELECT count(*)::int FROM standing) AS total,
          COALESCE((SELECT json_agg(${item} ORDER BY s.sort_name, s.id) FROM (SELECT * FROM standing ORDER BY sort_name, id LIMIT ${literal(pageSize)} OFFSET ${literal((page - 1) * pageSize)}) s), '[]') AS items`,
  );
  return { total: row!.total, items: row!.items.map((recipient) => ({ ...recipient, allowedActions: actionsOn(actor, recipient, campaign.allowedActions) })) };
}

export async function recipientItem(db: Db, actor: Actor, campaignId: string, id: string): Promise<RecipientItem> {
  const campaign = await campaignView(db, actor, campaignId);
  const row = await rowOf<{ item: Omit<RecipientItem, 'allowedActions'> }>(db, sql`SELECT ${item} AS item FROM (${recipientsWithState(campaignId)}) s WHERE s.id = ${id}`);
  return row ? { ...row.item, allowedActions: actionsOn(actor, row.item, campaign.allowedActions) } : refuse('NOT_FOUND');
}

const conditionsOf = ({ state, district, class: membershipClass, search }: RecipientsQuery): Sql =>
  allOf([
    ...(state ? [sql`s.state = ANY(${state}::text[])`] : []),
    ...(district ? [sql`s.district_id = ${district}`] : []),
    ...(membershipClass ? [sql`s.membership_class = ${membershipClass}`] : []),
    ...(search?.trim() ? [sql`strpos(lower(s.organisation_name), lower(${search.trim()})) > 0`] : []),
  ]);

function actionsOn(actor: Actor, { dissolvedAt, settledAt }: Pick<RecipientItem, 'dissolvedAt' | 'settledAt'>, ofCampaign: readonly AllowedAction[]): AllowedAction[] {
  const settle = dissolvedAt !== null && settledAt === null && can(actor, 'confirmation.manage');
  return [...ofCampaign.filter(({ action }) => action === 'renew' || action === 'revoke'), ...(settle ? [{ action: 'settle', allowed: true, reason: null, ask: null }] : [])];
}

const BATCH = 1000;
export type ExportedRecipient = {
  id: string; sortName: string; organisationName: string; districtName: string | null; membershipClass: string | null; state: string; openedAt: string | null; completedAt: string | null; completedBy: string | null;
  passedOnTo: string | null; dissolutionNote: string | null; corrected: string[]; remarks: string[];
};

/** Every recipient with its state, in batches by name. */
export async function* recipientsForExport(db: Db, campaignId: string): AsyncGenerator<ExportedRecipient[]> {
  for (let last: ExportedRecipient | undefined; ; ) {
    const seek = last ? sql`WHERE (s.sort_name, s.id) > (${last.sortName}, ${last.id}::uuid)` : empty;
    const rows = await rowsOf<ExportedRecipient>(
      db,
      sql`SELECT s.id, s.sort_name AS "sortName", s.organisation_name AS "organisationName", s.district_name AS "districtName", s.membership_class AS "membershipClass", s.state,
            s.opened_at::date::text AS "openedAt", s.completed_at::date::text AS "completedAt", s.completed_by AS "completedBy", s.passed_on_to AS "passedOnTo", s.dissolution_note AS "dissolutionNote",
            ${SECTIONS_OF(sql`AND a.corrected`)} AS corrected, ARRAY(SELECT m.text FROM confirmation_remarks m WHERE m.recipient_id = s.id ORDER BY m.made_at, m.id) AS remarks
          FROM (${recipientsWithState(campaignId)}) s ${seek} ORDER BY s.sort_name, s.id LIMIT ${literal(BATCH)}`,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1);
  }
}
