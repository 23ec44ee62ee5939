import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { ClipboardCheck, Plus } from 'lucide-react';
import { useCan } from '../../shared/session';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { StatusDot } from '../../shared/ui/badge';
import { ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { campaignsQuery, type CampaignItem } from './api';
import { STATE_TONE } from './tones';

/** Every question "is this still right?", the newest first. */
export function CampaignsPage() {
  const texts = useTexts();
  const { t } = texts;
  const { data, error } = useQuery(campaignsQuery);
  const create = useCan('confirmation.manage') && (
    <ButtonLink to="/campaigns/new" look="primary" icon={Plus}>
      {t('campaigns.new')}
    </ButtonLink>
  );
  return (
    <div className="page">
      <PageHeader title={t('campaigns.title')} actions={create}>
        {t('campaigns.intro')}
      </PageHeader>
      {error ? (
        <LoadError error={error} />
      ) : !data ? (
        <Skeleton rows={4} />
      ) : data.items.length === 0 ? (
        <EmptyState icon={ClipboardCheck} title={t('campaigns.none')} actions={create}>
          {t('campaigns.none.help')}
        </EmptyState>
      ) : (
        <Table
          label={t('campaigns.title')}
          columns={columnsFor(texts)}
          rows={data.items}
          rowKey={({ id }) => id}
          rowName={({ title }) => title}
        />
      )}
    </div>
  );
}

const columnsFor = ({ t, date }: Texts): Column<CampaignItem>[] => [
  {
    key: 'title',
    header: t('campaigns.form.title'),
    onCard: 'main',
    cell: ({ id, title }) => (
      <Link to="/campaigns/$id" params={{ id }} className="link">
        <bdi>{title}</bdi>
      </Link>
    ),
  },
  {
    key: 'state',
    header: t('campaigns.column.state'),
    onCard: 'aside',
    cell: ({ state }) => <StatusDot tone={STATE_TONE[state]}>{t(`campaigns.state.${state}`)}</StatusDot>,
  },
  {
    key: 'window',
    header: t('campaigns.window'),
    onCard: 'line',
    cell: ({ opensOn, closesOn }) => (
      <bdi>{t('campaigns.window.days', { from: date(opensOn), to: date(addDays(closesOn, -1)) })}</bdi>
    ),
  },
  {
    key: 'answered',
    header: t('campaigns.answered'),
    onCard: 'line',
    cell: ({ answered, recipients, startedOn }) =>
      startedOn ? t('campaigns.answered.of', { answered, all: recipients }) : null,
  },
];
