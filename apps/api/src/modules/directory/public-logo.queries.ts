import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { isListed } from './public-organisation.queries.js';

/** The picture of a logo that an organisation in the directory shows, by its digest. */
export const publicLogo = async (db: Db, digest: string): Promise<Buffer | null> =>
  (
    await rowOf<{ image: Buffer }>(
      db,
      sql`SELECT l.image FROM organisation_logos l JOIN organisations o ON o.id = l.organisation_id, (SELECT network_today() AS day) today
          WHERE l.digest = ${digest} AND ${isListed(sql`today.day`)} LIMIT 1`,
    )
  )?.image ?? null;
