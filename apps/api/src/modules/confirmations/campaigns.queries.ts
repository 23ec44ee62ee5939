import type { Language } from '@verbund/contracts/languages.js';
import { can, type Actor } from '@verbund/domain/access/can.js';
import { campaignState, reminderDaysOf, type CampaignState } from '@verbund/domain/confirmations/campaign-rules.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { askedIn, type Asked } from './addressees.queries.js';
import type { CampaignItem, CampaignList, CampaignPreview, CampaignSegment, CampaignView, SegmentReach } from './campaigns.dto.js';
import type { CampaignBoard } from './recipients.dto.js';
import { campaignBoard } from './recipient-states.queries.js';

type Row = Omit<CampaignView, 'state' | 'reminders' | 'allowedActions'> & { today: string; closedOn: string | null; report: CampaignReport | null };
/** What is kept of a closed campaign. */
export type CampaignReport = { readonly board: CampaignBoard };

const ROW = sql`
  SELECT c.id, c.version, c.title, c.kind, c.segment, c.sections, c.message, c.opens_on AS "opensOn", c.closes_on AS "closesOn", c.reminder_days AS "reminderDays", c.started_on AS "startedOn",
    c.closed_at AS "closedAt", c.closed_at::date::text AS "closedOn", c.closed_by AS "closedBy", c.created_at AS "createdAt", network_today()::text AS today, c.report,
    (SELECT count(*)::int FROM confirmation_recipients r WHERE r.campaign_id = c.id) AS recipients,
    (SELECT count(*)::int FROM confirmation_recipients r WHERE r.campaign_id = c.id AND (r.completed_at IS NOT NULL OR r.dissolved_at IS NOT NULL)) AS answered
  FROM confirmation_campaigns c`;

const seen = (actor: Actor) => visibleTo(actor, 'confirmation.read', sql`NULL::uuid`);

export async function listCampaigns(db: Db, actor: Actor): Promise<CampaignList> {
  const rows = await rowsOf<Row>(db, sql`${ROW} WHERE ${seen(actor)} ORDER BY c.opens_on DESC, c.created_at DESC, c.id LIMIT 200`);
  return { items: rows.map((row): CampaignItem => ({ ...itemOf(row), state: campaignState(row, row.today) })) };
}

export async function campaignView(db: Db, actor: Actor, id: string): Promise<CampaignView> {
  const { today, closedOn, report: _frozen, ...row } = await rowOfCampaign(db, actor, id);
  const state = campaignState({ ...row, closedOn }, today);
  return { ...row, state, reminders: reminderDaysOf(row), allowedActions: allowedActions(actor, state) };
}

const itemOf = ({ id, title, kind, opensOn, closesOn, startedOn, closedAt, recipients, answered }: Row): Omit<CampaignItem, 'state'> =>
  ({ id, title, kind, opensOn, closesOn, startedOn, closedAt, recipients, answered });

const rowOfCampaign = async (db: Db, actor: Actor, id: string): Promise<Row> => (await rowOf<Row>(db, sql`${ROW} WHERE c.id = ${id} AND ${seen(actor)}`)) ?? refuse('NOT_FOUND');

/** What the states allow; whoever may only look is told whom to ask. */
const ALLOWED_IN: Record<string, readonly CampaignState[]> = { update: ['draft'], start: ['draft'], remove: ['draft'], renew: ['running'], revoke: ['running', 'over'], close: ['running', 'over'] };
export const REASON_IN: Record<CampaignState, string> = { draft: 'CAMPAIGN_NOT_STARTED', running: 'CAMPAIGN_ALREADY_STARTED', over: 'CAMPAIGN_OUTSIDE_WINDOW', closed: 'CAMPAIGN_CLOSED' };

const allowedActions = (actor: Actor, state: CampaignState): AllowedAction[] =>
  Object.entries(ALLOWED_IN).map(([action, states]) => {
    if (!can(actor, 'confirmation.manage')) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
    return states.includes(state) ? { action, allowed: true, reason: null, ask: null } : { action, allowed: false, reason: REASON_IN[state], ask: null };
  });

/** The board as it stands; of a closed campaign the one that was frozen. */
export async function boardOf(db: Db, actor: Actor, id: string): Promise<CampaignBoard> {
  const { report } = await rowOfCampaign(db, actor, id);
  return report?.board ?? campaignBoard(db, id);
}

/** How many would be asked and written to, before anything is saved. */
export const segmentReach = async (db: Db, actor: Actor, segment: CampaignSegment): Promise<SegmentReach> => reachOf(await askedIn(db, actor, segment));

const reachOf = (asked: readonly Asked[]): SegmentReach => ({
  total: asked.length,
  mails: asked.reduce((sum, { addressees }) => sum + addressees.length, 0),
  withoutAddress: asked.filter(({ addressees }) => addressees.length === 0).length,
});

const SHOWN = 20;

/** Who would be asked now, in which language, and who cannot be written to. */
export async function campaignPreview(db: Db, actor: Actor, id: string): Promise<CampaignPreview> {
  const { segment } = await rowOfCampaign(db, actor, id);
  const asked = await askedIn(db, actor, segment as CampaignSegment);
  const [reached, unreachable] = [asked.filter(({ addressees }) => addressees.length > 0), asked.filter(({ addressees }) => addressees.length === 0)];
  const shown = (some: readonly Asked[]) => some.slice(0, SHOWN).map(({ organisationId, organisationName, addressees }) => ({ organisationId, organisationName, addressees: [...addressees] }));
  return {
    ...reachOf(asked),
    byLanguage: [...countByLanguage(reached)].map(([language, organisations]) => ({ language, organisations })).sort((a, b) => b.organisations - a.organisations),
    unreachable: shown(unreachable),
    examples: shown(reached),
  };
}

function countByLanguage(asked: readonly Asked[]): Map<Language, number> {
  const counts = new Map<Language, number>();
  for (const { addressees } of asked) for (const language of new Set(addressees.map((addressee) => addressee.language))) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

