import { creditsOf, withinWindow, type CreditLedger } from './credit-ledger.js';
import type { HostPlan } from './host-plan.js';
import { eligibleFor } from './host-offers.js';
import { hostNumber, hostProblemOf, reasonsAgainst } from './host-problem.js';
import type { HostReason } from './host-eligibility.js';
import type { HeldMeeting, HostPlanInput } from './host-values.js';

/** A meeting that a new plan gives to somebody else, and why the host of the published one cannot stay; no reason: the year is fairer so. */
export type HostChange = { readonly meetingId: string; readonly from: string | null; readonly to: string | null; readonly toRoom: string | null; readonly reasons: readonly HostReason[] };

/** What a new plan changes against the hosts there are, by meeting. */
export function changesOfPlan(input: HostPlanInput, plan: HostPlan, present: ReadonlyMap<string, string | null>): HostChange[] {
  const problem = hostProblemOf(input);
  return plan.meetings.flatMap(({ meetingId, organisationId, roomId }, meeting) => {
    const from = present.get(meetingId) ?? null;
    if (from === organisationId) return [];
    const host = hostNumber(problem, from);
    return [{ meetingId, from, to: organisationId, toRoom: roomId, reasons: host < 0 ? [] : reasonsAgainst(problem, meeting, host) }];
  });
}

/** How the ledger stands before the plan and, if all is held as planned, after it. */
export function ledgersOfPlan(input: HostPlanInput, plan: HostPlan): { readonly before: CreditLedger; readonly after: CreditLedger } {
  const first = plan.meetings.length > 0 ? input.meetings.map(({ day }) => day).sort()[0]! : '9999-12-31';
  const past = withinWindow(input.history, first, input.settings.windowMonths);
  const hosts = new Map(plan.meetings.map(({ meetingId, organisationId }) => [meetingId, organisationId]));
  const planned = input.meetings.map((meeting): HeldMeeting => ({ day: meeting.day, host: hosts.get(meeting.id) ?? null, eligible: eligibleFor(meeting, input) }));
  return { before: creditsOf(past), after: creditsOf([...past, ...planned]) };
}
