import { randomUUID } from 'node:crypto';
import { rowOf, rowsOf, sql, type Db } from '../src/platform/database/sql.js';

/** A body of this nature, with a name of its own. */
export async function newBody(db: Db, nature: 'board' | 'assembly' | 'workingGroup' = 'board'): Promise<string> {
  const type = await rowOf<{ id: string }>(db, sql`INSERT INTO body_types (labels, nature, rules) VALUES ('{"de": "Gremium"}', ${nature}, '{}') RETURNING id`);
  return (await rowOf<{ id: string }>(db, sql`INSERT INTO bodies (type_id, name) VALUES (${type!.id}, ${`Gremium ${randomUUID()}`}) RETURNING id`))!.id;
}

/** The statutes in force since long ago say this about modes. */
export const ruleModes = async (db: Db, modes: object): Promise<void> =>
  void (await rowsOf(db, sql`INSERT INTO rule_packs (name, rules, adopted_on, filed_on, registered_on) VALUES ('Satzung', ${JSON.stringify({ modes })}::jsonb, '2020-01-01', '2020-01-02', '2020-01-03')`));
