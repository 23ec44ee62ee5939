import { useQuery } from '@tanstack/react-query';
import { Building2, FileUp, Plus, SearchX } from 'lucide-react';
import { useState } from 'react';
import type { ListState } from '../../../shared/list-search';
import { useCan } from '../../../shared/session';
import { useShortcut } from '../../../shared/shortcuts';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../../shared/ui/button';
import { EmptyState, LoadError } from '../../../shared/ui/empty-state';
import { Pager } from '../../../shared/ui/pager';
import { Skeleton } from '../../../shared/ui/skeleton';
import { BulkBar, Table, type Selection } from '../../../shared/ui/table';
import { listOf, type OrganisationList } from './api';
import { useColumns } from './columns';
import { ExportLinks } from './export-menu';
import { dayOf, orderOf, rowsKeyOf, type Question, type SPEC } from './question';
import type { Total } from './total';

type ResultsProps = { readonly list: ListState<typeof SPEC>; readonly total: Total };

/** The rows, or why there are none. */
export function Results({ list, total }: ResultsProps) {
  const { data, error, isPlaceholderData, refetch } = useQuery(listOf(list.state));
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <div className="card pad"><Skeleton rows={12} /></div>;
  if (data.items.length === 0 && !isPlaceholderData) return <NoRows list={list} />;
  return <Rows list={list} total={total} data={data} isStale={isPlaceholderData} />;
}

/** `j` begins at the first row in sight, after Back too; from there the table's own keys go on. */
function focusRowInSight(): void {
  if (document.activeElement?.closest('.grid tbody')) return;
  const links = [...document.querySelectorAll<HTMLElement>('.grid .row-link')];
  links.find((link) => link.getBoundingClientRect().top >= 0)?.focus();
}

function Rows({ list, total, data, isStale }: ResultsProps & { data: OrganisationList; isStale: boolean }) {
  const { t } = useTexts();
  const mayExport = useCan('export.run');
  const selection = useSelection(list.state);
  const columns = useColumns();
  const { page, pageSize } = list.state;
  useShortcut('j', focusRowInSight);
  return (
    <>
      <Table
        label={t('organisations.title')}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        sort={orderOf(list.state)}
        onSort={(next) => list.change({ sort: next })}
        selection={mayExport ? selection : undefined}
        stale={isStale}
      />
      <Pager
        page={page}
        pageSize={pageSize}
        total={total.total ?? data.total}
        isMore={total.isLowerBound}
        onChange={(part) => {
          list.change(part);
          scrollTo({ top: 0 });
        }}
      />
      <BulkBar selection={selection}>
        <ExportLinks filters={{ id: [...selection.chosen], on: dayOf(list.state) }} className="btn" />
      </BulkBar>
    </>
  );
}

/** Ticked rows stay ticked from page to page and are forgotten with another question: nothing unseen is ever taken along. */
function useSelection(question: Question): Selection {
  const rows = rowsKeyOf(question);
  const [ticked, setTicked] = useState<{ rows: string; chosen: ReadonlySet<string> }>({ rows, chosen: new Set() });
  return {
    chosen: ticked.rows === rows ? ticked.chosen : new Set(),
    onChange: (chosen) => setTicked({ rows, chosen }),
  };
}

function NoRows({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  if (list.state.page > 1) {
    const action = <Button onClick={() => list.change({ page: 1 })}>{t('organisations.list.past.action')}</Button>;
    return <EmptyState icon={SearchX} title={t('organisations.list.past.title')} actions={action} />;
  }
  if (!list.isFiltered) return <FirstRun />;
  return (
    <EmptyState
      icon={SearchX}
      title={t('organisations.list.none.title')}
      actions={<Button onClick={list.clear}>{t('ui.filter.clear')}</Button>}
    >
      {t('organisations.list.none.text')}
    </EmptyState>
  );
}

/** The register is still empty: the two ways to fill it. */
function FirstRun() {
  const { t } = useTexts();
  const mayImport = useCan('import.run');
  const mayCreate = useCan('organisation.create');
  return (
    <EmptyState
      icon={Building2}
      title={t('organisations.list.first.title')}
      actions={
        <>
          {mayImport && (
            <ButtonLink to="/imports" icon={FileUp} look="primary">
              {t('organisations.list.first.import')}
            </ButtonLink>
          )}
          {mayCreate && (
            <ButtonLink to="/organisations/new" icon={Plus}>
              {t('organisations.new')}
            </ButtonLink>
          )}
        </>
      }
    >
      {t(mayCreate ? 'organisations.list.first.text' : 'organisations.list.first.textReadOnly')}
    </EmptyState>
  );
}
