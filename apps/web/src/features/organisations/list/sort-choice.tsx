import type { ListState } from '../../../shared/list-search';
import { useTexts } from '../../../shared/texts/use-texts';
import { SPEC } from './question';

const ORDERS = SPEC.sorts.flatMap((column) => [
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
      value={list.state.sort}
      onChange={(event) => list.change({ sort: event.target.value })}
    >
      {ORDERS.map(({ sort, text }) => (
        <option key={sort} value={sort}>
          {t(text)}
        </option>
      ))}
    </select>
  );
}
