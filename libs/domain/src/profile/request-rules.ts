import type { Problem } from '../problem.js';
import type { Comparison } from './comparison.js';

/** What can happen to a change request; each step is dated and stays. */
export const REQUEST_STEPS = ['proposed', 'askedBack', 'answered', 'adopted', 'refused', 'withdrawn'] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

/** How a proposed field ended. */
export const OUTCOMES = ['adopted', 'refused', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where a request stands; it follows from its steps and from how its fields ended, nobody sets it. */
export const REQUEST_STATES = ['proposed', 'askedBack', 'answered', 'adopted', 'partlyAdopted', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** `outcomes`: one per proposed field, `null` while nobody decided. `conversation`: the steps between, oldest first. */
export function requestState(outcomes: readonly (Outcome | null)[], conversation: readonly RequestStep[]): RequestState {
  if (outcomes.includes(null)) {
    const last = conversation.filter((step) => step === 'askedBack' || step === 'answered').at(-1);
    return (last as 'askedBack' | 'answered' | undefined) ?? 'proposed';
  }
  if (outcomes.every((outcome) => outcome === 'adopted')) return 'adopted';
  if (outcomes.includes('adopted')) return 'partlyAdopted';
  return outcomes.includes('refused') ? 'refused' : 'withdrawn';
}

export const isOpen = (state: RequestState): boolean => state === 'proposed' || state === 'askedBack' || state === 'answered';

export type RequestProblem = Problem<'CHANGE_REQUEST_DECIDED' | 'CHANGE_REQUEST_NOTHING_ASKED' | 'CHANGE_REQUEST_IN_CONFLICT' | 'CHANGE_REQUEST_GONE'>;

/** Asking back, refusing and withdrawing need an open request, answering one with a question. */
export function problemWithStep(step: RequestStep, state: RequestState): RequestProblem | null {
  if (!isOpen(state)) return { code: 'CHANGE_REQUEST_DECIDED' };
  return step === 'answered' && state !== 'askedBack' ? { code: 'CHANGE_REQUEST_NOTHING_ASKED' } : null;
}

/** A field that is about to be adopted. `replaces`: the person saw what somebody else entered since and decided against it. */
export type Adoption = { readonly comparison: Comparison; readonly replaces: boolean; readonly isGone: boolean };

/** What somebody else entered since is only replaced by whoever says so; what is no longer there takes nothing. */
export function problemWithAdoption({ comparison, replaces, isGone }: Adoption): RequestProblem | null {
  if (isGone) return { code: 'CHANGE_REQUEST_GONE' };
  return comparison.state === 'conflict' && !replaces ? { code: 'CHANGE_REQUEST_IN_CONFLICT' } : null;
}

/** What the field holds after the adoption. */
export const adoptedValue = ({ comparison, replaces }: Pick<Adoption, 'comparison' | 'replaces'>): unknown =>
  replaces ? comparison.replaced : comparison.merged;
