import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { Table, type Column } from '../../shared/ui/table';
import type { LedgerRow, Plan } from './api';

/** Every organisation with its credit before and after the plan, and what keeps it from hosting. */
export function LedgerTable({ plan: { organisations } }: { plan: Plan }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <section className="host-ledger" aria-labelledby="host-ledger">
      <h2 id="host-ledger">{t('hosting.ledger')}</h2>
      <p className="hint">{t('hosting.ledger.help')}</p>
      <Table
        label={t('hosting.ledger')}
        columns={columnsFor(texts)}
        rows={organisations}
        rowKey={({ organisationId }) => organisationId}
        rowName={({ name }) => name}
      />
    </section>
  );
}

const columnsFor = ({ t, date, number, list }: Texts): Column<LedgerRow>[] => {
  const credit = (value: number) => (
    <bdi dir="ltr">{number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })}</bdi>
  );
  return [
    { key: 'name', header: t('hosting.column.organisation'), onCard: 'main', cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'before',
      header: t('hosting.column.creditBefore'),
      onCard: 'line',
      numeric: true,
      cell: ({ creditBefore }) => credit(creditBefore),
    },
    {
      key: 'hostings',
      header: t('hosting.column.hostings'),
      onCard: 'aside',
      numeric: true,
      cell: ({ hostings }) => number(hostings),
    },
    {
      key: 'after',
      header: t('hosting.column.creditAfter'),
      onCard: 'line',
      numeric: true,
      cell: ({ creditAfter }) => credit(creditAfter),
    },
    {
      key: 'last',
      header: t('hosting.column.lastHosted'),
      onCard: 'line',
      wideOnly: true,
      cell: ({ lastHosted }) => <span className="nowrap">{lastHosted ? date(lastHosted) : t('hosting.never')}</span>,
    },
    {
      key: 'why',
      header: t('hosting.column.reasons'),
      onCard: 'line',
      cell: ({ possible, reasons }) =>
        possible > 0
          ? t('hosting.possible', { count: possible })
          : list(reasons.map((reason) => t(`hosting.reason.${reason}`))),
    },
  ];
};
