import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useListSearch } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { ButtonLink } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { ReferenceDay } from '../../shared/ui/reference-day';
import { Chips } from './list/active-filters';
import { listOf } from './list/api';
import { ExportMenu } from './list/export-menu';
import { FacetBar } from './list/facets';
import './list/list.css';
import { dayOf, SPEC } from './list/question';
import { Results } from './list/results';
import { TotalLine, useTotal } from './list/total';
import { Views } from './list/views';

/** The register. Its address says everything: reload, Back and a mailed link show the same rows. */
export function OrganisationsPage() {
  const { t, date } = useTexts();
  const list = useListSearch(SPEC);
  const { data } = useQuery(listOf(list.state));
  const total = useTotal(list.state, data);
  const mayCreate = useCan('organisation.create');
  const mayExport = useCan('export.run');
  const day = dayOf(list.state);
  const showDay = (on: string | undefined) => list.change({ filters: { ...list.state.filters, on: on ? [on] : [] } });
  return (
    <div className="page wide organisations">
      <PageHeader
        title={t('organisations.title')}
        actions={
          <>
            {mayExport && <ExportMenu question={list.state} count={total.words} />}
            {mayCreate && (
              <ButtonLink to="/organisations/new" icon={Plus} look="primary">
                {t('organisations.new')}
              </ButtonLink>
            )}
          </>
        }
      >
        <TotalLine total={total} />
        <ReferenceDay
          day={day}
          shown={day ? t('organisations.list.on.day', { day: date(day, 'long') }) : t('organisations.list.on.today')}
          label={t('organisations.list.on.label')}
          todayLabel={t('organisations.list.on.backToToday')}
          onChange={showDay}
        />
      </PageHeader>
      <Views question={list.state} />
      <FacetBar list={list} total={total.total} />
      <Chips list={list} />
      <Results list={list} total={total} />
    </div>
  );
}
