import { useRef, useState, type FormEvent } from 'react';
import { get, type FieldErrors, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { ApiProblem, type FieldIssue } from '../http/api-problem';
import { issueText, problemText } from '../http/use-problem-text';
import { useTexts, type Texts } from '../texts/use-texts';

/** A line of the error summary; without a field it concerns the whole form. */
export type FormMessage = { readonly field?: string; readonly text: string };

type Submitting<Values extends FieldValues> = {
  readonly form: UseFormReturn<Values>;
  readonly check?: (values: Values) => readonly FieldIssue[];
  readonly onSubmit: (values: Values) => Promise<unknown>;
  readonly onSent: () => void;
};

const asProblem = (error: unknown) =>
  error instanceof ApiProblem ? error : new ApiProblem({ status: 500, code: 'INTERNAL_ERROR' });

/** Checks, sends, and binds what the rules or the server refuse to the fields; counts the attempts that failed. */
export function useSubmit<Values extends FieldValues>({ form, check, onSubmit, onSent }: Submitting<Values>) {
  const texts = useTexts();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [attempts, setAttempts] = useState(0);
  const failed = useRef(false);
  const fail = (issues: readonly FieldIssue[], refused: ApiProblem | null) => {
    issues.forEach((issue) =>
      form.setError(issue.field as Path<Values>, { type: issue.code, message: issueText(texts, issue) }),
    );
    setProblem(refused);
    failed.current = true;
  };
  const send = async (values: Values) => {
    setProblem(null);
    const issues = check?.(values) ?? [];
    if (issues.length > 0) return fail(issues, null);
    try {
      await onSubmit(values);
      onSent();
    } catch (error) {
      const refused = asProblem(error);
      fail(refused.details.issues ?? [], refused);
    }
  };
  const submit = async (event: FormEvent) => {
    failed.current = false;
    await form.handleSubmit(send, () => fail([], null))(event);
    // React Hook Form gives the first faulty field the focus in a timer of its own; the summary takes it after that.
    if (failed.current) setTimeout(() => setAttempts((count) => count + 1));
  };
  return { submit, problem, attempts };
}

/** Every path below `errors` that carries an error: `names.0.name`. */
function pathsOf(errors: FieldErrors, prefix = ''): string[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    const path = `${prefix}${name}`;
    if (error === undefined || name === 'root') return [];
    if (typeof (error as { type?: unknown }).type === 'string') return [path];
    return pathsOf(error as FieldErrors, `${path}.`);
  });
}

type Summarised = {
  readonly errors: FieldErrors;
  readonly problem: ApiProblem | null;
  readonly labels: ReadonlyMap<string, string>;
};

/** The lines of the summary: first what concerns the whole form, then the fields in the order they stand on the page. */
export function messagesOf(texts: Pick<Texts, 't' | 'tOr'>, { errors, problem, labels }: Summarised): FormMessage[] {
  const order = [...labels.keys()];
  const rank = (path: string) => (order.indexOf(path) + order.length + 1) % (order.length + 1);
  const fields = pathsOf(errors).sort((one, other) => rank(one) - rank(other));
  const lines = fields.map((field) => {
    const message = (get(errors, field) as { message?: string }).message || texts.t('issue.required');
    const label = labels.get(field)?.replace(/[.!?؟]$/, '');
    return { field, text: label ? texts.t('ui.form.issue', { field: label, message }) : message };
  });
  const whole = problem && (problem.details.issues ?? []).length === 0 && problem.code !== 'VERSION_CONFLICT';
  return whole ? [{ text: problemText(texts, problem) }, ...lines] : lines;
}
