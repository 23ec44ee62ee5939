import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarPlus, Pencil, Repeat } from 'lucide-react';
import { isAllowed, useRefusal } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { Locked } from '../../shared/ui/locked';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { seriesListQuery, type Series } from './api';
import './meetings.css';
import { recurrenceWords } from './recurrence-words';

/** Every series of meetings: its rule in words, what comes next, and the way to change it. */
export function SeriesPage() {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(seriesListQuery);
  const create = data && isAllowed(data, 'create') && (
    <ButtonLink to="/meetings/series/new" icon={Repeat} look="primary">
      {t('meetings.series.new')}
    </ButtonLink>
  );
  return (
    <div className="page">
      <PageHeader title={t('meetings.series.title')} crumbs={[{ to: '/meetings', label: t('meetings.title') }]} actions={create}>
        {t('meetings.series.intro')}
      </PageHeader>
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.items.length === 0 && (
        <EmptyState icon={Repeat} title={t('meetings.series.none')}>
          {t('meetings.series.none.text')}
        </EmptyState>
      )}
      <div className="series-list">
        {data?.items.map((series) => (
          <SeriesCard key={series.id} series={series} />
        ))}
      </div>
    </div>
  );
}

function SeriesCard({ series }: { series: Series }) {
  const texts = useTexts();
  const { t, date } = texts;
  const refusal = useRefusal(series);
  const { id, title, body, recurrence, startMinute, next, upcoming, until, rotates } = series;
  return (
    <Card title={`${title} · ${body.name}`}>
      <div className="stack">
        <Facts>
          <Fact label={t('meetings.body')}>
            <bdi>{body.name}</bdi>
          </Fact>
          <Fact label={t('meetings.section.rule')}>{recurrenceWords(texts, recurrence, startMinute)}</Fact>
          <Fact label={t('meetings.series.next')}>
            {next && (
              <Link to="/meetings" search={{ view: 'list', series: id } as never}>
                {t('meetings.series.upcoming', { count: upcoming, day: date(next, 'long') })}
              </Link>
            )}
          </Fact>
          {until && <Fact label={t('meetings.series.ends')}>{date(until, 'long')}</Fact>}
        </Facts>
        {rotates && (
          <p>
            <Badge tone="info">{t('meetings.rotates')}</Badge>
          </p>
        )}
        <div className="actions">
          {isAllowed(series, 'update') ? (
            <>
              <ButtonLink to="/meetings/series/$seriesId/edit" params={{ seriesId: id }} icon={Pencil}>
                {t('meetings.series.edit')}
              </ButtonLink>
              <ButtonLink to="/meetings/new" search={{ seriesId: id, bodyId: body.id }} icon={CalendarPlus}>
                {t('meetings.series.add')}
              </ButtonLink>
            </>
          ) : (
            <Locked label={t('meetings.series.edit')}>{refusal('update')}</Locked>
          )}
        </div>
      </div>
    </Card>
  );
}
