import { can, type Actor } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { PersonView } from './people.dto.js';

/** Every action of a person's page and the permission it needs. */
const PERMISSION_OF: Record<string, Permission> = {
  update: 'person.update',
  recordContact: 'contact.record',
  remove: 'person.remove',
};

/** What the actor may do with the record, and for the rest why not and whom to ask. */
export const allowedPersonActions = (actor: Actor, { roles }: Pick<PersonView, 'roles'>): AllowedAction[] =>
  Object.entries(PERMISSION_OF).map(([action, permission]) => {
    if (!can(actor, permission)) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
    if (action === 'remove' && roles.length > 0)
      return { action, allowed: false, reason: 'PERSON_HAS_ROLES', ask: null };
    return { action, allowed: true, reason: null, ask: null };
  });
