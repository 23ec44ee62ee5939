import { useTexts, type Texts } from '../texts/use-texts';
import { ApiProblem, type FieldIssue } from './api-problem';

/** The sentence of anything that was thrown, in the language of the screen. */
export function problemText(texts: Pick<Texts, 'tOr'>, error: unknown): string {
  if (!(error instanceof ApiProblem)) return texts.tOr('problem.INTERNAL_ERROR', 'problem.INTERNAL_ERROR');
  return texts.tOr(`problem.${error.code}`, 'problem.INTERNAL_ERROR', error.details.params);
}

/** The sentence of a field's issue: an issue code (`required`) or a rule's problem code (`TERM_OVERLAPS`). */
export const issueText = (
  texts: Pick<Texts, 't' | 'tOr'>,
  { code, params }: Pick<FieldIssue, 'code' | 'params'>,
): string => texts.tOr(/^[A-Z]/.test(code) ? `problem.${code}` : `issue.${code}`, 'issue.invalid', params);

export function useProblemText(): (error: unknown) => string {
  const texts = useTexts();
  return (error) => problemText(texts, error);
}
