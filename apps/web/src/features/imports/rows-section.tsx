import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Tabs } from '../../shared/ui/tabs';
import { ROW_STATES, ROWS_PER_PAGE, rowsQuery, type Import, type RowState } from './api';
import { RowCard } from './row-card';

/** Every row by what would happen to it; what needs a decision comes first. */
export function RowsSection({ import: current }: { import: Import }) {
  const { t, number } = useTexts();
  const { rows, page } = useSearch({ strict: false }) as { rows?: RowState; page?: string };
  const shown = rows ?? ROW_STATES.find((state) => current.counts[state] > 0) ?? 'new';
  const tabs = ROW_STATES.filter((state) => current.counts[state] > 0 || state === shown).map((state) => ({
    to: '/imports/$id',
    params: { id: current.id },
    search: { rows: state },
    label: t(`imports.rowState.${state}`),
    count: number(current.counts[state]),
    current: state === shown,
  }));
  return (
    <section aria-labelledby="import-rows" className="stack">
      <h2 id="import-rows">{t('imports.preview')}</h2>
      <Tabs label={t('imports.preview')} tabs={tabs} />
      <p className="hint">{t(`imports.rowState.${shown}.help`)}</p>
      <Rows import={current} state={shown} page={Number(page) || 1} />
    </section>
  );
}

function Rows({ import: current, state, page }: { import: Import; state: RowState; page: number }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(rowsQuery(current.id, state, page));
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  if (data.items.length === 0) return <EmptyState icon={CircleCheck} title={t('imports.noneLeft')} />;
  const turnTo = ({ page: next = 1 }: { page?: number }) =>
    void navigate({ to: '/imports/$id', params: { id: current.id }, search: { rows: state, page: String(next) } });
  return (
    <>
      <ol className="import-rows">
        {data.items.map((row) => (
          <RowCard key={row.number} import={current} row={row} />
        ))}
      </ol>
      {data.total > ROWS_PER_PAGE && (
        <Pager page={page} pageSize={ROWS_PER_PAGE} total={data.total} onChange={turnTo} />
      )}
    </>
  );
}
