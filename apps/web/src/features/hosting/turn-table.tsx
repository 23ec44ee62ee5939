import { useState } from 'react';
import { useCan } from '../../shared/session';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Table, type Column } from '../../shared/ui/table';
import type { Standing } from './api';
import { StandingDialog } from './standing-dialog';

/** Who is next in turn: most credit first. */
export function TurnTable({ organisations }: { organisations: readonly Standing[] }) {
  const texts = useTexts();
  const mayPlan = useCan('hosting.plan');
  const [chosen, setChosen] = useState<string | null>(null);
  const standing = organisations.find(({ organisationId }) => organisationId === chosen);
  const columns = columnsFor(texts);
  return (
    <>
      <Table
        label={texts.t('hosting.turn')}
        columns={mayPlan ? [...columns, changeColumn(texts, setChosen)] : columns}
        rows={organisations}
        rowKey={({ organisationId }) => organisationId}
        rowName={({ name }) => name}
      />
      {standing && <StandingDialog standing={standing} onClose={() => setChosen(null)} />}
    </>
  );
}

const changeColumn = ({ t }: Texts, onChoose: (id: string) => void): Column<Standing> => ({
  key: 'change',
  header: t('hosting.column.change'),
  onCard: 'line',
  cell: ({ organisationId, name }) => (
    <Button
      look="quiet"
      size="small"
      aria-label={t('hosting.change.of', { name })}
      onClick={() => onChoose(organisationId)}
    >
      {t('hosting.change')}
    </Button>
  ),
});

const columnsFor = ({ t, number, date }: Texts): Column<Standing>[] => [
  { key: 'name', header: t('hosting.column.organisation'), onCard: 'main', cell: ({ name }) => <bdi>{name}</bdi> },
  {
    key: 'credit',
    header: t('hosting.column.credit'),
    onCard: 'aside',
    numeric: true,
    cell: ({ credit }) => (
      <bdi dir="ltr">
        {number(credit, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })}
      </bdi>
    ),
  },
  {
    key: 'hosted',
    header: t('hosting.column.hosted'),
    onCard: 'line',
    numeric: true,
    cell: ({ hosted, couldHave }) => t('hosting.hosted.of', { hosted, all: couldHave }),
  },
  {
    key: 'declined',
    header: t('hosting.column.declined'),
    onCard: 'line',
    numeric: true,
    cell: ({ declined }) => number(declined),
  },
  {
    key: 'last',
    header: t('hosting.column.lastHosted'),
    onCard: 'line',
    cell: ({ lastHosted }) => (lastHosted ? <bdi>{date(lastHosted)}</bdi> : t('hosting.never')),
  },
  { key: 'weight', header: t('hosting.column.weight'), onCard: 'line', numeric: true, cell: ({ weight }) => number(weight) },
  {
    key: 'notes',
    header: t('hosting.column.notes'),
    onCard: 'line',
    cell: ({ rooms, pauses, asksToPause }) => (
      <>
        {rooms === 0 && t('hosting.noRoom')}
        {pauses[0] && (
          <Badge tone="neutral">
            {pauses[0].until ? t('hosting.pausedUntil', { day: date(pauses[0].until) }) : t('hosting.paused')}
          </Badge>
        )}
        {asksToPause && <Badge tone="warning">{t('hosting.declinedTwice')}</Badge>}
      </>
    ),
  },
];
