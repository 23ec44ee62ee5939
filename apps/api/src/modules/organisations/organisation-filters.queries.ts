import type { Actor } from '@verbund/domain/access/can.js';
import type { Freshness } from '@verbund/domain/confirmations/freshness.js';
import type { Section } from '@verbund/domain/confirmations/sections.js';
import { FILLED_ALSO_BY } from '@verbund/domain/organisations/contact-functions.js';
import { allOf, join, raw, sql, type Sql } from '../../platform/database/sql.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { withoutApplication } from '../applications/open-application.queries.js';
import { gapOn } from '../representatives/representations.queries.js';
import { foundBy } from '../search/search.queries.js';
import { EXEMPTIONS, type OrganisationsQuery } from './organisations-query.dto.js';

/** The day a list speaks of: the one asked for, else today in the network’s time zone; as a sub-select, so that it is looked up once and not for every row. */
export const referenceDay = (on: string | undefined): Sql => (on ? sql`${on}::date` : sql`(SELECT network_today())`);

/**
 * Does the period `m` cover the day? Said as what it is not, because most periods cover the day and the planner, which does not know the
 * day, takes `during @> day` for rare: it then reads all periods first where a look-up for each organisation is ten times cheaper.
 */
export const coversDay = (day: Sql): Sql => sql`(lower(m.during) > ${day}) IS NOT TRUE AND (upper(m.during) <= ${day}) IS NOT TRUE`;

/** States in which an organisation is a member; kept beside the rule `isMemberState` by a test. */
export const MEMBER_STATES = raw(`('probation', 'active', 'suspended', 'exitPending')`);

/** Functions whose holder fills the wanted one, `f`: the chair represents an association in law. */
const FILLED_BY = sql`CASE f ${join(Object.entries(FILLED_ALSO_BY).map(([wanted, others]) => sql`WHEN ${wanted} THEN ${[wanted, ...others]}::text[]`), ' ')} ELSE ARRAY[f] END`;

/** Functions that a member should have filled and nobody holds on the day; `o` is the organisation. */
export const unfilledFunctions = (day: Sql): Sql => sql`
  CASE WHEN EXISTS (SELECT 1 FROM membership_periods m WHERE m.organisation_id = o.id AND ${coversDay(day)} AND m.state IN ${MEMBER_STATES})
  THEN ARRAY(SELECT f FROM network, unnest(network.required_functions) WITH ORDINALITY AS r(f, n) WHERE NOT EXISTS (
    SELECT 1 FROM contact_roles c WHERE c.organisation_id = o.id AND c.function = ANY(${FILLED_BY})
      AND (c.valid_from IS NULL OR c.valid_from <= ${day}) AND (c.valid_to IS NULL OR ${day} < c.valid_to)) ORDER BY n)
  ELSE '{}'::text[] END`;

/** How long ago a record was confirmed. */
export const SINCE_CONFIRMED: Record<Freshness, Sql> = {
  fresh: sql`o.confirmed_at > now() - interval '6 months'`,
  ageing: sql`o.confirmed_at <= now() - interval '6 months' AND o.confirmed_at > now() - interval '12 months'`,
  stale: sql`o.confirmed_at <= now() - interval '12 months'`,
  never: sql`o.confirmed_at IS NULL`,
};

/** How a tax-exemption notice stands on the day. */
export const EXEMPTION_IS = (day: Sql): Record<(typeof EXEMPTIONS)[number], Sql> => ({
  expired: sql`o.exemption_notice_until < ${day}`,
  endsSoon: sql`o.exemption_notice_until BETWEEN ${day} AND ${day} + 90`,
});

/** Nobody is the primary contact on the day. */
export const withoutPrimaryContact = (day: Sql): Sql => sql`NOT EXISTS (SELECT 1 FROM contact_roles c WHERE c.organisation_id = o.id AND c.is_primary
  AND (c.valid_from IS NULL OR c.valid_from <= ${day}) AND (c.valid_to IS NULL OR ${day} < c.valid_to))`;

/** Offers at least one room. */
export const offersRooms = sql`EXISTS (SELECT 1 FROM rooms r WHERE r.organisation_id = o.id AND r.retired_at IS NULL)`;

/** Everything the query asks for, and what the actor may see, as one condition on `o`. */
export function conditionsOf(query: OrganisationsQuery, actor: Actor): Sql {
  const day = referenceDay(query.on);
  const conditions = [sql`o.removed_at IS NULL`, visibleTo(actor, 'organisation.read', sql`o.id`)];
  if (query.search?.trim()) conditions.push(sql`o.id IN (${foundBy('organisation', query.search)})`);
  if (query.id) conditions.push(sql`o.id = ANY(${query.id}::uuid[])`);
  if (query.status) conditions.push(inState(query.status, day));
  if (query.class) conditions.push(sql`EXISTS (SELECT 1 FROM membership_periods m WHERE m.organisation_id = o.id AND ${coversDay(day)} AND m.membership_class = ANY(${query.class}))`);
  if (query.kind) conditions.push(sql`o.kinds && ${query.kind}::text[]`);
  if (query.district) conditions.push(sql`EXISTS (SELECT 1 FROM organisation_districts d WHERE d.organisation_id = o.id AND d.district_id = ANY(${query.district}::uuid[]))`);
  if (query.topic) conditions.push(sql`EXISTS (SELECT 1 FROM organisation_topics ot WHERE ot.organisation_id = o.id AND ot.topic_id = ANY(${withLeaves(query.topic)}))`);
  if (query.language) conditions.push(sql`(o.working_languages && ${query.language}::text[] OR o.advice_languages && ${query.language}::text[])`);
  if (query.unfilled === 'true') conditions.push(sql`cardinality(${unfilledFunctions(day)}) > 0`);
  if (query.exemption) conditions.push(anyOf(query.exemption.map((exemption) => EXEMPTION_IS(day)[exemption])));
  if (query.primaryContact) conditions.push(withoutPrimaryContact(day));
  if (query.representation) conditions.push(anyOf(query.representation.map((gap) => gapOn(day)[gap])));
  if (query.freshness) conditions.push(anyOf(query.freshness.map((freshness) => SINCE_CONFIRMED[freshness])));
  if (query.rooms) conditions.push(offersRooms);
  if (query.staleSection) conditions.push(withStaleSection(query.staleSection));
  if (query.reported) conditions.push(REPORTED_DISSOLVED);
  if (query.application) conditions.push(withoutApplication);
  return allOf(conditions);
}

/** A confirmation page said that the organisation has dissolved, and the office has not settled it yet. */
export const REPORTED_DISSOLVED = sql`EXISTS (SELECT 1 FROM confirmation_recipients r WHERE r.organisation_id = o.id AND r.dissolved_at IS NOT NULL AND r.settled_at IS NULL)`;

/** One of the sections was not confirmed within the last twelve months. */
const withStaleSection = (sections: readonly Section[]): Sql => sql`EXISTS (SELECT 1 FROM unnest(${[...sections]}::text[]) AS asked(section) WHERE NOT EXISTS (
  SELECT 1 FROM organisation_sections s WHERE s.organisation_id = o.id AND s.section = asked.section AND s.confirmed_at > now() - interval '12 months'))`;

/** The topics and what is below them, looked up once for the whole list. */
const withLeaves = (topics: readonly string[]): Sql =>
  sql`ARRAY(SELECT t.id FROM topics t WHERE t.id = ANY(${topics}::uuid[]) OR t.parent_id = ANY(${topics}::uuid[]))`;

function inState(states: readonly string[], day: Sql): Sql {
  const period = sql`SELECT 1 FROM membership_periods m WHERE m.organisation_id = o.id AND ${coversDay(day)}`;
  const listed = sql`EXISTS (${period} AND m.state = ANY(${states.filter((state) => state !== 'none')}))`;
  return states.includes('none') ? sql`(${listed} OR NOT EXISTS (${period}))` : listed;
}

const anyOf = (conditions: readonly Sql[]): Sql => sql`(${join(conditions.map((condition) => sql`(${condition})`), ' OR ')})`;
