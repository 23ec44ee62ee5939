import type { Day } from '../calendar/days.js';
import type { FieldProblem } from '../problem.js';

/** The way of a version of the statutes: decided by the assembly, filed with the register, registered (§ 71 BGB). */
export const RULE_STEPS = ['adopted', 'filed', 'registered'] as const;
export type RuleStep = (typeof RULE_STEPS)[number];
export type StepDays = { readonly adoptedOn: Day | null; readonly filedOn: Day | null; readonly registeredOn: Day | null };

type StepProblem = FieldProblem<'required' | 'inFuture' | 'beforePrevious'>;

export const dayOfStep = (days: StepDays, step: RuleStep): Day | null => days[`${step}On`];

/** The step that comes next; `null` when all are done. */
export const nextStep = (days: StepDays): RuleStep | null => RULE_STEPS.find((step) => dayOfStep(days, step) === null) ?? null;

/** What is wrong with the days: each follows the one before it, none is yet to come. */
export function problemsWithSteps(days: StepDays, today: Day): StepProblem[] {
  return RULE_STEPS.flatMap((step, nth): StepProblem[] => {
    const day = dayOfStep(days, step);
    const previous = nth === 0 ? null : RULE_STEPS[nth - 1]!;
    if (day === null) return [];
    if (day > today) return [{ field: `${step}On`, code: 'inFuture' }];
    if (previous === null) return [];
    const before = dayOfStep(days, previous);
    if (before === null) return [{ field: `${previous}On`, code: 'required' }];
    return before > day ? [{ field: `${step}On`, code: 'beforePrevious' }] : [];
  });
}
