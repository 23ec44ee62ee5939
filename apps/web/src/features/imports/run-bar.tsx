import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { startRun, type Import } from './api';

/** What the run would do, in numbers, and the button that starts it. */
export function RunBar({ import: { id, counts } }: { import: Import }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const run = useMutation({ mutationFn: () => startRun(id) });
  const open = counts.problem + counts.duplicate;
  const taken = counts.new + counts.changed;
  return (
    <section className="card run-bar" aria-label={t('imports.run.title')}>
      <p>
        <strong>{t('imports.run.summary', { created: counts.new, changed: counts.changed })}</strong>
        {open > 0 && <span>{t('imports.run.leftOut', { count: open })}</span>}
      </p>
      <Button look="primary" icon={Play} busy={run.isPending} disabled={taken === 0} onClick={() => run.mutate()}>
        {t('imports.run.start', { count: taken })}
      </Button>
      {run.isError && (
        <p className="error" role="alert">
          {sentence(run.error)}
        </p>
      )}
    </section>
  );
}
