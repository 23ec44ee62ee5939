import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { discardImport, importQuery, type Import } from './api';
import { FileCard } from './file-card';
import { ImportStateBadge } from './import-state';
import { OutcomeCard } from './outcome-card';
import { RowsSection } from './rows-section';
import { RunBar } from './run-bar';
import './imports.css';

/** One import: how the file is read, what each row means, and the run. */
export function ImportPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = useSuspenseQuery(importQuery(id));
  const isOpen = data.state === 'preview' || data.state === 'failed';
  return (
    <div className="page">
      <PageHeader
        title={data.fileName}
        crumbs={[{ to: '/imports', label: t('imports.title') }]}
        actions={isOpen && <Discard id={id} />}
      >
        <ImportStateBadge state={data.state} /> {t('imports.rowsFound', { count: data.counts.rows })}
      </PageHeader>
      <div className="stack import">{isOpen ? <Preview import={data} /> : <OutcomeCard import={data} />}</div>
    </div>
  );
}

function Preview({ import: current }: { import: Import }) {
  const { t, tOr, date } = useTexts();
  const { earlierImport, failure } = current;
  return (
    <>
      {failure && (
        <p className="notice danger" role="alert">
          {t('imports.failed')} {tOr(`problem.${failure}`, 'problem.INTERNAL_ERROR')}
        </p>
      )}
      {earlierImport && <p className="notice">{t('imports.sameFile', { date: date(earlierImport.finishedAt) })}</p>}
      <FileCard import={current} />
      <RowsSection import={current} />
      <RunBar import={current} />
    </>
  );
}

function Discard({ id }: { id: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const discard = useMutation({ mutationFn: () => discardImport(id), onSuccess: () => navigate({ to: '/imports' }) });
  return (
    <Button icon={Trash2} busy={discard.isPending} onClick={() => discard.mutate()}>
      {t('imports.discard')}
    </Button>
  );
}
