import { addDays, type Day } from '../calendar/days.js';
import { isMemberState, type MembershipState } from '../membership/membership-rules.js';
import type { Problem } from '../problem.js';
import type { ApplicationStep } from './application-steps.js';

/** The way to membership, one column each. */
export const PIPELINE_STAGES = ['lead', 'application', 'complete', 'decided', 'probation', 'member'] as const;
/** `draft` is seen by the applicant alone; `appeal`, `refused` and `withdrawn` leave the way. */
export const APPLICATION_STAGES = ['draft', ...PIPELINE_STAGES, 'appeal', 'refused', 'withdrawn'] as const;
export type ApplicationStage = (typeof APPLICATION_STAGES)[number];

export const OUTCOMES = ['admitted', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A decision of the board, or of the assembly on an appeal. */
export type ApplicationDecision = { readonly outcome: Outcome; readonly decidedOn: Day; readonly onAppeal: boolean };

/** The dated steps of an application; what an organisation is to the network stands in its membership events alone. */
export type ApplicationRecord = {
  readonly origin: 'public' | 'lead';
  readonly submittedOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly appealedOn: Day | null;
  /** In their order; at most one without and one after an appeal. */
  readonly decisions: readonly ApplicationDecision[];
};

/** Where the application stands; `state` is that of the organisation's membership on the same day. */
export function stageOf(record: ApplicationRecord, state: MembershipState | null): ApplicationStage {
  if (record.withdrawnOn) return 'withdrawn';
  const decision = record.decisions.at(-1);
  if (decision?.outcome === 'refused') return record.appealedOn && !decision.onAppeal ? 'appeal' : 'refused';
  if (state === 'probation') return 'probation';
  if (isMemberState(state)) return 'member';
  if (decision || state === 'decided') return 'decided';
  if (!record.submittedOn) return record.origin === 'lead' ? 'lead' : 'draft';
  return state === 'documentsComplete' ? 'complete' : 'application';
}

export const APPLICATION_PROBLEMS = [
  'APPLICATION_CLOSED',
  'APPLICATION_NOT_EDITABLE',
  'APPLICATION_NOT_SUBMITTED',
  'APPLICATION_ALREADY_SUBMITTED',
  'APPLICATION_ALREADY_DECIDED',
  'APPLICATION_PIECES_MISSING',
  'APPLICATION_NOT_COMPLETE',
  'APPLICATION_NOT_ADMITTED',
  'APPEAL_NOT_POSSIBLE',
  'APPEAL_TOO_LATE',
  'APPEAL_NOT_OPEN',
] as const;
export type ApplicationProblemCode = (typeof APPLICATION_PROBLEMS)[number];
export type ApplicationProblem = Problem<ApplicationProblemCode>;

const isOpenForApplicant = (stage: ApplicationStage): boolean => stage === 'draft' || stage === 'lead';
const isUnderReview = (stage: ApplicationStage): boolean => stage === 'application' || stage === 'complete';

/** May the applicant change this page? Before sending all of them, afterwards those the office asked for. */
export function problemWithEdit(stage: ApplicationStage, step: ApplicationStep, asked: readonly string[]): ApplicationProblem | null {
  if (isOpenForApplicant(stage)) return null;
  if (!isUnderReview(stage)) return { code: 'APPLICATION_CLOSED' };
  return step === 'documents' || asked.includes(step) ? null : { code: 'APPLICATION_NOT_EDITABLE' };
}

export const problemWithSubmission = (stage: ApplicationStage): ApplicationProblem | null =>
  isOpenForApplicant(stage) ? null : { code: 'APPLICATION_CLOSED' };

/** An application can be taken back until it is decided. */
export const problemWithWithdrawal = (stage: ApplicationStage): ApplicationProblem | null =>
  isOpenForApplicant(stage) || isUnderReview(stage) ? null : { code: 'APPLICATION_CLOSED' };

/** Asking for more, checking documents: while the application lies with the office. */
export function problemWithProcessing(stage: ApplicationStage): ApplicationProblem | null {
  if (isOpenForApplicant(stage)) return { code: 'APPLICATION_NOT_SUBMITTED' };
  return isUnderReview(stage) ? null : { code: 'APPLICATION_CLOSED' };
}

/** `open`: pieces of the checklist that are missing or not accepted yet. */
export function problemWithCompleteness(stage: ApplicationStage, open: number): ApplicationProblem | null {
  if (stage === 'complete') return { code: 'APPLICATION_CLOSED' };
  return problemWithProcessing(stage) ?? (open > 0 ? { code: 'APPLICATION_PIECES_MISSING', params: { count: open } } : null);
}

/** Only a complete application is admitted; refusing needs no complete one. */
export function problemWithDecision(stage: ApplicationStage, outcome: Outcome): ApplicationProblem | null {
  if (isOpenForApplicant(stage)) return { code: 'APPLICATION_NOT_SUBMITTED' };
  if (stage === 'withdrawn') return { code: 'APPLICATION_CLOSED' };
  if (!isUnderReview(stage)) return { code: 'APPLICATION_ALREADY_DECIDED' };
  return outcome === 'admitted' && stage !== 'complete' ? { code: 'APPLICATION_NOT_COMPLETE' } : null;
}

/** The last day on which an appeal against a refusal counts. */
export const appealUntil = (refusedOn: Day, appealDays: number): Day => addDays(refusedOn, appealDays);

/** Against a refusal of the board, once, to the assembly, in time. */
export function problemWithAppeal(stage: ApplicationStage, record: ApplicationRecord, on: Day, appealDays: number): ApplicationProblem | null {
  const refusal = record.decisions.at(-1);
  if (stage !== 'refused' || !refusal || refusal.onAppeal) return { code: 'APPEAL_NOT_POSSIBLE' };
  return on > appealUntil(refusal.decidedOn, appealDays) || on < refusal.decidedOn ? { code: 'APPEAL_TOO_LATE', params: { until: appealUntil(refusal.decidedOn, appealDays) } } : null;
}

export const problemWithAppealDecision = (stage: ApplicationStage): ApplicationProblem | null =>
  stage === 'appeal' ? null : { code: 'APPEAL_NOT_OPEN' };

/** A welcome goes to those who were admitted. */
export const problemWithWelcome = (stage: ApplicationStage): ApplicationProblem | null =>
  stage === 'decided' || stage === 'probation' || stage === 'member' ? null : { code: 'APPLICATION_NOT_ADMITTED' };
