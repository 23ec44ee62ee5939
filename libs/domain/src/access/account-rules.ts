import type { Problem } from '../problem.js';
import { mayGrant, type ActorRole, type Role } from './permissions.js';

/** What an account may do: its roles, the organisations that a representative acts for, and those of them it acts for as manager. */
export type AccountRights = { readonly roles: readonly Role[]; readonly organisationIds: readonly string[]; readonly managedIds: readonly string[] };

type AccountProblem = Problem<
  'ROLE_ABOVE_OWN' | 'OWN_ACCOUNT_PROTECTED' | 'LAST_ADMINISTRATOR' | 'REPRESENTATIVE_WITHOUT_ORGANISATION' | 'ORGANISATION_WITHOUT_REPRESENTATIVE'
>;

/** Days an invitation and minutes a reset link can be used. */
export const INVITATION_DAYS = 7;
export const RESET_MINUTES = 30;

/** Roles whose session ends after half an hour without use; all others after a working day. */
const PRIVILEGED: readonly Role[] = ['administrator', 'office', 'board', 'auditor'];

/** Can this account do harm that an unattended screen must not offer? */
export const isPrivileged = (roles: readonly ActorRole[]): boolean => PRIVILEGED.some((role) => roles.includes(role));

/** A representative acts for at least one organisation, and nobody else is bound to one. */
export function problemWithRights({ roles, organisationIds }: Pick<AccountRights, 'roles' | 'organisationIds'>): AccountProblem | null {
  const represents = roles.includes('representative');
  if (represents && organisationIds.length === 0) return { code: 'REPRESENTATIVE_WITHOUT_ORGANISATION' };
  if (!represents && organisationIds.length > 0) return { code: 'ORGANISATION_WITHOUT_REPRESENTATIVE' };
  return null;
}

/** Nobody gives or takes a role above their own highest one. */
export function problemWithGranting(granting: readonly ActorRole[], before: readonly Role[], after: readonly Role[]): AccountProblem | null {
  const touched = [...before.filter((role) => !after.includes(role)), ...after.filter((role) => !before.includes(role))];
  const above = touched.find((role) => !mayGrant(granting, role));
  return above ? { code: 'ROLE_ABOVE_OWN', params: { role: above } } : null;
}

/** Own roles and the own account are changed or disabled by somebody else: a slip must not lock its author out. */
export const problemWithOwnAccount = (actorId: string, accountId: string): AccountProblem | null =>
  actorId === accountId ? { code: 'OWN_ACCOUNT_PROTECTED' } : null;

/** Somebody who can sign in must stay an administrator; `others` counts the usable administrators besides this account. */
export const problemWithLosingAdministrator = (others: number): AccountProblem | null => (others === 0 ? { code: 'LAST_ADMINISTRATOR' } : null);
