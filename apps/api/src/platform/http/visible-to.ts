import { organisationsWithin, scopeOf, type Actor } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { sql, type Sql } from '../database/sql.js';

/**
 * The condition that keeps a list to what the actor may see; always part of the WHERE clause, never a filter
 * afterwards. `organisation` is the column that holds the organisation a row belongs to.
 */
export function visibleTo(actor: Actor, permission: Permission, organisation: Sql): Sql {
  const scope = scopeOf(actor, permission);
  if (scope === null) return sql`false`;
  return scope === 'network' ? sql`true` : sql`${organisation} = ANY(${[...organisationsWithin(actor, scope)]}::uuid[])`;
}
