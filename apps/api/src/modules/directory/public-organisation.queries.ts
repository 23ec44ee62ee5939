import { isShown, type Audience } from '@verbund/domain/organisations/organisation-rules.js';
import { DEFAULT_VISIBILITY, VISIBILITIES, type LegalForm, type NameKind, type TargetGroup } from '@verbund/domain/organisations/organisation-values.js';
import { rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { shownDocuments, type ShownDocument } from '../documents/shown-documents.queries.js';
import { coversDay, MEMBER_STATES } from '../organisations/organisation-filters.queries.js';
import { shownRooms, type ShownRoom } from '../rooms/shown-rooms.queries.js';
import type { AccessibilityDto, AddressDto, ChannelDto, LinkDto } from '../organisations/organisation-values.dto.js';

/** An organisation as an audience sees it: a field that is not shown to it is empty, as if nothing had been entered. */
export type ShownOrganisation = {
  id: string;
  name: string;
  sortName: string;
  /** In force on the day; former names are nobody's business but the network's. */
  names: { kind: NameKind; text: string; latin: string | null }[];
  legalForm: LegalForm | null;
  registerCourt: string | null;
  registerNumber: string | null;
  founded: string | null;
  purpose: Record<string, string>;
  topicIds: string[];
  targetGroups: TargetGroup[];
  workingLanguages: string[];
  adviceLanguages: string[];
  districtIds: string[];
  addresses: AddressDto[];
  channels: ChannelDto[];
  links: LinkDto[];
  accessibility: AccessibilityDto | null;
  rooms: ShownRoom[];
  /** Accepted and in force on the day. */
  documents: ShownDocument[];
  /** First day of the unbroken membership that covers the day; `null` when it is no member. */
  memberSince: string | null;
  confirmedOn: string | null;
  logoDigest: string | null;
  updatedAt: string;
};

type Field = keyof typeof DEFAULT_VISIBILITY;

/** The organisation `o` lets this audience see the field. A visibility that is none is read as the closest one. */
function isVisible(field: Field, audience: Audience): Sql {
  const allowed = VISIBILITIES.filter((visibility) => isShown(visibility, audience));
  return sql`COALESCE(o.visibility ->> ${field}, ${DEFAULT_VISIBILITY[field]}) = ANY(${allowed}::text[])`;
}

const shown = (field: Field, audience: Audience, value: Sql, otherwise: Sql): Sql => sql`CASE WHEN ${isVisible(field, audience)} THEN ${value} ELSE ${otherwise} END`;

const NOTHING = sql`NULL`;
const NO_TEXTS = sql`'{}'::text[]`;
const NO_RECORDS = sql`'[]'::jsonb`;

const linked = (ids: Sql): Sql => sql`ARRAY(${ids})::text[]`;
const topics = sql`SELECT ot.topic_id FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id WHERE ot.organisation_id = o.id ORDER BY t.position, t.slug`;
const districts = sql`SELECT od.district_id FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id ORDER BY d.position, d.name`;

const namesOn = (day: Sql): Sql => sql`COALESCE((
  SELECT jsonb_agg(jsonb_build_object('kind', n ->> 'kind', 'text', n ->> 'text', 'latin', n ->> 'latin') ORDER BY nth)
  FROM jsonb_array_elements(o.names) WITH ORDINALITY AS all_names(n, nth)
  WHERE n ->> 'kind' <> 'former' AND COALESCE(n ->> 'validFrom', '') <= ${day}::text AND COALESCE(n ->> 'validTo', '9999') > ${day}::text), '[]'::jsonb)`;

const memberSince = (day: Sql): Sql => sql`
  (SELECT lower(run) FROM (SELECT unnest(range_agg(m.during)) AS run FROM membership_periods m WHERE m.organisation_id = o.id AND m.state IN ${MEMBER_STATES}) runs WHERE run @> ${day})`;

/** Is the organisation `o` a member on the day, and not removed? Nobody else is in the directory. */
export const isListed = (day: Sql): Sql => sql`o.removed_at IS NULL AND EXISTS (
  SELECT 1 FROM membership_periods m WHERE m.organisation_id = o.id AND ${coversDay(day)} AND m.state IN ${MEMBER_STATES})`;

/**
 * The organisation `o` as JSON, with what the audience may see and nothing else. Every path of the directory (pages, JSON, feeds, search,
 * counts, structured data, preview) starts here; a column that is not named here cannot be published by mistake.
 */
export const shownOrganisation = (audience: Audience, day: Sql): Sql => {
  const field = (name: Field, value: Sql, otherwise: Sql = NOTHING): Sql => shown(name, audience, value, otherwise);
  return sql`json_build_object(
    'id', o.id, 'name', o.name, 'sortName', o.sort_name, 'names', ${namesOn(day)},
    'legalForm', ${field('legalForm', sql`o.legal_form`)},
    'registerCourt', ${field('registerNumber', sql`o.register_court`)}, 'registerNumber', ${field('registerNumber', sql`o.register_number`)},
    'founded', ${field('founded', sql`o.founded`)}, 'purpose', ${field('purpose', sql`o.purpose`, sql`'{}'::jsonb`)},
    'topicIds', ${field('topicIds', linked(topics), NO_TEXTS)}, 'targetGroups', ${field('targetGroups', sql`o.target_groups`, NO_TEXTS)},
    'workingLanguages', ${field('workingLanguages', sql`o.working_languages`, NO_TEXTS)}, 'adviceLanguages', ${field('adviceLanguages', sql`o.advice_languages`, NO_TEXTS)},
    'districtIds', ${field('districtIds', linked(districts), NO_TEXTS)},
    'addresses', ${field('addresses', sql`o.addresses`, NO_RECORDS)}, 'channels', ${field('channels', sql`o.channels`, NO_RECORDS)},
    'links', ${field('links', sql`o.links`, NO_RECORDS)},
    'accessibility', ${field('accessibility', sql`CASE WHEN o.accessibility ? 'stepFree' THEN o.accessibility END`)},
    'rooms', ${shownRooms(audience)}, 'documents', ${shownDocuments(audience, day)},
    'memberSince', ${memberSince(day)}, 'confirmedOn', (o.confirmed_at AT TIME ZONE (SELECT time_zone FROM network))::date,
    'logoDigest', (SELECT l.digest FROM organisation_logos l WHERE l.organisation_id = o.id), 'updatedAt', o.updated_at)`;
};

/** One organisation as the audience sees it today, member or not: for the preview of its own people. */
export async function publicOrganisation(db: Db, id: string, audience: Audience = 'public'): Promise<ShownOrganisation | null> {
  const row = await rowOf<{ shown: ShownOrganisation }>(
    db,
    sql`SELECT ${shownOrganisation(audience, sql`today.day`)} AS shown FROM organisations o, (SELECT network_today() AS day) today WHERE o.id = ${id} AND o.removed_at IS NULL`,
  );
  return row?.shown ?? null;
}
