import type { Actor } from '@verbund/domain/access/can.js';
import { empty, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import type { PeopleQuery } from './people.dto.js';
import { conditionsOf, heldOn, personNameLatin } from './people.queries.js';

/** What a file says about a person in one of the person's functions. */
export type ExportedPerson = {
  id: string; sortName: string; familyName: string; givenName: string; latinName: string | null;
  organisation: string | null; function: string | null; phone: string | null; email: string | null; languages: string[];
};

/** People per batch; each has a row per function. */
const BATCH = 500;

/** Everybody the filters find, by name, in batches. */
export async function* peopleForExport(db: Db, actor: Actor, query: PeopleQuery): AsyncGenerator<ExportedPerson[]> {
  for (let last: ExportedPerson | undefined; ; ) {
    const rows = await batchAfter(db, actor, query, last);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}

function batchAfter(db: Db, actor: Actor, query: PeopleQuery, last: ExportedPerson | undefined): Promise<ExportedPerson[]> {
  const seek = last ? sql`AND (p.sort_name, p.id) > (${last.sortName}, ${last.id}::uuid)` : empty;
  return rowsOf<ExportedPerson>(
    db,
    sql`WITH page AS (SELECT p.* FROM people p WHERE ${conditionsOf(query, actor)} ${seek} ORDER BY p.sort_name, p.id LIMIT ${BATCH})
        SELECT p.id, p.sort_name AS "sortName", p.family_name AS "familyName", p.given_name AS "givenName", ${personNameLatin} AS "latinName", held.name AS organisation, held.function,
          jsonb_path_query_first(p.channels, '$[*] ? (@.kind == "phone" || @.kind == "mobile").value') #>> '{}' AS phone,
          jsonb_path_query_first(p.channels, '$[*] ? (@.kind == "email").value') #>> '{}' AS email, p.languages
        FROM page p LEFT JOIN LATERAL (
          SELECT o.name, c.function FROM contact_roles c JOIN organisations o ON o.id = c.organisation_id
          WHERE c.person_id = p.id AND o.removed_at IS NULL AND ${heldOn(sql`network_today()`)}) held ON true
        ORDER BY p.sort_name, p.id, held.name, held.function`,
  );
}
