import type { Actor } from '@verbund/domain/access/can.js';
import type { DocumentKind } from '@verbund/domain/documents/document-kinds.js';
import { rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { inForceOn } from '../../platform/sign-in/representations.js';
import { needsOfOrganisation } from '../documents/document-needs.queries.js';
import { unfilledFunctions, withoutPrimaryContact } from '../organisations/organisation-filters.queries.js';
import { heldOn, personName } from '../people/people.queries.js';
import type { HandoverPackage } from './handovers.dto.js';

const today: Sql = sql`(SELECT network_today())`;

const handovers = sql`COALESCE((SELECT json_agg(json_build_object('id', h.id, 'from', h.from_name, 'to', h.to_name, 'validTo', r.valid_to, 'notes', h.notes, 'createdAt', h.created_at)
    ORDER BY h.created_at DESC, h.id)
  FROM handovers h LEFT JOIN account_organisations r ON r.id = h.predecessor_id WHERE h.organisation_id = o.id), '[]'::json)`;

const representatives = (actor: Actor): Sql => sql`COALESCE((SELECT json_agg(json_build_object('name', a.name, 'email', lower(a.email::text), 'role', r.role) ORDER BY r.role DESC, lower(a.name), r.id)
  FROM account_organisations r JOIN accounts a ON a.id = r.account_id
  WHERE r.organisation_id = o.id AND a.id <> ${actor.accountId} AND a.disabled_at IS NULL AND (r.invited_name = '' OR a.last_sign_in_at >= r.created_at) AND ${inForceOn(today)}), '[]'::json)`;

const contacts = sql`COALESCE((SELECT json_agg(json_build_object('name', ${personName}, 'function', c.function, 'label', c.label) ORDER BY c.is_primary DESC, p.sort_name, c.id)
  FROM contact_roles c JOIN people p ON p.id = c.person_id WHERE c.organisation_id = o.id AND ${heldOn(today)}), '[]'::json)`;

const changeRequests = sql`(SELECT count(*)::int FROM change_requests c WHERE c.organisation_id = o.id AND c.closed_at IS NULL)`;

const confirmationClosesOn = sql`(SELECT min(c.closes_on) FROM confirmation_recipients r JOIN confirmation_campaigns c ON c.id = r.campaign_id
  WHERE r.organisation_id = o.id AND r.settled_at IS NULL AND r.revoked_at IS NULL AND c.started_on IS NOT NULL AND c.closed_at IS NULL AND network_today() < c.closes_on)`;

type WithoutDocuments = Omit<HandoverPackage, 'open'> & { open: Omit<HandoverPackage['open'], 'missingDocuments'> };

/** What is open for an organisation and whom to ask, as of now, with the notes of those who acted for it before. */
export async function handoverPackage(db: Db, actor: Actor, organisationId: string): Promise<HandoverPackage> {
  const row = await rowOf<{ today: string; package: WithoutDocuments }>(
    db,
    sql`SELECT ${today}::text AS today, json_build_object('organisationId', o.id, 'organisationName', o.name, 'handovers', ${handovers},
          'open', json_build_object('unfilledFunctions', ${unfilledFunctions(today)}, 'primaryContactMissing', ${withoutPrimaryContact(today)},
            'confirmedAt', o.confirmed_at, 'exemptionNoticeUntil', o.exemption_notice_until, 'changeRequests', ${changeRequests},
            'confirmationClosesOn', ${confirmationClosesOn}),
          'ask', json_build_object('networkName', network.name, 'networkEmail', network.email, 'networkWebsite', network.website,
            'representatives', ${representatives(actor)}, 'contacts', ${contacts})) AS package
        FROM organisations o, network WHERE o.id = ${organisationId} AND o.removed_at IS NULL AND ${visibleTo(actor, 'representation.read', sql`o.id`)}`,
  );
  if (!row) refuse('NOT_FOUND');
  const missingDocuments = await missingOn(db, row.today, organisationId);
  return { ...row.package, open: { ...row.package.open, missingDocuments } };
}

async function missingOn(db: Db, day: string, organisationId: string): Promise<DocumentKind[]> {
  const { needs } = await needsOfOrganisation(db, day, organisationId);
  return needs.filter(({ required, deadline }) => required && (deadline === 'missing' || deadline === 'expired')).map(({ kind }) => kind).sort();
}
