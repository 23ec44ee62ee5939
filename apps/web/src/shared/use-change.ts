import { useState } from 'react';
import { useProblemText } from './http/use-problem-text';
import { showToast } from './ui/toast';

/** Runs a change that has no form: a refusal is said in a toast, and nothing runs twice. */
export function useChange(): { busy: boolean; run(change: () => Promise<unknown>): void } {
  const sentence = useProblemText();
  const [busy, setBusy] = useState(false);
  const run = (change: () => Promise<unknown>) => {
    setBusy(true);
    void change()
      .catch((error: unknown) => showToast(sentence(error)))
      .finally(() => setBusy(false));
  };
  return { busy, run };
}
