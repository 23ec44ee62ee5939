import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BookText, Download, Gavel } from 'lucide-react';
import { useListSearch, type ListSearch, type ListState } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { today } from '../../shared/texts/formats';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { ActiveFilters, FacetFilter, SearchField, Toolbar } from '../../shared/ui/facet-filter';
import { PageHeader } from '../../shared/ui/page-header';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { bodiesQuery, DECISIONS, decisionsQuery, type Decision } from './api';
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
  return (
    <div className="page">
      <PageHeader title={t('sittings.decisions')} actions={mayExport && <ExportLinks list={list.state} />}>
        {t('sittings.decisions.intro')}
      </PageHeader>
      <Filters list={list} />
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

/** Search and filters, with a chip for each that is active. */
function Filters({ list }: { list: ListState<typeof DECISIONS> }) {
  const { t } = useTexts();
  const { data: bodies = [] } = useQuery(bodiesQuery);
  const { search, filters } = list.state;
  const thisYear = Number(today().slice(0, 4));
  const values = {
    body: bodies,
    year: Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(thisYear + 1 - back)).map((value) => ({ value, label: value })),
    result: DECISIONS.filters.result.map((value) => ({ value, label: t(`word.decisionResult.${value}`) })),
  };
  const names = ['body', 'year', 'result'] as const;
  const toggle = (name: (typeof names)[number], value: string) =>
    name === 'year' ? list.change({ filters: { ...filters, year: filters.year.includes(value) ? [] : [value] } }) : list.toggle(name, value);
  const active = names.flatMap((name) =>
    values[name]
      .filter(({ value }) => (filters[name] as readonly string[]).includes(value))
      .map(({ value, label }) => ({ key: value, label: t(`sittings.${name}`), value: label, onRemove: () => toggle(name, value) })),
  );
  return (
    <>
      <Toolbar label={t('sittings.decisions.filters')}>
        <SearchField label={t('sittings.decisions.search')} value={search} onChange={(text) => list.change({ search: text }, { replace: true })} />
        {names.map((name) => (
          <FacetFilter key={name} label={t(`sittings.${name}`)} values={values[name]} chosen={filters[name]} onToggle={(value) => toggle(name, value)} />
        ))}
      </Toolbar>
      <ActiveFilters filters={active} onClear={() => list.clear()} />
    </>
  );
}

function ExportLinks({ list: { search, filters } }: { list: ListSearch<typeof DECISIONS> }) {
  const { t, language } = useTexts();
  const query = (extra: Record<string, string>) => {
    const parameters = new URLSearchParams({ ...extra, ...(search && { search }) });
    Object.entries(filters).forEach(([name, values]) => values.forEach((value) => parameters.append(name, value)));
    return parameters.toString();
  };
  return (
    <>
      <a className="btn" href={`/api/v1/decisions/export?${query({ format: 'xlsx' })}`} download>
        <Download size={16} aria-hidden /> {t('sittings.decisions.export')}
      </a>
      <a className="btn" href={`/api/v1/decisions/register?${query({ language })}`} download>
        <BookText size={16} aria-hidden /> {t('sittings.decisions.register')}
      </a>
    </>
  );
}

const columnsFor = ({ t, date }: Texts): Column<Decision>[] => [
  { key: 'number', header: t('sittings.number'), onCard: 'main', cell: (decision) => <NumberLink decision={decision} /> },
  { key: 'result', header: t('sittings.result'), onCard: 'aside', cell: ({ result }) => <ResultBadge result={result} /> },
  { key: 'wording', header: t('sittings.wording'), onCard: 'line', cell: ({ wording }) => <span dir="auto">{wording}</span> },
  { key: 'body', header: t('sittings.body'), onCard: 'line', cell: ({ body }) => <bdi>{body.name}</bdi> },
  { key: 'on', header: t('sittings.day'), onCard: 'line', cell: ({ on }) => <span className="nowrap">{date(on)}</span> },
  { key: 'figures', header: t('sittings.votes'), onCard: 'line', wideOnly: true, cell: (decision) => <Figures decision={decision} /> },
];

function NumberLink({ decision: { number, meetingId, circularResolutionId } }: { decision: Decision }) {
  const mayRead = useCan('circularResolution.read');
  const shown = (
    <bdi dir="ltr" className="nowrap">
      {number}
    </bdi>
  );
  if (circularResolutionId && mayRead)
    return (
      <Link className="row-link" to="/circular-resolutions/$id" params={{ id: circularResolutionId }}>
        {shown}
      </Link>
    );
  return meetingId ? (
    <Link className="row-link" to="/meetings/$id/sitting" params={{ id: meetingId }} search={{ tab: 'decisions' } as never}>
      {shown}
    </Link>
  ) : (
    shown
  );
}
