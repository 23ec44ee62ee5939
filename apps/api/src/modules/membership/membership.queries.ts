import { can, type Actor } from '@verbund/domain/access/can.js';
import { problemWithEvent } from '@verbund/domain/membership/event-rules.js';
import {
  classOn,
  isMemberState,
  memberSince,
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_STATES,
  stateOn,
  type MembershipEvent,
  type MembershipState,
} from '@verbund/domain/membership/membership-rules.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { referenceDay } from '../organisations/organisation-filters.queries.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { MembershipEventView, MembershipView, NextState } from './membership.dto.js';

type Recorded = Required<MembershipEventView>;
type Row = { today: string; day: string; events: Recorded[] };

/** Where an organisation stands on a day, how it came there, and what may come next. */
export async function membershipView(
  db: Db,
  actor: Actor,
  organisationId: string,
  on?: string,
): Promise<MembershipView> {
  const row = await rowOf<Row>(
    db,
    sql`SELECT network_today()::text AS today, ${referenceDay(on)}::text AS day, COALESCE((
          SELECT json_agg(json_build_object('id', e.id, 'state', e.state, 'membershipClass', e.membership_class, 'effectiveOn', e.effective_on, 'reason', e.reason,
            'decidedBy', e.decided_by, 'decidedOn', e.decided_on, 'recordedAt', e.recorded_at, 'annulled', e.annulled_at IS NOT NULL, 'annulmentReason', e.annulment_reason)
            ORDER BY e.effective_on DESC, ${rank} DESC, e.recorded_at DESC, e.id)
          FROM membership_events e WHERE e.organisation_id = o.id), '[]'::json) AS events
        FROM organisations o WHERE o.id = ${organisationId} AND o.removed_at IS NULL AND ${visibleTo(actor, 'organisation.read', sql`o.id`)}`,
  );
  if (!row) refuse('NOT_FOUND');
  const { today, day, events } = row;
  const history = events.filter(({ annulled }) => !annulled);
  return {
    state: stateOn(history, day),
    membershipClass: classOn(history, day),
    memberSince: memberSince(history, day),
    referenceDate: day,
    events: can(actor, 'organisation.readInternal', organisationId)
      ? events
      : events.map(({ reason: _, annulmentReason: __, ...event }) => event),
    nextStates: MEMBERSHIP_STATES.map((state) => nextState(state, history, { day, today })),
    allowedActions: ['record', 'annul'].map((action) => allowedAction(actor, organisationId, action)),
  };
}

/** On one day, events follow each other in the order of the life of a membership. */
const rank: Sql = sql`array_position(${[...MEMBERSHIP_STATES]}::text[], e.state)`;

/** What the rule would say if the state were recorded for the day with everything it needs. */
function nextState(
  state: MembershipState,
  history: readonly MembershipEvent[],
  { day, today }: { day: string; today: string },
): NextState {
  const membershipClass = isMemberState(state)
    ? MEMBERSHIP_CLASSES.find((candidate) => candidate !== classOn(history, day))!
    : null;
  const problem = problemWithEvent(
    { state, effectiveOn: day, membershipClass, reason: 'given', decidedBy: 'board' },
    history,
    today,
  );
  return { state, allowed: problem === null, reason: problem?.code ?? null };
}

const allowedAction = (actor: Actor, organisationId: string, action: string): AllowedAction =>
  can(actor, 'membership.record', organisationId)
    ? { action, allowed: true, reason: null, ask: null }
    : { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };

/** The events that count, for the rules. */
export const countingEvents = (db: Db, organisationId: string): Promise<(MembershipEvent & { id: string })[]> =>
  rowsOf(
    db,
    sql`SELECT id, state, membership_class AS "membershipClass", effective_on::text AS "effectiveOn", reason, decided_by AS "decidedBy"
        FROM membership_events WHERE organisation_id = ${organisationId} AND annulled_at IS NULL`,
  );
