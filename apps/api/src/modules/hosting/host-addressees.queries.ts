import { sql, type Db } from '../../platform/database/sql.js';
import { addresseesWhere, type Addressee } from '../confirmations/addressees.queries.js';

/** Who is written to for each of these organisations, in their language: those who represent it, else its first contact, else its own mailbox. */
export async function hostAddressees(db: Db, organisationIds: readonly string[]): Promise<Map<string, readonly Addressee[]>> {
  if (organisationIds.length === 0) return new Map();
  const asked = await addresseesWhere(db, sql`o.removed_at IS NULL AND o.id = ANY(${[...new Set(organisationIds)]}::uuid[])`);
  return new Map(asked.map(({ organisationId, addressees }) => [organisationId, addressees]));
}
