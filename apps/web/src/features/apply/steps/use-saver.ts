import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../../shared/http/api-problem';
import { queryClient } from '../../../shared/query-client';
import type { PlainFormStore } from '../../../shared/ui/plain-form-store';
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
export function useSaver(form: PlainFormStore<StepValues>, application: Application) {
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
    let seen = form.getValues();
    const stop = form.subscribe(() => {
      const values = form.getValues();
      if (values === seen) return;
      seen = values;
      clearTimeout(timer);
      if (!form.isDirty()) return;
      // A half-typed address is refused here and said at the button; a conflict waits for it too.
      timer = setTimeout(() => void save(values).then(() => setSavedAt(new Date()), () => undefined), PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return { save, savedAt, latest: () => queryClient.getQueryData(applicationQuery.queryKey) };
}
