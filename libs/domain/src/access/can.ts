import { GRANTS, PERMISSIONS, type ActorRole, type Permission, type Scope } from './permissions.js';

/** Who acts: an account with its roles and the organisations it represents, or a link with the one it was sent to. */
export type Actor = {
  readonly accountId: string;
  readonly roles: readonly ActorRole[];
  readonly organisationIds: readonly string[];
};

/** The widest scope in which the actor holds the permission, or `null` when no role grants it. */
export function scopeOf(actor: Pick<Actor, 'roles'>, permission: Permission): Scope | null {
  const grants: Partial<Record<ActorRole, Scope>> = GRANTS[permission];
  const scopes = actor.roles.map((role) => grants[role]);
  if (scopes.includes('network')) return 'network';
  return scopes.includes('own') ? 'own' : null;
}

/**
 * May the actor do this, to a record of this organisation? Without an organisation: may the actor do it at all, to at
 * least some record?
 */
export function can(actor: Actor, permission: Permission, organisationId?: string): boolean {
  const scope = scopeOf(actor, permission);
  if (scope === null) return false;
  return scope === 'network' || organisationId === undefined || actor.organisationIds.includes(organisationId);
}

/** Every permission the roles grant in some scope: what a client needs in order to show or hide. */
export const permissionsOf = (actor: Pick<Actor, 'roles'>): Permission[] =>
  PERMISSIONS.filter((permission) => scopeOf(actor, permission) !== null);
