import type { Actor } from '@verbund/domain/access/can.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { FoundRecord } from './search.dto.js';
import { matches } from './search.queries.js';

const MOST_OF_A_KIND = 8;

/** The records of every kind that the actor may see and that the text finds, in one statement. */
export const foundRecords = (db: Db, actor: Actor, text: string): Promise<FoundRecord[]> =>
  rowsOf<FoundRecord>(
    db,
    sql`(SELECT 'organisation' AS type, o.id, o.name, o.addresses #>> '{0,place}' AS detail
         FROM (${matches('organisation', text)}) found JOIN organisations o ON o.id = found.id
         WHERE o.removed_at IS NULL AND ${visibleTo(actor, 'organisation.read', sql`o.id`)}
         ORDER BY found.rank DESC, o.sort_name, o.id LIMIT ${MOST_OF_A_KIND})
        UNION ALL
        (SELECT 'person', p.id, concat_ws(' ', NULLIF(p.title, ''), NULLIF(p.given_name, ''), p.family_name), (
           SELECT o.name FROM contact_roles c JOIN organisations o ON o.id = c.organisation_id
           WHERE c.person_id = p.id ORDER BY c.valid_to DESC NULLS FIRST, c.id LIMIT 1)
         FROM (${matches('person', text)}) found JOIN people p ON p.id = found.id
         WHERE p.removed_at IS NULL AND ${visibleTo(actor, 'person.read', sql`NULL::uuid`)}
         ORDER BY found.rank DESC, p.sort_name, p.id LIMIT ${MOST_OF_A_KIND})`,
  );
