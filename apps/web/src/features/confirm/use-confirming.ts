import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { showToast } from '../../shared/ui/toast';
import { confirmSections, type Section } from './api';

/** Says that sections are right; a refusal is told as a toast. */
export function useConfirming(sections: Section[], onConfirmed?: () => void) {
  const sentence = useProblemText();
  const [isPending, setPending] = useState(false);
  const confirm = () => {
    setPending(true);
    void confirmSections(sections)
      .then(onConfirmed, (error: unknown) => showToast(sentence(error)))
      .finally(() => setPending(false));
  };
  return { confirm, isPending };
}
