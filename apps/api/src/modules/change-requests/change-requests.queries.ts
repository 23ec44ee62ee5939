import { can, type Actor } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { RULED_FIELDS } from '@verbund/domain/profile/profile-fields.js';
import { problemWithStep, requestState, type RequestState, type RequestStep } from '@verbund/domain/profile/request-rules.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { ruleOfField } from '../field-rules/field-rules.queries.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { ChangeRequestItemView, ChangeRequestStepView, ChangeRequestView } from './change-requests.dto.js';
import { comparedItems, itemsOf, seenOf, type ComparedItem } from './request-comparison.queries.js';

type Row = Pick<ChangeRequestView, 'id' | 'organisationId' | 'organisationName' | 'proposedBy' | 'proposedAt' | 'reason'>;

/** A request beside the present record; one of a foreign organisation is not there. */
export async function changeRequestView(db: Db, actor: Actor, id: string): Promise<ChangeRequestView> {
  const row = await rowOf<{ request: Row }>(
    db,
    sql`SELECT json_build_object('id', r.id, 'organisationId', r.organisation_id, 'organisationName', o.name, 'proposedBy', r.proposed_by, 'proposedAt', r.proposed_at, 'reason', r.reason) AS request
        FROM change_requests r JOIN organisations o ON o.id = r.organisation_id
        WHERE r.id = ${id} AND o.removed_at IS NULL AND ${visibleTo(actor, 'changeRequest.read', sql`r.organisation_id`)}`,
  );
  const { request } = row ?? refuse('NOT_FOUND');
  const items = await comparedItems(db, request.organisationId, await itemsOf(db, id));
  const steps = await stepsOf(db, id);
  const state = requestState(items.map(({ outcome }) => outcome), steps.map(({ kind }) => kind));
  const ruleOf = await ruleOfField(db);
  const isRuled = (field: string) => (RULED_FIELDS as readonly string[]).includes(field);
  const views = items.map((item) => ({ ...itemView(item), rule: isRuled(item.field) ? ruleOf(item.field) : null }));
  return { ...request, state, items: views, steps, seen: seenOf(items), allowedActions: allowedSteps(actor, request.organisationId, state) };
}

/** What happened to a request, oldest first. */
export const stepsOf = (db: Db, requestId: string): Promise<ChangeRequestStepView[]> =>
  rowsOf<ChangeRequestStepView>(
    db,
    sql`SELECT s.kind, s.text, s.name, to_json(s.taken_at) #>> '{}' AS "takenAt",
          ARRAY(SELECT i.field FROM change_request_decisions d JOIN change_request_items i ON i.id = d.item_id WHERE d.step_id = s.id ORDER BY i.position, i.id) AS fields
        FROM change_request_steps s WHERE s.request_id = ${requestId} ORDER BY s.id`,
  );

/** A decided field is history: what the record says today no longer matters to it. */
function itemView({ comparison, current, ...item }: ComparedItem): Omit<ChangeRequestItemView, 'rule'> {
  const isOpen = item.outcome === null;
  return {
    ...item,
    dropped: [...item.dropped],
    isGone: isOpen && item.isGone,
    current: isOpen ? current : null,
    state: isOpen ? comparison.state : null,
    parts: isOpen ? [...comparison.parts] : [],
  };
}

const ACTIONS: Readonly<Record<string, { step: RequestStep; permission: Permission; ask: string }>> = {
  adopt: { step: 'adopted', permission: 'changeRequest.decide', ask: 'office' },
  refuse: { step: 'refused', permission: 'changeRequest.decide', ask: 'office' },
  ask: { step: 'askedBack', permission: 'changeRequest.decide', ask: 'office' },
  answer: { step: 'answered', permission: 'changeRequest.answer', ask: 'representative' },
  withdraw: { step: 'withdrawn', permission: 'changeRequest.answer', ask: 'representative' },
};

const allowedSteps = (actor: Actor, organisationId: string, state: RequestState): AllowedAction[] =>
  Object.entries(ACTIONS).map(([action, { step, permission, ask }]) => {
    if (!can(actor, permission, organisationId)) return { action, allowed: false, reason: 'FORBIDDEN', ask };
    const problem = problemWithStep(step, state);
    return { action, allowed: problem === null, reason: problem?.code ?? null, ask: null };
  });
