import { useQuery } from '@tanstack/react-query';
import { CLAIM_STATES } from '@verbund/domain/representatives/claim-rules.js';
import { UserRoundCheck } from 'lucide-react';
import { useListSearch, type ListState } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { ActiveFilters, FacetFilter, SearchField, Toolbar } from '../../shared/ui/facet-filter';
import { PageHeader } from '../../shared/ui/page-header';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import '../../shared/ui/table.css';
import { claimsQuery, SPEC } from './api';
import { ClaimCard } from './claim-card';
import './claims.css';

/** Who says that they may act for an organisation: what waits for a decision first, then what was decided. */
export function ClaimsPage() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const { data, error, refetch } = useQuery(claimsQuery(list.state));
  return (
    <div className="page">
      <PageHeader title={t('claims.title')}>{t('claims.intro')}</PageHeader>
      <Filters list={list} results={data?.total} />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={5} />}
      {data?.items.length === 0 && (
        <EmptyState icon={UserRoundCheck} title={t('claims.none')}>
          {t('claims.none.text')}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <ul className="claims">
            {data.items.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
          </ul>
          <Pager {...list.state} total={data.total} onChange={(part) => list.change(part)} />
        </>
      )}
    </div>
  );
}

function Filters({ list, results }: { list: ListState<typeof SPEC>; results?: number }) {
  const { t } = useTexts();
  const { search, filters } = list.state;
  const values = CLAIM_STATES.map((value) => ({ value, label: t(`claims.state.${value}`) }));
  const active = values
    .filter(({ value }) => filters.state.includes(value))
    .map(({ value, label }) => ({
      key: value,
      label: t('claims.state'),
      value: label,
      onRemove: () => list.toggle('state', value),
    }));
  return (
    <>
      <Toolbar label={t('claims.filters')}>
        <SearchField
          label={t('claims.search')}
          value={search}
          onChange={(text) => list.change({ search: text }, { replace: true })}
        />
        <FacetFilter
          label={t('claims.state')}
          values={values}
          chosen={filters.state}
          onToggle={(value) => list.toggle('state', value)}
          results={results}
        />
      </Toolbar>
      <ActiveFilters filters={active} onClear={() => list.clear()} />
    </>
  );
}
