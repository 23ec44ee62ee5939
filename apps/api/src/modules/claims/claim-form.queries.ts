import { fold } from '@verbund/domain/names/fold.js';
import { MEMBER_STATES } from '../organisations/organisation-filters.queries.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { LEAST_LETTERS, type ClaimableOrganisation, type OwnClaim, type WitnessedClaim } from './claim-form.dto.js';

const FEW = 5;

/** Members under their public names, and nothing else: no address, no person, nothing that tells who is represented. */
const isClaimable = (condition: Sql): Sql => sql`o.removed_at IS NULL AND ${condition} AND EXISTS (
  SELECT 1 FROM membership_periods m WHERE m.organisation_id = o.id AND m.during @> network_today() AND m.state IN ${MEMBER_STATES})`;

/** The best few members whose public name holds what was typed, in any spelling of it. */
export async function claimableOrganisations(db: Db, search: string): Promise<ClaimableOrganisation[]> {
  const folded = fold(search);
  const typed = search.trim().toLowerCase();
  if (typed.length < LEAST_LETTERS) refuse('VALIDATION_FAILED', { issues: [{ field: 'search', code: 'tooShort', params: { limit: LEAST_LETTERS } }] });
  const inOtherName = sql`EXISTS (SELECT 1 FROM jsonb_array_elements(o.names) n WHERE n ->> 'kind' IN ('registered', 'short', 'display')
    AND (position(${typed}::text IN lower(n ->> 'text')) > 0 OR position(${typed}::text IN lower(COALESCE(n ->> 'latin', ''))) > 0))`;
  const named = folded.length < LEAST_LETTERS ? inOtherName : sql`(position(${folded}::text IN o.sort_name) > 0 OR ${inOtherName})`;
  return rowsOf(db, sql`SELECT o.id, o.name FROM organisations o WHERE ${isClaimable(named)} ORDER BY position(${folded}::text IN o.sort_name) = 1 DESC, o.sort_name, o.id LIMIT ${FEW}`);
}

/** A member that may be claimed, with the known address and the language in which to write to it. */
export type Claimable = { id: string; name: string; languages: string[]; address: string | null };

export const claimableOrganisation = (db: Db, id: string): Promise<Claimable | null> =>
  rowOf<Claimable>(
    db,
    sql`SELECT o.id, o.name, o.working_languages AS languages, COALESCE(
          (SELECT c ->> 'value' FROM jsonb_array_elements(o.channels) WITH ORDINALITY AS all_channels(c, nth) WHERE c ->> 'kind' = 'email' ORDER BY nth LIMIT 1),
          (SELECT c ->> 'value' FROM contact_roles r JOIN people p ON p.id = r.person_id, jsonb_array_elements(p.channels) c
            WHERE r.organisation_id = o.id AND r.is_primary AND p.removed_at IS NULL AND c ->> 'kind' = 'email'
              AND (r.valid_from IS NULL OR r.valid_from <= network_today()) AND (r.valid_to IS NULL OR network_today() < r.valid_to) LIMIT 1)) AS address
        FROM organisations o WHERE ${isClaimable(sql`o.id = ${id}`)}`,
  );

export async function ownClaim(db: Db, id: string, now: Date | null): Promise<OwnClaim> {
  const row = await rowOf<OwnClaim>(
    db,
    sql`SELECT o.name AS "organisationName", c.name, c.expires_at AS "expiresAt", NULLIF(c.file_name, '') AS "fileName",
          COALESCE(c.decision, CASE WHEN c.expires_at > COALESCE(${now}::timestamptz, now()) THEN 'open' ELSE 'expired' END) AS state
        FROM claims c JOIN organisations o ON o.id = c.organisation_id WHERE c.id = ${id}`,
  );
  return row ?? refuse('NOT_FOUND');
}

export async function witnessedClaim(db: Db, id: string): Promise<WitnessedClaim> {
  const row = await rowOf<WitnessedClaim>(
    db,
    sql`SELECT o.name AS "organisationName", network.name AS "networkName", c.name, c.email::text AS email, c.message, c.created_at AS "createdAt"
        FROM claims c JOIN organisations o ON o.id = c.organisation_id, network WHERE c.id = ${id}`,
  );
  return row ?? refuse('NOT_FOUND');
}
