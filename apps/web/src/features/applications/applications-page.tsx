import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Settings, UserRoundPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { Tabs } from '../../shared/ui/tabs';
import { boardQuery } from './api';
import './applications.css';
import { Board } from './board';

const ApplicationTable = lazy(() => import('./application-table').then((module) => ({ default: module.ApplicationTable })));
const LeadDialog = lazy(() => import('./lead-dialog').then((module) => ({ default: module.LeadDialog })));

/** Everybody on the way to membership, as columns or as a table. */
export function ApplicationsPage() {
  const { t } = useTexts();
  const { view } = useSearch({ strict: false }) as { view?: string };
  const [entering, setEntering] = useState(false);
  const mayEnter = useCan('application.lead');
  const mayConfigure = useCan('application.readSettings');
  const { data } = useQuery(boardQuery);
  const isTable = view === 'table';
  const tabs = [
    { to: '/applications', search: {}, label: t('applications.view.board'), current: !isTable },
    { to: '/applications', search: { view: 'table' }, label: t('applications.view.table'), current: isTable },
  ];
  return (
    <div className="page">
      <PageHeader
        title={t('applications.title')}
        actions={
          <>
            {mayConfigure && (
              <ButtonLink to="/applications/settings" icon={Settings}>
                {t('applications.settings')}
              </ButtonLink>
            )}
            {mayEnter && (
              <Button look="primary" icon={UserRoundPlus} onClick={() => setEntering(true)}>
                {t('applications.lead.new')}
              </Button>
            )}
          </>
        }
      >
        {t('applications.intro')}
      </PageHeader>
      <Tabs label={t('applications.views')} tabs={tabs} />
      <Suspense fallback={<Skeleton rows={6} />}>
        {isTable ? <ApplicationTable /> : data ? <Board items={data.items} counts={data.counts} /> : <Skeleton rows={6} />}
        {entering && <LeadDialog onClose={() => setEntering(false)} />}
      </Suspense>
    </div>
  );
}
