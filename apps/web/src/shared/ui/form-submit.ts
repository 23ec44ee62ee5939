import { useRef, useState, type FormEvent } from 'react';
import { ApiProblem, type FieldIssue } from '../http/api-problem';
import { issueText, problemText } from '../http/use-problem-text';
import { useTexts, type Texts } from '../texts/use-texts';

/** A line of the error summary; without a field it concerns the whole form. */
export type FormMessage = { readonly field?: string; readonly text: string };

/** What is needed of a form to send it, whichever library holds its values. */
export type SendableForm<Values> = {
  setError(field: string, error: { type: string; message: string }): void;
  handleSubmit(send: (values: Values) => unknown, refuse: () => unknown): (event: FormEvent) => Promise<void>;
};

type Submitting<Values> = {
  readonly form: SendableForm<Values>;
  readonly check?: (values: Values) => readonly FieldIssue[];
  readonly onSubmit: (values: Values) => Promise<unknown>;
  readonly onSent?: () => void;
};

const asProblem = (error: unknown) =>
  error instanceof ApiProblem ? error : new ApiProblem({ status: 500, code: 'INTERNAL_ERROR' });

/** Checks, sends, and binds what the rules or the server refuse to the fields; counts the attempts that failed. */
export function useSubmit<Values>({ form, check, onSubmit, onSent }: Submitting<Values>) {
  const texts = useTexts();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [attempts, setAttempts] = useState(0);
  const failed = useRef(false);
  const fail = (issues: readonly FieldIssue[], refused: ApiProblem | null) => {
    issues.forEach((issue) => form.setError(issue.field, { type: issue.code, message: issueText(texts, issue) }));
    setProblem(refused);
    failed.current = true;
  };
  const send = async (values: Values) => {
    setProblem(null);
    const issues = check?.(values) ?? [];
    if (issues.length > 0) return fail(issues, null);
    try {
      await onSubmit(values);
      onSent?.();
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

type Summarised = {
  /** Paths of the faulty fields with their sentence; an empty one says that the value is missing. */
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: ApiProblem | null;
  readonly labels: ReadonlyMap<string, string>;
};

/** The lines of the summary: first what concerns the whole form, then the fields in the order they stand on the page. */
export function messagesOf(texts: Pick<Texts, 't' | 'tOr'>, { errors, problem, labels }: Summarised): FormMessage[] {
  const order = [...labels.keys()];
  const rank = (path: string) => (order.indexOf(path) + order.length + 1) % (order.length + 1);
  const fields = Object.keys(errors).sort((one, other) => rank(one) - rank(other));
  const lines = fields.map((field) => {
    const message = errors[field] || texts.t('issue.required');
    const label = labels.get(field)?.replace(/[.!?؟]$/, '');
    return { field, text: label ? texts.t('ui.form.issue', { field: label, message }) : message };
  });
  const whole = problem && (problem.details.issues ?? []).length === 0 && problem.code !== 'VERSION_CONFLICT';
  return whole ? [{ text: problemText(texts, problem) }, ...lines] : lines;
}
