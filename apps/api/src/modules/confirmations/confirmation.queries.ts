import { DEFAULT_LANGUAGE } from '@verbund/contracts/languages.js';
import { SECTIONS } from '@verbund/domain/confirmations/sections.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { listContacts } from '../contacts/contacts.queries.js';
import { documentsOf } from '../documents/documents.queries.js';
import { organisationView } from '../organisations/organisations.queries.js';
import { roomsOfOrganisation } from '../rooms/rooms.queries.js';
import type { OrganisationView } from '../organisations/organisations.dto.js';
import type { ConfirmedOrganisation, ConfirmationView, NamedTerm } from './confirmation.dto.js';

type Row = Omit<ConfirmationView, 'organisation' | 'contacts' | 'rooms' | 'documents' | 'holder' | 'message'> & { organisationId: string; message: Record<string, string>; topics: NamedTerm[]; districts: NamedTerm[] };

/** What the holder of a link sees: only what is asked, only of the own organisation. */
export async function confirmationView(db: Db, actor: RequestActor): Promise<ConfirmationView> {
  const { name, language } = actor;
  const row = (await rowOf<Row>(
    db,
    sql`SELECT r.organisation_id AS "organisationId", c.message, c.closes_on AS "closesOn", r.opened_at AS "openedAt", r.completed_at AS "completedAt", r.passed_on_to AS "passedOnTo", r.dissolved_at AS "dissolvedAt",
          (SELECT json_build_object('name', n.name, 'email', n.email) FROM network n) AS network,
          (SELECT json_agg(json_build_object('section', s.section, 'confirmedAt', os.confirmed_at, 'answeredAt', a.answered_at, 'corrected', COALESCE(a.corrected, false)) ORDER BY s.n)
            FROM unnest(${[...SECTIONS]}::text[]) WITH ORDINALITY AS s(section, n)
            LEFT JOIN organisation_sections os ON os.organisation_id = r.organisation_id AND os.section = s.section
            LEFT JOIN confirmation_answers a ON a.recipient_id = r.id AND a.section = s.section WHERE s.section = ANY(c.sections)) AS sections,
          ARRAY(SELECT DISTINCT i.field FROM change_requests q JOIN change_request_items i ON i.request_id = q.id
            WHERE q.organisation_id = r.organisation_id AND q.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM change_request_decisions d WHERE d.item_id = i.id) ORDER BY 1) AS pending,
          ARRAY(SELECT json_build_object('id', t.id, 'name', COALESCE(t.labels ->> ${language}, t.labels ->> 'de')) FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id WHERE ot.organisation_id = r.organisation_id ORDER BY t.position, t.slug) AS topics,
          ARRAY(SELECT json_build_object('id', d.id, 'name', d.name) FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = r.organisation_id ORDER BY d.position, d.name) AS districts
        FROM confirmation_links l JOIN confirmation_recipients r ON r.id = l.recipient_id JOIN confirmation_campaigns c ON c.id = r.campaign_id WHERE l.id = ${actor.accountId}`,
  )) ?? refuse('LINK_INVALID');
  const { organisationId, message, topics, districts, ...view } = row;
  const isAsked = new Set(view.sections.map(({ section }) => section));
  const { items } = isAsked.has('people') ? await listContacts(db, actor, organisationId, {}) : { items: [] };
  const rooms = isAsked.has('rooms') ? (await roomsOfOrganisation(db, actor, organisationId)).items.filter(({ retiredAt }) => retiredAt === null) : [];
  const documents = isAsked.has('documents') ? (await documentsOf(db, actor, organisationId)).items.filter(({ state }) => state !== 'withdrawn') : [];
  return {
    ...view, holder: { name, language }, message: message[language] ?? message[DEFAULT_LANGUAGE] ?? '',
    organisation: { ...shownOf(await organisationView(db, actor, organisationId)), topics, districts },
    contacts: items.map(({ name: person, function: role, label, isPrimary, channels }) => ({ name: person, function: role, label, isPrimary, channels: channels ?? [] })),
    rooms: rooms.map(({ name: room, capacity, capacityApproximate }) => ({ name: room, capacity, capacityApproximate })),
    documents: documents.map(({ id, kind, title, fileName, validUntil, state, inForce }) => ({ id, kind, title, fileName, validUntil, state, inForce })),
  };
}

/** Of the record only what is asked about: not who is missing, nor what the office may do with it. */
const shownOf = ({ id, version, name, names, legalForm, registerCourt, registerNumber, founded, purpose, targetGroups, workingLanguages, adviceLanguages, addresses, channels, links, accessibility, exemptionNoticeUntil, fieldRules }: OrganisationView): Omit<ConfirmedOrganisation, 'topics' | 'districts'> =>
  ({ id, version, name, names, legalForm, registerCourt, registerNumber, founded, purpose, targetGroups, workingLanguages, adviceLanguages, addresses, channels, links, accessibility, exemptionNoticeUntil, fieldRules });
