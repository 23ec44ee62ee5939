import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { PhotoSize } from './room-photos.dto.js';
import { readableRooms } from './rooms.queries.js';

export type PhotoFile = { digest: string; size: number; mediaType: string };

const file = sql`f.digest, f.size::int AS size, f.media_type AS "mediaType"`;
const column = (size: PhotoSize): Sql => (size === 'small' ? sql`p.small_file_id` : sql`p.file_id`);

/** The picture of a room that the actor may see. */
export async function photoFile(db: Db, actor: Actor, { roomId, id }: { roomId: string; id: string }, size: PhotoSize): Promise<PhotoFile> {
  const row = await rowOf<PhotoFile>(
    db,
    sql`SELECT ${file} FROM room_photos p JOIN rooms r ON r.id = p.room_id JOIN organisations o ON o.id = r.organisation_id JOIN files f ON f.id = ${column(size)}
        WHERE p.id = ${id} AND r.id = ${roomId} AND o.removed_at IS NULL AND ${readableRooms(actor)}`,
  );
  return row ?? refuse('NOT_FOUND');
}

/** The picture with this content when it is one of a room for everybody; `isPublic` says which organisations `o` are. */
export const publicPhotoFile = (db: Db, digest: string, isPublic: Sql): Promise<PhotoFile | null> =>
  rowOf<PhotoFile>(
    db,
    sql`SELECT ${file} FROM files f JOIN room_photos p ON f.id IN (p.file_id, p.small_file_id) JOIN rooms r ON r.id = p.room_id JOIN organisations o ON o.id = r.organisation_id
        WHERE f.digest = ${digest} AND r.visibility = 'public' AND r.retired_at IS NULL AND ${isPublic} LIMIT 1`,
  );

/** The photos of a room in their order. */
export const photosInOrder = (db: Db, roomId: string): Promise<{ id: string; alt: string }[]> =>
  rowsOf(db, sql`SELECT id, alt FROM room_photos WHERE room_id = ${roomId} ORDER BY position`);
