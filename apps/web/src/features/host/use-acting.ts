import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { showToast } from '../../shared/ui/toast';

/** Does something once; a refusal is told as a toast. */
export function useActing() {
  const sentence = useProblemText();
  const [isPending, setPending] = useState(false);
  const act = (what: () => Promise<unknown>) => {
    setPending(true);
    void what()
      .catch((error: unknown) => showToast(sentence(error)))
      .finally(() => setPending(false));
  };
  return { act, isPending };
}
