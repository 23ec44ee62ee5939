import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { PageHeader } from '../../shared/ui/page-header';
import { Tabs } from '../../shared/ui/tabs';
import { statisticsQuery } from './api';
import { CreditChart } from './credit-chart';
import { HeldTable } from './held-table';
import { TurnTable } from './turn-table';
import './hosting.css';

/** The turn of a body: who is next and why, and how the load was shared. */
export function BodyPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const mayExport = useCan('export.run');
  const { data } = useSuspenseQuery(statisticsQuery(id));
  const isStatistics = tab === 'statistics';
  const link = { to: '/hosting/bodies/$id', params: { id } } as const;
  return (
    <div className="page">
      <PageHeader
        title={t('hosting.turn.of', { body: data.body.name })}
        crumbs={[{ to: '/hosting', label: t('hosting.title') }]}
        actions={
          mayExport && (
            <a className="btn" href={`/api/v1/hosting/export?body=${id}&format=xlsx`} download>
              <Download size={16} aria-hidden />
              {t('hosting.export')}
            </a>
          )
        }
      >
        {t('hosting.turn.help')}
      </PageHeader>
      <Tabs
        label={t('hosting.title')}
        tabs={[
          { ...link, label: t('hosting.turn'), current: !isStatistics },
          { ...link, search: { tab: 'statistics' }, label: t('hosting.statistics'), current: isStatistics },
        ]}
      />
      {isStatistics ? (
        <>
          <CreditChart credits={data.credits} />
          <HeldTable meetings={data.meetings} />
        </>
      ) : (
        <TurnTable organisations={data.organisations} />
      )}
    </div>
  );
}
