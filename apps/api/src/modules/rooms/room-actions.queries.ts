import { can, type Actor } from '@verbund/domain/access/can.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { RoomView } from './rooms.dto.js';

const action = (name: string, allowed: boolean): AllowedAction => ({ action: name, allowed, reason: allowed ? null : 'FORBIDDEN', ask: allowed ? null : 'office' });

/** What the actor may do with a room, and for the rest why not and whom to ask. */
export function allowedRoomActions(actor: Actor, { organisation, retiredAt }: Pick<RoomView, 'organisation' | 'retiredAt'>): AllowedAction[] {
  const allowed = can(actor, 'room.manage', organisation.id);
  return ['update', retiredAt ? 'restore' : 'retire', 'remove'].map((name) => action(name, allowed));
}

export const mayCreateRooms = (actor: Actor, organisationId: string): AllowedAction => action('create', can(actor, 'room.manage', organisationId));
