import { can, type Actor } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { RULED_FIELDS, ruleOf, type FieldRule } from '@verbund/domain/profile/profile-fields.js';
import type { AllowedAction, OrganisationView } from './organisations.dto.js';

/** Every action of the record page and the permission it needs. */
const PERMISSION_OF: Record<string, Permission> = {
  update: 'organisation.update',
  propose: 'organisation.propose',
  confirm: 'organisation.update',
  recordMembership: 'membership.record',
  recordContact: 'contact.record',
  proposeContact: 'contact.propose',
  writeNote: 'note.write',
  remove: 'organisation.remove',
};

/** What the actor may do with the record, and for the rest why not and whom to ask. */
export const allowedActions = (actor: Actor, { id, memberSince }: Pick<OrganisationView, 'id' | 'memberSince'>): AllowedAction[] =>
  Object.entries(PERMISSION_OF).map(([action, permission]) => {
    if (!can(actor, permission, id)) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
    if (action === 'remove' && memberSince) return { action, allowed: false, reason: 'MEMBERS_ARE_NOT_REMOVED', ask: null };
    return { action, allowed: true, reason: null, ask: null };
  });

/** What happens when the actor changes a field: the office's changes count at once, who may propose goes by the rules, others change nothing. */
export function fieldRulesFor(actor: Actor, organisationId: string, set: Record<string, FieldRule>): Record<string, FieldRule> {
  const isOffice = can(actor, 'organisation.update', organisationId);
  const mayPropose = can(actor, 'organisation.propose', organisationId);
  const ruleFor = (field: string): FieldRule => (isOffice ? 'self' : mayPropose ? ruleOf(field, set) : 'office');
  return Object.fromEntries(RULED_FIELDS.map((field) => [field, ruleFor(field)]));
}
