import { can, type Actor } from '@verbund/domain/access/can.js';
import { isDecided, nextSteps, type ReviewStep } from '@verbund/domain/documents/review-steps.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';

const allowed = (action: string): AllowedAction => ({ action, allowed: true, reason: null, ask: null });
const forbidden = (action: string): AllowedAction => ({ action, allowed: false, reason: 'FORBIDDEN', ask: 'office' });

export const actionsOnDocuments = (actor: Actor, organisationId: string): AllowedAction[] => [can(actor, 'document.add', organisationId) ? allowed('add') : forbidden('add')];

const STEP_OF = { check: 'checked', accept: 'accepted', refuse: 'refused' } as const;

/** What the actor may do with a document in this state; the giver only until it is decided. */
export function actionsOnDocument(actor: Actor, organisationId: string, state: ReviewStep): AllowedAction[] {
  const isOffice = can(actor, 'document.review', organisationId);
  const isGiver = can(actor, 'document.add', organisationId);
  const change = (action: string): AllowedAction => {
    if (!isGiver) return forbidden(action);
    return isOffice || !isDecided(state) ? allowed(action) : { action, allowed: false, reason: 'DOCUMENT_DECIDED', ask: 'office' };
  };
  const step = (action: keyof typeof STEP_OF): AllowedAction => {
    if (!isOffice) return forbidden(action);
    return nextSteps(state).includes(STEP_OF[action]) ? allowed(action) : { action, allowed: false, reason: 'DOCUMENT_STEP_IMPOSSIBLE', ask: null };
  };
  const withdraw = change('withdraw');
  const isOver = !nextSteps(state).includes('withdrawn');
  return [change('update'), withdraw.allowed && isOver ? { action: 'withdraw', allowed: false, reason: 'DOCUMENT_STEP_IMPOSSIBLE', ask: null } : withdraw, step('check'), step('accept'), step('refuse')];
}
