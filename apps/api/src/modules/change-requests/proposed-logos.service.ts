import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { proposeChanges } from './proposals.service.js';

type Picture = { image: Buffer; digest: string };

/** Asks the office to set a picture, which waits beside the request. */
export async function proposeLogo(tx: Transaction, organisationId: string, { image, digest }: Picture, present: string | null): Promise<string | null> {
  if (present === digest) {
    tx.nothingChanged();
    return null;
  }
  const requestId = await proposeChanges(tx, organisationId, [{ field: 'logo', base: present, proposed: digest }]);
  if (requestId) await rowsOf(tx.manager, sql`INSERT INTO change_request_images (request_id, image, digest) VALUES (${requestId}, ${image}, ${digest})`);
  return requestId;
}

/** The picture that a request proposes; `null` when it proposes to have none. */
export const proposedLogo = (db: Db, requestId: string): Promise<Picture | null> =>
  rowOf<Picture>(db, sql`SELECT image, digest FROM change_request_images WHERE request_id = ${requestId}`);

/** The same for whoever may see the request. */
export async function visibleLogo(db: Db, actor: Actor, requestId: string): Promise<Picture> {
  const picture = await rowOf<Picture>(
    db,
    sql`SELECT p.image, p.digest FROM change_request_images p JOIN change_requests r ON r.id = p.request_id JOIN organisations o ON o.id = r.organisation_id
        WHERE r.id = ${requestId} AND o.removed_at IS NULL AND ${visibleTo(actor, 'changeRequest.read', sql`o.id`)}`,
  );
  return picture ?? refuse('NOT_FOUND');
}
