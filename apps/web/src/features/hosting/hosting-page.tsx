import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { DoorOpen, Plus } from 'lucide-react';
import { useCan } from '../../shared/session';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { StatusDot } from '../../shared/ui/badge';
import { ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Card } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { bodiesQuery, plansQuery, type PlanItem } from './api';
import './hosting.css';

/** Every plan of hosts, the latest first, and the bodies that take turns. */
export function HostingPage() {
  const texts = useTexts();
  const { t } = texts;
  const { data, error } = useQuery(plansQuery);
  const create = useCan('hosting.plan') && (
    <ButtonLink to="/hosting/plans/new" look="primary" icon={Plus}>
      {t('hosting.new')}
    </ButtonLink>
  );
  return (
    <div className="page">
      <PageHeader title={t('hosting.title')} actions={create}>
        {t('hosting.intro')}
      </PageHeader>
      {error ? (
        <LoadError error={error} />
      ) : !data ? (
        <Skeleton rows={4} />
      ) : data.items.length === 0 ? (
        <EmptyState icon={DoorOpen} title={t('hosting.none')} actions={create}>
          {t('hosting.none.help')}
        </EmptyState>
      ) : (
        <Table
          label={t('hosting.plans')}
          columns={columnsFor(texts)}
          rows={data.items}
          rowKey={({ id }) => id}
          rowName={({ body }) => body.name}
        />
      )}
      <Bodies />
    </div>
  );
}

/** Where the turn and the statistics of each body are. */
function Bodies() {
  const { t } = useTexts();
  const { data } = useQuery(bodiesQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('hosting.bodies')}>
      <ul className="plain-lines">
        {data.items.map(({ id, name, meetings }) => (
          <li key={id}>
            <Link to="/hosting/bodies/$id" params={{ id }} className="link">
              <bdi>{name}</bdi>
            </Link>
            <span className="hint">{t('hosting.bodies.unplanned', { count: meetings })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const columnsFor = ({ t, date }: Texts): Column<PlanItem>[] => [
  {
    key: 'period',
    header: t('hosting.column.period'),
    onCard: 'main',
    cell: ({ id, body, from, until }) => (
      <Link to="/hosting/plans/$id" params={{ id }} className="link row-link">
        {t('hosting.plan.name', { body: body.name, from: date(from), until: date(addDays(until, -1)) })}
      </Link>
    ),
  },
  {
    key: 'state',
    header: t('hosting.column.state'),
    onCard: 'aside',
    cell: ({ state }) => (
      <StatusDot tone={state === 'published' ? 'success' : 'neutral'}>{t(`hosting.planState.${state}`)}</StatusDot>
    ),
  },
  {
    key: 'confirmed',
    header: t('hosting.column.confirmed'),
    onCard: 'line',
    cell: ({ confirmed, meetings }) => t('hosting.confirmed.of', { confirmed, all: meetings }),
  },
  {
    key: 'open',
    header: t('hosting.column.withoutHost'),
    onCard: 'line',
    cell: ({ withoutHost }) =>
      withoutHost > 0 && <StatusDot tone="danger">{t('hosting.withoutHost', { count: withoutHost })}</StatusDot>,
  },
];
