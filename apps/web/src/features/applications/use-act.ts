import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { showToast } from '../../shared/ui/toast';

/** One click that changes something: says what was done, or why not. */
export function useAct(): { act(action: () => Promise<unknown>, done?: string): void; error: string; busy: boolean } {
  const sentence = useProblemText();
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const act = (action: () => Promise<unknown>, done?: string) => {
    setError('');
    setBusy(true);
    void action()
      .then(() => (done ? showToast(done) : undefined))
      .catch((problem: unknown) => setError(sentence(problem)))
      .finally(() => setBusy(false));
  };
  return { act, error, busy };
}
