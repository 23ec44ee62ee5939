import { can, type Actor } from '@verbund/domain/access/can.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AgendaProposalView } from './agenda-proposals.dto.js';

const MOST = 500;

/** Proposals that are on no agenda and not taken back, oldest first; of one body or of all. */
export async function openProposals(db: Db, actor: Actor, bodyId?: string): Promise<AgendaProposalView[]> {
  const mayChange = can(actor, 'meeting.manage') ? sql`true` : can(actor, 'agenda.propose') ? sql`q.account_id = ${actor.accountId}` : sql`false`;
  return rowsOf<AgendaProposalView>(
    db,
    sql`SELECT q.id, q.version, json_build_object('id', b.id, 'name', b.name) AS body, q.title, q.reason, q.kind, q.minutes, (SELECT json_build_object('id', o.id, 'name', o.name) FROM organisations o WHERE o.id = q.organisation_id) AS organisation,
          json_build_object('id', q.account_id, 'name', q.account_name) AS by, q.created_at AS "createdAt",
          ${mayChange} AS "mayChange"
        FROM agenda_proposals q JOIN bodies b ON b.id = q.body_id
        WHERE q.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM agenda_items i WHERE i.proposal_id = q.id) AND (${bodyId ?? null}::uuid IS NULL OR q.body_id = ${bodyId ?? null}::uuid)
          AND ${visibleTo(actor, 'meeting.read', sql`NULL::uuid`)} ORDER BY q.created_at, q.id LIMIT ${MOST}`,
  );
}
