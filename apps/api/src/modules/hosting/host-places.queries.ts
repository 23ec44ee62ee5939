import { rowOf, sql, type Db } from '../../platform/database/sql.js';

/** The network's own rooms, in words: whose they are and in which town. */
export const ownRooms = async (db: Db): Promise<string> => (await rowOf<{ place: string }>(db, sql`SELECT concat_ws(', ', name, NULLIF(seat, '')) AS place FROM network`))!.place;
