import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { Logo } from './logo-image.js';

export async function logoOf(db: Db, actor: Actor, id: string): Promise<Logo> {
  const logo = await rowOf<Logo>(
    db,
    sql`SELECT l.image, l.digest FROM organisation_logos l JOIN organisations o ON o.id = l.organisation_id
        WHERE o.id = ${id} AND o.removed_at IS NULL AND ${visibleTo(actor, 'organisation.read', sql`o.id`)}`,
  );
  return logo ?? refuse('NOT_FOUND');
}
