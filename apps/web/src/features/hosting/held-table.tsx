import { useTexts } from '../../shared/texts/use-texts';
import { Table } from '../../shared/ui/table';
import type { Statistics } from './api';

/** Who hosted, the latest first. */
export function HeldTable({ meetings }: Pick<Statistics, 'meetings'>) {
  const { t, date } = useTexts();
  if (meetings.length === 0) return null;
  return (
    <Table
      label={t('hosting.held')}
      columns={[
        { key: 'day', header: t('hosting.column.day'), onCard: 'main', cell: ({ day }) => <bdi>{date(day)}</bdi> },
        { key: 'title', header: t('hosting.column.meeting'), onCard: 'line', cell: ({ title }) => <bdi>{title}</bdi> },
        {
          key: 'host',
          header: t('hosting.column.host'),
          onCard: 'line',
          cell: ({ organisation }) => <bdi>{organisation?.name ?? t('hosting.ownRooms')}</bdi>,
        },
      ]}
      rows={meetings}
      rowKey={({ meetingId }) => meetingId}
      rowName={({ title }) => title}
    />
  );
}
