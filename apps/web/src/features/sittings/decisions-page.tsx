import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download, Gavel } from 'lucide-react';
import { useListSearch, type ListSearch } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { today } from '../../shared/texts/formats';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { FacetFilter, SearchField, Toolbar } from '../../shared/ui/facet-filter';
import { PageHeader } from '../../shared/ui/page-header';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { DECISIONS, decisionsQuery, type Decision } from './api';
import { Figures, ResultBadge } from './decision-row';
import './sittings.css';

const YEARS_BACK = 10;

/** What the bodies decided, to be found again. */
export function DecisionsPage() {
  const texts = useTexts();
  const { t } = texts;
  const list = useListSearch(DECISIONS);
  const { data, error, isPlaceholderData, refetch } = useQuery(decisionsQuery(list.state));
  const mayExport = useCan('export.run');
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(thisYear + 1 - back));
  return (
    <div className="page">
      <PageHeader title={t('sittings.decisions')} actions={mayExport && <ExportLink list={list.state} />}>
        {t('sittings.decisions.intro')}
      </PageHeader>
      <Toolbar label={t('sittings.decisions.filters')}>
        <SearchField label={t('sittings.decisions.search')} value={list.state.search} onChange={(search) => list.change({ search }, { replace: true })} />
        <FacetFilter label={t('sittings.year')} values={years.map((value) => ({ value, label: value }))} chosen={list.state.filters.year} onToggle={(value) => list.change({ filters: { ...list.state.filters, year: list.state.filters.year.includes(value) ? [] : [value] } })} />
        <FacetFilter label={t('sittings.result')} values={DECISIONS.filters.result.map((value) => ({ value, label: t(`word.decisionResult.${value}`) }))} chosen={list.state.filters.result} onToggle={(value) => list.toggle('result', value)} />
      </Toolbar>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={8} />
      ) : data.items.length === 0 ? (
        <EmptyState icon={Gavel} title={t('sittings.decisions.none')} actions={list.isFiltered && <Button onClick={() => list.clear()}>{t('ui.filter.clear')}</Button>}>
          {t('sittings.decisions.none.text')}
        </EmptyState>
      ) : (
        <>
          <Table label={t('sittings.decisions')} columns={columnsFor(texts)} rows={data.items} rowKey={({ id }) => id} rowName={({ number }) => number} stale={isPlaceholderData} />
          <Pager page={list.state.page} pageSize={list.state.pageSize} total={data.total} onChange={(part) => list.change(part)} />
        </>
      )}
    </div>
  );
}

function ExportLink({ list: { search, filters } }: { list: ListSearch<typeof DECISIONS> }) {
  const { t } = useTexts();
  const query = new URLSearchParams({ format: 'xlsx', ...(search && { search }) });
  Object.entries(filters).forEach(([name, values]) => values.forEach((value) => query.append(name, value)));
  return (
    <a className="btn" href={`/api/v1/decisions/export?${query.toString()}`} download>
      <Download size={16} aria-hidden /> {t('sittings.decisions.export')}
    </a>
  );
}

const columnsFor = ({ t, date }: Texts): Column<Decision>[] => [
  { key: 'number', header: t('sittings.number'), onCard: 'main', cell: (decision) => <NumberLink decision={decision} /> },
  { key: 'result', header: t('sittings.result'), onCard: 'aside', cell: ({ result }) => <ResultBadge result={result} /> },
  { key: 'wording', header: t('sittings.wording'), onCard: 'line', cell: ({ wording }) => <span dir="auto">{wording}</span> },
  { key: 'body', header: t('sittings.body'), onCard: 'line', cell: ({ body }) => <bdi>{body.name}</bdi> },
  { key: 'on', header: t('sittings.day'), onCard: 'line', cell: ({ on }) => date(on) },
  { key: 'figures', header: t('sittings.votes'), onCard: 'line', wideOnly: true, cell: (decision) => <Figures decision={decision} /> },
];

function NumberLink({ decision: { number, meetingId } }: { decision: Decision }) {
  const shown = <bdi dir="ltr">{number}</bdi>;
  return meetingId ? (
    <Link className="row-link" to="/meetings/$id/sitting" params={{ id: meetingId }} search={{ tab: 'decisions' } as never}>
      {shown}
    </Link>
  ) : (
    shown
  );
}
