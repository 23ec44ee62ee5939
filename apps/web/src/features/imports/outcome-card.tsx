import { useMutation } from '@tanstack/react-query';
import { Download, Undo2 } from 'lucide-react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { refusedRowsAddress, reportAddress, undoImport, type Import } from './api';

/** The run as it goes on, then what came of it: numbers, files to keep, and the way back. */
export function OutcomeCard({ import: current }: { import: Import }) {
  const { t } = useTexts();
  const { state } = current;
  const { created = 0, changed = 0, unchanged = 0, refused = 0, skipped = 0 } = current.outcome ?? {};
  if (state === 'running') return <Progress import={current} />;
  return (
    <section className="card outcome" aria-label={t('imports.outcome.title')}>
      <h2>{t(state === 'undone' ? 'imports.outcome.undone' : 'imports.outcome.done')}</h2>
      <p>{t('imports.run.result', { created, changed, unchanged })}</p>
      {refused > 0 && <p>{t('imports.run.refused', { count: refused })}</p>}
      <div className="actions">
        {state === 'done' && (
          <ButtonLink look="primary" to="/organisations">
            {t('imports.outcome.toRegister')}
          </ButtonLink>
        )}
        <FileLink href={reportAddress(current.id, 'xlsx')}>{t('imports.outcome.report')}</FileLink>
        {refused + skipped > 0 && (
          <FileLink href={refusedRowsAddress(current.id)}>{t('imports.outcome.refusedRows')}</FileLink>
        )}
        {state === 'done' && <Undo id={current.id} />}
      </div>
    </section>
  );
}

const FileLink = ({ href, children }: { href: string; children: string }) => (
  <a className="btn" href={href} download>
    <Download size={16} aria-hidden /> {children}
  </a>
);

function Progress({ import: { progress, counts } }: { import: Import }) {
  const { t, number } = useTexts();
  const total = progress?.total ?? counts.rows;
  const done = progress?.done ?? 0;
  return (
    <section className="card outcome" aria-live="polite">
      <h2>{t('imports.running')}</h2>
      <progress max={total} value={done} aria-label={t('imports.running')} />
      <p>{t('imports.progress', { done: number(done), total: number(total) })}</p>
    </section>
  );
}

function Undo({ id }: { id: string }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const undo = useMutation({ mutationFn: () => undoImport(id) });
  return (
    <>
      <Button icon={Undo2} busy={undo.isPending} onClick={() => undo.mutate()}>
        {t('imports.outcome.undo')}
      </Button>
      {undo.isError && (
        <p className="error" role="alert">
          {sentence(undo.error)}
        </p>
      )}
    </>
  );
}
