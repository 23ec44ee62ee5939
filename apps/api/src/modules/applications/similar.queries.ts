import type { ApplicationAnswers } from '@verbund/domain/applications/application-steps.js';
import { searchTerms } from '@verbund/domain/names/search-terms.js';
import { LIKELY_DUPLICATE, likenessOf, type ComparableOrganisation } from '@verbund/domain/organisations/likely-duplicate.js';
import { webAddressOf } from '@verbund/domain/organisations/web-address.js';
import anyAscii from 'any-ascii';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { e164Of } from '../organisations/organisation-values.js';
import type { SimilarOrganisation } from './pipeline.dto.js';

type Named = Pick<ApplicationAnswers, 'name' | 'latinName' | 'registerNumber' | 'place' | 'email' | 'phone' | 'website'>;

export const comparableOf = ({ name, latinName, registerNumber, place, email, phone, website }: Named): ComparableOrganisation => ({
  names: [name, latinName].filter((text) => text !== ''),
  registerNumber,
  place,
  webAddresses: [webAddressOf(website)?.address ?? ''].filter(Boolean),
  phones: [e164Of(phone) ?? ''].filter(Boolean),
  emails: [email.toLowerCase()].filter(Boolean),
});

type Known = ComparableOrganisation & { id: string; name: string; isMember: boolean; publicPlace: string | null };

/** Those that share most are looked at; a key in common counts as much as that. */
const MOST = 50;

/** Organisations of the register that share a word of the name, a number, an address or a telephone with the applicant; `except` is its own record. */
export function comparedOrganisations(db: Db, answers: Named, except: string | null): Promise<Known[]> {
  const own = comparableOf(answers);
  const terms = [...new Set(own.names.flatMap((name) => searchTerms(name, anyAscii)))].filter((term) => term.length > 3);
  const keys = [...own.names, ...(own.registerNumber ? [own.registerNumber.toLowerCase().replaceAll(' ', '')] : []), ...own.webAddresses!, ...own.phones!, ...own.emails!];
  return rowsOf<Known>(
    db,
    sql`SELECT o.id, o.name, o.register_number AS "registerNumber", o.addresses -> 0 ->> 'place' AS place,
          ARRAY(SELECT n ->> 'text' FROM jsonb_array_elements(o.names) n UNION ALL SELECT n ->> 'latin' FROM jsonb_array_elements(o.names) n WHERE n ->> 'latin' IS NOT NULL) AS names,
          ARRAY(SELECT c ->> 'e164' FROM jsonb_array_elements(o.channels) c WHERE c ->> 'e164' IS NOT NULL) AS phones,
          ARRAY(SELECT lower(c ->> 'value') FROM jsonb_array_elements(o.channels) c WHERE c ->> 'kind' = 'email') AS emails,
          ARRAY(SELECT l ->> 'url' FROM jsonb_array_elements(o.links) l) AS "webAddresses",
          EXISTS (SELECT 1 FROM membership_periods p WHERE p.organisation_id = o.id AND p.during @> network_today() AND p.state IN ('probation', 'active', 'suspended', 'exitPending')) AS "isMember",
          CASE WHEN COALESCE(o.visibility ->> 'addresses', 'members') = 'public' THEN o.addresses -> 0 ->> 'place' END AS "publicPlace"
        FROM organisations o JOIN (
          SELECT id, sum(hits) AS hits FROM (
            SELECT id, ${MOST}::int AS hits FROM organisations WHERE organisation_keys(names, register_number, channels, links) && ${keys}::text[]
            UNION ALL SELECT subject_id, count(*) FROM search_postings WHERE subject = 'organisation' AND weight >= 8 AND term = ANY(${terms}::text[]) GROUP BY subject_id) found GROUP BY id) f ON f.id = o.id
        WHERE o.removed_at IS NULL AND o.id IS DISTINCT FROM ${except}::uuid
        ORDER BY f.hits DESC, o.sort_name, o.id LIMIT ${MOST}`,
  );
}

/** For the office: the most alike first, with why. */
export async function similarOrganisations(db: Db, answers: Named, except: string | null): Promise<SimilarOrganisation[]> {
  const own = comparableOf(answers);
  const compared = (await comparedOrganisations(db, answers, except)).map((other) => ({ other, likeness: likenessOf(own, other) }));
  return compared
    .filter(({ likeness }) => likeness.score >= LIKELY_DUPLICATE - 20)
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, 5)
    .map(({ other, likeness }) => ({ id: other.id, name: other.name, place: other.place ?? null, score: likeness.score, reasons: [...likeness.reasons] }));
}
