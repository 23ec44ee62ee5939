import { Link } from '@tanstack/react-router';
import { CircleHelp, Pin } from 'lucide-react';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { StatusDot } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Table, type Column } from '../../shared/ui/table';
import type { Plan, PlannedMeeting } from './api';
import { HOST_TONE } from './tones';

type Props = { plan: Plan; onAsk(meetingId: string): void };

/** One row per date: who hosts, where, and how it stands. */
export function PlanTable({ plan, onAsk }: Props) {
  const texts = useTexts();
  return (
    <Table
      label={texts.t('hosting.dates')}
      columns={columnsFor(texts, onAsk)}
      rows={plan.plannedMeetings}
      rowKey={({ meetingId }) => meetingId}
      rowName={({ day }) => texts.date(day)}
    />
  );
}

const columnsFor = ({ t, date, time }: Texts, onAsk: Props['onAsk']): Column<PlannedMeeting>[] => [
  {
    key: 'day',
    header: t('hosting.column.day'),
    onCard: 'main',
    cell: ({ meetingId, startsAt, title }) => (
      <span className="two-lines">
        <Link to="/meetings/$id" params={{ id: meetingId }} className="link">
          <bdi>{date(startsAt, 'full')}</bdi>
        </Link>
        <small>
          <bdi>{time(startsAt)}</bdi> · <bdi>{title}</bdi>
        </small>
      </span>
    ),
  },
  {
    key: 'host',
    header: t('hosting.column.host'),
    onCard: 'line',
    cell: (meeting) => <Host meeting={meeting} />,
  },
  {
    key: 'people',
    header: t('hosting.column.people'),
    onCard: 'line',
    cell: ({ people, stepFree }) =>
      [t('hosting.people', { count: people }), ...(stepFree ? [t('hosting.stepFree')] : [])].join(' · '),
  },
  {
    key: 'state',
    header: t('hosting.column.state'),
    onCard: 'aside',
    cell: (meeting) => <State meeting={meeting} />,
  },
  {
    key: 'why',
    header: t('hosting.column.why'),
    onCard: 'line',
    cell: ({ meetingId, day }) => (
      <Button
        look="quiet"
        size="small"
        icon={CircleHelp}
        aria-label={t('hosting.why.of', { day: date(day) })}
        onClick={() => onAsk(meetingId)}
      >
        {t('hosting.why')}
      </Button>
    ),
  },
];

function Host({ meeting: { organisation, room, pinned } }: { meeting: PlannedMeeting }) {
  const { t } = useTexts();
  return (
    <span className="two-lines">
      <span>
        {pinned && <Pin size={14} role="img" aria-label={t('hosting.pinned')} className="pin" />}
        <bdi>{organisation?.name ?? t('hosting.ownRooms')}</bdi>
      </span>
      {room && (
        <small>
          <bdi>{room.name}</bdi>
        </small>
      )}
    </span>
  );
}

function State({ meeting }: { meeting: PlannedMeeting }) {
  const { t, date, list } = useTexts();
  const { state, declinedBy, declineReason, otherDays } = meeting;
  return (
    <span className="two-lines">
      <StatusDot tone={HOST_TONE[state]}>{t(`hosting.state.${state}`)}</StatusDot>
      {declinedBy.length > 0 && (
        <small>
          {t('hosting.declinedBy', { names: list(declinedBy.map(({ name }) => name)) })}
          {declineReason && (
            <>
              {' '}
              <q>{declineReason}</q>
            </>
          )}
          {otherDays.length > 0 && ` ${t('hosting.otherDays', { days: list(otherDays.map((day) => date(day))) })}`}
        </small>
      )}
    </span>
  );
}
