import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { publicOrganisation } from '../directory/public-organisation.queries.js';
import type { PreviewAudience, ProfilePreview } from './profiles.dto.js';

/** Never part of what anybody is shown as a field: it only orders lists and tells copies apart. */
type Shown = NonNullable<Awaited<ReturnType<typeof publicOrganisation>>>;
const previewOf = ({ sortName: _sort, updatedAt: _updated, ...shown }: Shown) => shown;

/** The profile with exactly what the audience sees, for those who may read the record: the same answer the directory is made from. */
export async function profilePreview(db: Db, actor: Actor, id: string, audience: PreviewAudience): Promise<ProfilePreview> {
  const isMine = await rowOf(db, sql`SELECT 1 FROM organisations o WHERE o.id = ${id} AND ${visibleTo(actor, 'organisation.read', sql`o.id`)}`);
  const shown = isMine ? await publicOrganisation(db, id, audience) : null;
  if (!shown) refuse('NOT_FOUND');
  const filled = Object.entries(previewOf(shown)).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(filled) as unknown as ProfilePreview;
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || (typeof value === 'object' && Object.keys(value as object).length === 0);
