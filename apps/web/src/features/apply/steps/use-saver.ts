import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../../../shared/http/api-problem';
import { queryClient } from '../../../shared/query-client';
import { applicationQuery, saveAnswers, type Answers, type Application } from '../api';

export type StepValues = Record<string, unknown> & { version: number };

const PAUSE_MS = 1_500;

/** What the API takes: an emptied field is cleared. */
const sent = ({ version: _version, ...values }: StepValues): Answers =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value === '' ? null : value]));

/** A refused field is `answers.postcode` for the API and `postcode` here. */
function atFields(error: unknown): unknown {
  if (!(error instanceof ApiProblem)) return error;
  const issues = error.details.issues?.map((issue) => ({ ...issue, field: issue.field.replace(/^answers\./, '') }));
  return new ApiProblem({ ...error.details, issues });
}

/**
 * Saves the page one change after another, never two at once, each on top of the version this tab saved last: so the
 * only conflict there can be is with somebody else.
 */
export function useSaver(form: UseFormReturn<StepValues>, application: Application) {
  const version = useRef(application.version);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const save = (values: StepValues): Promise<Application> => {
    const turn = before.current.then(async () => {
      try {
        const saved = await saveAnswers(Math.max(version.current, values.version), sent(values));
        version.current = saved.version;
        return saved;
      } catch (error) {
        throw atFields(error);
      }
    });
    before.current = turn.catch(() => undefined);
    return turn;
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        if (!form.formState.isDirty) return;
        // A half-typed address is refused here and said at the button; a conflict waits for it too.
        timer = setTimeout(() => void save(values as StepValues).then(() => setSavedAt(new Date()), () => undefined), PAUSE_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return { save, savedAt, latest: () => queryClient.getQueryData(applicationQuery.queryKey) };
}
