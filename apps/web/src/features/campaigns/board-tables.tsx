import { useQuery } from '@tanstack/react-query';
import { ANSWERED, RECIPIENT_STATES } from '@verbund/domain/confirmations/recipient-states.js';
import { useTexts } from '../../shared/texts/use-texts';
import { LoadError } from '../../shared/ui/empty-state';
import { boardQuery, type Board } from './api';

type Row = readonly [label: string, ...figures: number[]];

/** The frozen numbers: by state, district and class; each table adds up to the same total. */
export function BoardTables({ id }: { id: string }) {
  const { t } = useTexts();
  const { data, error } = useQuery(boardQuery(id));
  if (error) return <LoadError error={error} />;
  if (!data) return null;
  const total: Row = [t('campaigns.total'), data.total];
  const states = RECIPIENT_STATES.filter((state) => data.states[state]).map(
    (state): Row => [t(`campaigns.recipient.${state}`), data.states[state] ?? 0],
  );
  const rowsOf = (groups: Board['byDistrict'], nameOf: (group: Board['byDistrict'][number]) => string | null) => [
    ...groups.map((group): Row => [
      nameOf(group) ?? t('campaigns.group.none'),
      ANSWERED.reduce((sum, state) => sum + (group.states[state] ?? 0), 0),
      group.total,
    ]),
    [t('campaigns.total'), data.answered, data.total] as const,
  ];
  const counted = [t('campaigns.answered'), t('campaigns.total')];
  return (
    <>
      <p>{t('campaigns.answered.of', { answered: data.answered, all: data.total })}</p>
      <Figures title={t('campaigns.column.state')} columns={[t('campaigns.total')]} rows={[...states, total]} />
      <Figures
        title={t('campaigns.column.district')}
        columns={counted}
        rows={rowsOf(data.byDistrict, ({ name }) => name)}
      />
      <Figures
        title={t('campaigns.column.class')}
        columns={counted}
        rows={rowsOf(data.byClass, ({ key }) => key && t(`campaigns.class.${key as 'full'}`))}
      />
    </>
  );
}

function Figures({ title, columns, rows }: { title: string; columns: readonly string[]; rows: readonly Row[] }) {
  const { number } = useTexts();
  return (
    <section>
      <table className="report-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="figure">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, ...figures], nth) => (
            <tr key={nth}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              {figures.map((figure, place) => (
                <td key={place} className="figure">
                  {number(figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
