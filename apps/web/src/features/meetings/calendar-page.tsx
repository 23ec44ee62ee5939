import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { CalendarPlus, Check, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useCan } from '../../shared/session';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button, IconButton } from '../../shared/ui/button';
import { LoadError } from '../../shared/ui/empty-state';
import { Card } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { Tabs } from '../../shared/ui/tabs';
import { calendarQuery, removeDays, reviewYear, type CalendarDays, type CalendarYear } from './api';
import { calendarWord, sourceWord } from './calendar-words';
import { DaysDialog } from './days-dialog';
import './meetings.css';

/** Holidays and observances of a year, each calendar to be looked through by somebody who knows. */
export function CalendarPage() {
  const { t } = useTexts();
  const mayKeep = useCan('calendar.manage');
  const thisYear = Number(today().slice(0, 4));
  const { year: asked } = useSearch({ strict: false }) as { year?: string };
  const year = /^20\d\d$/.test(asked ?? '') ? Number(asked) : thisYear;
  const { data, error, refetch } = useQuery(calendarQuery(`${year}-01-01`, `${year + 1}-01-01`));
  const [editing, setEditing] = useState<CalendarDays | 'new' | null>(null);
  const tabs = [thisYear, thisYear + 1, thisYear + 2].map((one) => ({ to: '/meetings/calendar', search: { year: String(one) }, label: String(one), current: one === year }));
  return (
    <div className="page">
      <PageHeader
        title={t('meetings.calendar.title')}
        crumbs={[{ to: '/meetings', label: t('meetings.title') }]}
        actions={
          mayKeep && (
            <Button icon={CalendarPlus} look="primary" onClick={() => setEditing('new')}>
              {t('meetings.calendar.add')}
            </Button>
          )
        }
      >
        {t('meetings.calendar.intro')}
      </PageHeader>
      <Tabs label={t('meetings.calendar.years')} tabs={tabs} />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      <div className="calendar-list">
        {data && <Holidays land={data.land} holidays={data.holidays} />}
        {data?.years.filter((one) => one.year === year).map((one) => (
          <YearCard key={one.calendar} year={one} days={data.days.filter(({ calendar }) => calendar === one.calendar)} onEdit={mayKeep ? setEditing : undefined} />
        ))}
      </div>
      {editing && <DaysDialog days={editing === 'new' ? null : editing} year={year} onClose={() => setEditing(null)} />}
    </div>
  );
}

function Holidays({ land, holidays }: { land: string; holidays: readonly { readonly on: string; readonly kind: string }[] }) {
  const texts = useTexts();
  const { t, date } = texts;
  return (
    <Card title={t('meetings.calendar.holidays', { land: t(`calendar.land.${land as 'NI'}`) })}>
      <ul className="calendar-holidays">
        {holidays.map(({ on, kind }) => (
          <li key={on}>
            <time dateTime={on}>{date(on, 'full')}</time> <span>{calendarWord(texts, { kind, name: '' })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function YearCard({ year: { calendar, year, reviewedAt, reviewedBy }, days, onEdit }: { year: CalendarYear; days: readonly CalendarDays[]; onEdit?: (days: CalendarDays) => void }) {
  const texts = useTexts();
  const { t, date } = texts;
  return (
    <Card title={t(`rooms.calendar.${calendar}`)} actions={reviewedAt ? <Badge tone="success">{t('meetings.calendar.reviewed')}</Badge> : <Badge tone="warning">{t('meetings.calendar.unreviewed')}</Badge>}>
      <div className="stack">
        {days.length === 0 && <p>{t('meetings.calendar.empty')}</p>}
        <ul className="calendar-days">
          {days.map((one) => (
            <DaysLine key={one.key ?? one.id} days={one} onEdit={onEdit} />
          ))}
        </ul>
        {reviewedAt && reviewedBy ? <p className="calendar-review">{t('meetings.calendar.reviewedBy', { name: reviewedBy, day: date(reviewedAt, 'long') })}</p> : onEdit && <Review calendar={calendar} year={year} />}
      </div>
    </Card>
  );
}

function DaysLine({ days, onEdit }: { days: CalendarDays; onEdit?: (days: CalendarDays) => void }) {
  const texts = useTexts();
  const { t, date } = texts;
  const { id, from, to, estimated, eveningBefore } = days;
  const last = addDays(to, -1);
  const name = calendarWord(texts, days);
  return (
    <li>
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="calendar-span">
          <time dateTime={from}>{date(from, 'medium')}</time>
          {last !== from && (
            <>
              {' '}
              – <time dateTime={last}>{date(last, 'medium')}</time>
            </>
          )}
        </span>
        <small>{[estimated && t('calendar.estimated'), eveningBefore && t('calendar.eveningBefore'), id && t('meetings.calendar.byOffice')].filter(Boolean).join(' · ')}</small>
        <small>
          {t('meetings.calendar.source')}: <bdi>{sourceWord(texts, days)}</bdi>
        </small>
      </span>
      {onEdit && (
        <span className="actions">
          <IconButton label={t('meetings.calendar.correct', { name })} icon={Pencil} onClick={() => onEdit(days)} />
          {id && <IconButton label={t('meetings.calendar.remove', { name })} icon={Trash2} onClick={() => void removeDays(id)} />}
        </span>
      )}
    </li>
  );
}

function Review({ calendar, year }: Pick<CalendarYear, 'calendar' | 'year'>) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const [error, setError] = useState('');
  const review = () => void reviewYear({ calendar, year }).catch((problem: unknown) => setError(sentence(problem)));
  return (
    <>
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <Button size="small" icon={Check} onClick={review}>
        {t('meetings.calendar.review')}
        <span className="vh">: {t(`rooms.calendar.${calendar}`)}</span>
      </Button>
    </>
  );
}
