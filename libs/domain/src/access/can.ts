import { GRANTS, PERMISSIONS, type ActorRole, type Permission, type Scope } from './permissions.js';

/** Who acts: an account with its roles and the organisations it represents, or a link with the one it was sent to. */
export type Actor = {
  readonly accountId: string;
  readonly roles: readonly ActorRole[];
  readonly organisationIds: readonly string[];
  /** Those of `organisationIds` that the account represents as manager. */
  readonly managedIds: readonly string[];
};

const WIDEST_FIRST: readonly Scope[] = ['network', 'own', 'managed'];

/** The widest scope in which the actor holds the permission, or `null` when no role grants it. */
export function scopeOf(actor: Pick<Actor, 'roles'>, permission: Permission): Scope | null {
  const grants: Partial<Record<ActorRole, Scope>> = GRANTS[permission];
  const scopes = actor.roles.map((role) => grants[role]);
  return WIDEST_FIRST.find((scope) => scopes.includes(scope)) ?? null;
}

/** The organisations to which a permission of this scope reaches. */
export const organisationsWithin = (actor: Actor, scope: Exclude<Scope, 'network'>): readonly string[] =>
  scope === 'own' ? actor.organisationIds : actor.managedIds;

/**
 * May the actor do this, to a record of this organisation? Without an organisation: may the actor do it at all, to at
 * least some record?
 */
export function can(actor: Actor, permission: Permission, organisationId?: string): boolean {
  const scope = scopeOf(actor, permission);
  if (scope === null || scope === 'network') return scope === 'network';
  if (organisationId === undefined) return scope === 'own' || actor.managedIds.length > 0;
  return organisationsWithin(actor, scope).includes(organisationId);
}

/** Every permission the actor holds in some scope: what a client needs in order to show or hide. */
export const permissionsOf = (actor: Actor): Permission[] => PERMISSIONS.filter((permission) => can(actor, permission));
