import { QueryErrorResetBoundary, useSuspenseQuery } from '@tanstack/react-query';
import { CatchBoundary, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { useSession } from '../../shared/session';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { useTexts } from '../../shared/texts/use-texts';
import { LoadError } from '../../shared/ui/empty-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { Tabs } from '../../shared/ui/tabs';
import { organisationQuery, type Organisation } from './api';
import { FactsColumn } from './record/facts-column';
import { RecordHeader } from './record/header';
import { ProfileTab } from './record/profile-tab';

type TabName = 'profile' | 'contacts' | 'rooms' | 'representatives' | 'membership' | 'offices' | 'documents' | 'timeline' | 'history';
type TabContent = ComponentType<{ organisation: Organisation }>;

const TABS: Readonly<Record<TabName, { permission: Permission; content: TabContent }>> = {
  profile: { permission: 'organisation.read', content: ProfileTab },
  contacts: {
    permission: 'contact.read',
    content: lazy(() => import('./contacts/contacts-tab').then(({ ContactsTab }) => ({ default: ContactsTab }))),
  },
  representatives: {
    permission: 'representation.read',
    content: lazy(() =>
      import('./representatives/representatives-tab').then(({ RepresentativesTab }) => ({
        default: RepresentativesTab,
      })),
    ),
  },
  rooms: {
    permission: 'room.read',
    content: lazy(() => import('./rooms/rooms-tab').then(({ RoomsTab }) => ({ default: RoomsTab }))),
  },
  membership: {
    permission: 'organisation.read',
    content: lazy(() =>
      import('./membership/membership-tab').then(({ MembershipTab }) => ({ default: MembershipTab })),
    ),
  },
  offices: {
    permission: 'contact.read',
    content: lazy(() =>
      import('../../shared/offices').then(({ Offices }) => ({
        default: ({ organisation }: { organisation: Organisation }) => <Offices of="organisations" id={organisation.id} />,
      })),
    ),
  },
  documents: {
    permission: 'document.read',
    content: lazy(async () => {
      const [{ DocumentsTab }] = await Promise.all([import('./documents/documents-tab'), loadTexts(['documents'])]);
      return { default: DocumentsTab };
    }),
  },
  timeline: {
    permission: 'note.read',
    content: lazy(() => import('./timeline/timeline-tab').then(({ TimelineTab }) => ({ default: TimelineTab }))),
  },
  history: {
    permission: 'history.read',
    content: lazy(() => import('./history/history-tab').then(({ HistoryTab }) => ({ default: HistoryTab }))),
  },
};

/** One organisation: who it is, facts at the side, and everything else behind tabs that are links. */
export function OrganisationPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const { permissions } = useSession();
  const { data: organisation } = useSuspenseQuery(organisationQuery(id));
  const names = (Object.keys(TABS) as TabName[]).filter((name) => permissions.includes(TABS[name].permission));
  const current = names.find((name) => name === tab) ?? 'profile';
  const Content = TABS[current].content;
  const tabs = names.map((name) => ({
    to: '/organisations/$id',
    params: { id },
    search: { tab: name === 'profile' ? undefined : name },
    label: t(`organisations.tab.${name}`),
    current: name === current,
  }));
  return (
    <div className="page">
      <RecordHeader organisation={organisation} />
      <Tabs label={t('organisations.tabs')} tabs={tabs} />
      <div className={current === 'profile' ? 'record profile-first' : 'record'}>
        <div className="stack">
          <TabFrame name={`${id} ${current}`}>
            <Content key={id} organisation={organisation} />
          </TabFrame>
        </div>
        <FactsColumn organisation={organisation} />
      </div>
    </div>
  );
}

/** While a tab is on its way, or when it did not arrive: the record around it stays. */
function TabFrame({ name, children }: { name: string; children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset: askAgain }) => (
        <CatchBoundary
          getResetKey={() => name}
          errorComponent={({ error, reset }) => (
            <LoadError
              error={error}
              onRetry={() => {
                askAgain();
                reset();
              }}
            />
          )}
        >
          <Suspense fallback={<Skeleton rows={6} />}>{children}</Suspense>
        </CatchBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}
