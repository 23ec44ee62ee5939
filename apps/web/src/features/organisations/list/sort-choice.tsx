import type { ListState } from '../../../shared/list-search';
import { useTexts } from '../../../shared/texts/use-texts';
import { orderOf, SPEC } from './question';

const [BEST, ...COLUMNS] = SPEC.sorts;

const ORDERS = COLUMNS.flatMap((column) => [
  { sort: column, text: `organisations.list.sort.${column}Up` as const },
  { sort: `-${column}`, text: `organisations.list.sort.${column}Down` as const },
]);

/** The order of the list where rows are cards and have no column heads to click. */
export function SortChoice({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  return (
    <select
      className="input sort-choice"
      aria-label={t('organisations.list.sort')}
      value={orderOf(list.state) ?? BEST}
      onChange={(event) => list.change({ sort: event.target.value })}
    >
      {list.state.search !== '' && <option value={BEST}>{t('organisations.list.sort.best')}</option>}
      {ORDERS.map(({ sort, text }) => (
        <option key={sort} value={sort}>
          {t(text)}
        </option>
      ))}
    </select>
  );
}
