import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Skeleton } from '../../shared/ui/skeleton';
import { Tabs } from '../../shared/ui/tabs';
import { personQuery } from './api';
import './people.css';
import { FactsColumn } from './record/facts-column';
import { PersonHeader } from './record/header';
import { RolesTab } from './record/roles-tab';

const HistoryTab = lazy(() => import('./record/history-tab').then((module) => ({ default: module.HistoryTab })));

const Offices = lazy(() => import('../../shared/offices').then((module) => ({ default: module.Offices })));

const TABS = ['roles', 'offices', 'history'] as const;

/** One person: the functions in organisations, the offices in bodies, what changed, and how to reach them at the side. */
export function PersonPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const seesHistory = useCan('history.read');
  const { data: person } = useSuspenseQuery(personQuery(id));
  const seesOffices = useCan('body.readInternal');
  const names = TABS.filter((name) => (name !== 'history' || seesHistory) && (name !== 'offices' || seesOffices));
  const current = names.find((name) => name === tab) ?? 'roles';
  const tabs = names.map((name) => ({
    to: '/people/$id',
    params: { id },
    search: { tab: name === 'roles' ? undefined : name },
    label: t(`people.tab.${name}`),
    count: name === 'roles' ? person.roles.length : undefined,
    current: name === current,
  }));
  return (
    <div className="page">
      <PersonHeader person={person} />
      <Tabs label={t('people.tabs')} tabs={tabs} />
      <div className="record">
        <div className="stack">
          <Suspense fallback={<Skeleton rows={6} />}>
            {current === 'roles' && <RolesTab person={person} />}
            {current === 'offices' && <Offices of="people" id={id} />}
            {current === 'history' && <HistoryTab key={id} person={person} />}
          </Suspense>
        </div>
        <FactsColumn person={person} />
      </div>
    </div>
  );
}
