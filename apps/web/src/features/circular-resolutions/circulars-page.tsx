import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Gavel, MailQuestionMark, Plus } from 'lucide-react';
import { useListSearch } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { FacetFilter, SearchField, Toolbar } from '../../shared/ui/facet-filter';
import { PageHeader } from '../../shared/ui/page-header';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { bodiesQuery, circularsQuery, SPEC, type CircularItem } from './api';
import { StateBadge } from './state-badge';

/** What the bodies decide without a meeting: drafts, open ones, and what became of the others. */
export function CircularsPage() {
  const texts = useTexts();
  const { t } = texts;
  const list = useListSearch(SPEC);
  const { data, error, isPlaceholderData, refetch } = useQuery(circularsQuery(list.state));
  const { data: bodies = [] } = useQuery(bodiesQuery);
  return (
    <div className="page">
      <PageHeader title={t('circulars.title')} actions={<Actions />}>
        {t('circulars.intro')}
      </PageHeader>
      <Toolbar label={t('circulars.filters')}>
        <SearchField label={t('circulars.search')} value={list.state.search} onChange={(search) => list.change({ search }, { replace: true })} />
        <FacetFilter label={t('circulars.state')} values={SPEC.filters.state.map((value) => ({ value, label: t(`circulars.state.${value}`) }))} chosen={list.state.filters.state} onToggle={(value) => list.toggle('state', value)} />
        <FacetFilter label={t('circulars.body')} values={bodies.map(({ id, name }) => ({ value: id, label: name }))} chosen={list.state.filters.body} onToggle={(value) => list.toggle('body', value)} />
      </Toolbar>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={6} />
      ) : data.items.length === 0 ? (
        <Nothing isFiltered={list.isFiltered} onClear={() => list.clear()} />
      ) : (
        <>
          <Table label={t('circulars.title')} columns={columnsFor(texts)} rows={data.items} rowKey={({ id }) => id} rowName={({ title }) => title} stale={isPlaceholderData} />
          <Pager page={list.state.page} pageSize={list.state.pageSize} total={data.total} onChange={(part) => list.change(part)} />
        </>
      )}
    </div>
  );
}

function Actions() {
  const { t } = useTexts();
  const mayRead = useCan('decision.read');
  const mayManage = useCan('circularResolution.manage');
  return (
    <>
      {mayRead && (
        <ButtonLink to="/decisions" icon={Gavel}>
          {t('circulars.toDecisions')}
        </ButtonLink>
      )}
      {mayManage && (
        <ButtonLink to="/circular-resolutions/new" icon={Plus} look="primary">
          {t('circulars.new')}
        </ButtonLink>
      )}
    </>
  );
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear(): void }) {
  const { t } = useTexts();
  const title = t(isFiltered ? 'circulars.none.match' : 'circulars.none');
  return (
    <EmptyState icon={MailQuestionMark} title={title} actions={isFiltered && <Button onClick={onClear}>{t('ui.filter.clear')}</Button>}>
      {t('circulars.none.text')}
    </EmptyState>
  );
}

const columnsFor = ({ t, date }: Texts): Column<CircularItem>[] => [
  {
    key: 'title',
    header: t('circulars.subject'),
    onCard: 'main',
    cell: ({ id, title }) => (
      <Link className="row-link" to="/circular-resolutions/$id" params={{ id }}>
        <bdi>{title}</bdi>
      </Link>
    ),
  },
  { key: 'state', header: t('circulars.state'), onCard: 'aside', cell: ({ state }) => <StateBadge state={state} /> },
  { key: 'body', header: t('circulars.body'), onCard: 'line', cell: ({ body }) => <bdi>{body.name}</bdi> },
  { key: 'lastDay', header: t('circulars.lastDay'), onCard: 'line', cell: ({ lastDay }) => date(lastDay) },
  {
    key: 'answers',
    header: t('circulars.answers'),
    onCard: 'line',
    cell: ({ state, counts: { entitled, recused, missing } }) => state !== 'draft' && <span className="tabular">{t('circulars.answers.of', { done: entitled + recused - missing, total: entitled + recused })}</span>,
  },
  { key: 'number', header: t('circulars.number'), onCard: 'line', wideOnly: true, cell: ({ decision }) => decision && <bdi dir="ltr">{decision.number}</bdi> },
];
