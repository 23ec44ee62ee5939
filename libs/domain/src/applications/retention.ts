import { addDays, addMonths, type Day } from '../calendar/days.js';
import { appealUntil, type ApplicationRecord, type ApplicationStage } from './application-stages.js';

/** How long data of applicants who do not become members are kept; the network sets it. */
export type RetentionTimes = {
  /** After the last change of a form that was never sent, and after a withdrawal. */
  readonly draftDays: number;
  /** After the last change of a lead. */
  readonly leadMonths: number;
  /** After the end of the time for an appeal, or after the decision on it. */
  readonly refusedMonths: number;
  readonly appealDays: number;
};

export const DEFAULT_RETENTION: RetentionTimes = { draftDays: 90, leadMonths: 12, refusedMonths: 6, appealDays: 30 };

/** The first day on which the data must be gone, or `null` while they are needed. Members' applications belong to the member's record. */
export function deletionDueOn(stage: ApplicationStage, record: ApplicationRecord, changedOn: Day, times: RetentionTimes): Day | null {
  if (stage === 'draft') return addDays(changedOn, times.draftDays);
  if (stage === 'lead') return addMonths(changedOn, times.leadMonths);
  if (stage === 'withdrawn') return addDays(record.withdrawnOn!, times.draftDays);
  if (stage !== 'refused') return null;
  const { decidedOn, onAppeal } = record.decisions.at(-1)!;
  return addMonths(onAppeal ? decidedOn : appealUntil(decidedOn, times.appealDays), times.refusedMonths);
}
