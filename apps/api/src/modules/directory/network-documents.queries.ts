import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { allowedInDirectory } from './directory-settings.queries.js';
import type { NetworkDocumentList, NetworkDocumentView } from './network-documents.dto.js';

const isPublished = (day: Sql): Sql => sql`COALESCE(d.published_on <= ${day}, false)`;

/** The network's documents that everybody sees on the day, as JSON. Their file names are not part of it. */
export const shownNetworkDocuments = (day: Sql): Sql => sql`
  (SELECT COALESCE(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'issuedOn', d.issued_on, 'size', f.size, 'mediaType', f.media_type) ORDER BY d.position, d.id), '[]')
   FROM network_documents d JOIN files f ON f.id = d.file_id WHERE ${isPublished(day)})`;

/** Every document of the network, shown or not. */
export async function networkDocuments(db: Db, actor: Actor): Promise<NetworkDocumentList> {
  const items = await documents(db, actor, sql`true`);
  return { items, total: items.length };
}

export const networkDocumentView = async (db: Db, actor: Actor, id: string): Promise<NetworkDocumentView> => (await documents(db, actor, sql`d.id = ${id}`))[0] ?? refuse('NOT_FOUND');

async function documents(db: Db, actor: Actor, where: Sql): Promise<NetworkDocumentView[]> {
  const rows = await rowsOf<Omit<NetworkDocumentView, 'allowedActions'>>(
    db,
    sql`SELECT d.id, d.version, d.kind, d.title, d.issued_on::text AS "issuedOn", d.published_on::text AS "publishedOn", d.file_name AS "fileName", f.size::int AS size, f.media_type AS "mediaType",
          ${isPublished(sql`network_today()`)} AS "isShown"
        FROM network_documents d JOIN files f ON f.id = d.file_id WHERE ${where} AND ${visibleTo(actor, 'directory.read', sql`NULL::uuid`)} ORDER BY d.position, d.id LIMIT 500`,
  );
  return rows.map((row) => ({ ...row, allowedActions: ['update', 'remove'].map((action) => allowedInDirectory(actor, action)) }));
}

export type NetworkDocumentFile = { digest: string; size: number; mediaType: string; fileName: string };

/** The file of a document; who may have it was asked before. */
export const networkDocumentFile = async (db: Db, id: string): Promise<NetworkDocumentFile> =>
  (await rowOf<NetworkDocumentFile>(
    db,
    sql`SELECT f.digest, f.size::int AS size, f.media_type AS "mediaType", d.file_name AS "fileName" FROM network_documents d JOIN files f ON f.id = d.file_id WHERE d.id = ${id}`,
  )) ?? refuse('NOT_FOUND');

export const networkDocumentIds = async (db: Db): Promise<string[]> => (await rowsOf<{ id: string }>(db, sql`SELECT id FROM network_documents ORDER BY position, id`)).map(({ id }) => id);
