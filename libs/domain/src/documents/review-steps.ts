import type { Problem } from '../problem.js';

/**
 * What happened to a document, each a dated record with who did it; the last one says how it stands. `withdrawn`: taken back by
 * whoever gave it before it was decided, or by the office at any time (a notice that was revoked, a paper of somebody else).
 */
export const REVIEW_STEPS = ['received', 'checked', 'accepted', 'refused', 'withdrawn'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

const FOLLOWING: Readonly<Record<ReviewStep, readonly ReviewStep[]>> = {
  received: ['checked', 'accepted', 'refused', 'withdrawn'],
  checked: ['accepted', 'refused', 'withdrawn'],
  accepted: ['withdrawn'],
  refused: [],
  withdrawn: [],
};

export const nextSteps = (state: ReviewStep): readonly ReviewStep[] => FOLLOWING[state];
export const isDecided = (state: ReviewStep): boolean => state !== 'received' && state !== 'checked';

export const REVIEW_PROBLEMS = ['DOCUMENT_STEP_IMPOSSIBLE', 'DOCUMENT_REASON_MISSING'] as const;

/** Who is refused learns why, and so does who asks later why something accepted counts no more. */
export function problemWithStep(state: ReviewStep, step: ReviewStep, reason: string | null): Problem<(typeof REVIEW_PROBLEMS)[number]> | null {
  if (!FOLLOWING[state].includes(step)) return { code: 'DOCUMENT_STEP_IMPOSSIBLE', params: { state, step } };
  const needsReason = step === 'refused' || (step === 'withdrawn' && state === 'accepted');
  return needsReason && !reason?.trim() ? { code: 'DOCUMENT_REASON_MISSING' } : null;
}
