import { ArrowDown, ArrowUp, ArrowUpDown, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { preferences } from '../preferences';
import { useTexts } from '../texts/use-texts';
import { IconButton } from './button';
import './table.css';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The name of the sort that a click on the header asks for. */
  readonly sort?: string;
  /** Where the cell goes when rows become cards on a phone; `main` carries the row's link. */
  readonly onCard: 'main' | 'aside' | 'line' | 'hidden';
  /** Figures stand under figures. */
  readonly numeric?: boolean;
  /** Left away when the window is narrow. */
  readonly wideOnly?: boolean;
};

export type Selection = {
  readonly chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
};

type TableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The row's name, for the checkbox that selects it. */
  readonly rowName: (row: Row) => string;
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  readonly selection?: Selection;
  /** Rows of an earlier question are still shown while the next answer is on its way. */
  readonly stale?: boolean;
};

const toggled = (chosen: ReadonlySet<string>, key: string) => {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
};

/** Arrow keys move between rows; `j`, `k` and `x` too unless single keys are switched off. */
function onRowKey(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const row = (event.target as HTMLElement).closest('tr');
  if (!row || !(event.target instanceof HTMLAnchorElement)) return;
  const letters = preferences().shortcuts === false ? {} : { j: 1, k: -1 };
  const step = ({ ArrowDown: 1, ArrowUp: -1, ...letters } as Record<string, number>)[event.key];
  if (step) {
    const rows = [...event.currentTarget.rows];
    rows
      .at(Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + step)))
      ?.querySelector('a')
      ?.focus();
  } else if (event.key === 'x' && 'j' in letters) row.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  else return;
  event.preventDefault();
}

/** Rows and columns; on a phone each row is a card. The cell of the `main` column holds a link with the class `row-link`. */
export function Table<Row>({ label, columns, rows, rowKey, rowName, sort, onSort, selection, stale }: TableProps<Row>) {
  return (
    <div className={stale ? 'card table-card stale' : 'card table-card'}>
      <table role="table" className="grid" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {selection && <SelectAll keys={rows.map(rowKey)} {...selection} />}
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" onKeyDown={onRowKey}>
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)} data-selected={selection?.chosen.has(rowKey(row)) || undefined}>
              {selection && <SelectRow id={rowKey(row)} name={rowName(row)} {...selection} />}
              {columns.map((column) => (
                <td role="cell" key={column.key} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const classOf = ({ onCard, numeric, wideOnly }: Pick<Column<never>, 'onCard' | 'numeric' | 'wideOnly'>) =>
  [`on-card-${onCard}`, numeric && 'numeric', wideOnly && 'wide-only'].filter(Boolean).join(' ');

type HeadProps<Row> = { column: Column<Row>; sort?: string; onSort?: (sort: string) => void };

function ColumnHead<Row>({ column, sort = '', onSort }: HeadProps<Row>) {
  const isSorted = column.sort !== undefined && sort.replace(/^-/, '') === column.sort;
  const descends = isSorted && sort.startsWith('-');
  const Icon = !isSorted ? ArrowUpDown : descends ? ArrowDown : ArrowUp;
  return (
    <th
      role="columnheader"
      scope="col"
      className={classOf(column)}
      aria-sort={isSorted ? (descends ? 'descending' : 'ascending') : undefined}
    >
      {column.sort && onSort ? (
        <button
          type="button"
          className={isSorted ? 'sort on' : 'sort'}
          onClick={() => onSort(isSorted && !descends ? `-${column.sort}` : column.sort!)}
        >
          {column.header}
          <Icon size={14} aria-hidden />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function SelectAll({ keys, chosen, onChange }: Selection & { keys: readonly string[] }) {
  const { t } = useTexts();
  const all = keys.length > 0 && keys.every((key) => chosen.has(key));
  return (
    <th role="columnheader" className="on-card-hidden select-cell">
      <label className="select-box">
        <input type="checkbox" checked={all} onChange={() => onChange(new Set(all ? [] : keys))} />
        <span className="vh">{t('ui.table.selectAll')}</span>
      </label>
    </th>
  );
}

function SelectRow({ id, name, chosen, onChange }: Selection & { id: string; name: string }) {
  const { t } = useTexts();
  return (
    <td role="cell" className="on-card-hidden select-cell">
      <label className="select-box">
        <input type="checkbox" checked={chosen.has(id)} onChange={() => onChange(toggled(chosen, id))} />
        <span className="vh">{t('ui.table.selectRow', { name })}</span>
      </label>
    </td>
  );
}

/** What can be done with the ticked rows, always with their number. */
export function BulkBar({ selection, children }: { selection: Selection; children: ReactNode }) {
  const { t } = useTexts();
  if (selection.chosen.size === 0) return null;
  return (
    <div className="bulk-bar" role="region" aria-label={t('ui.table.bulk')}>
      <strong aria-live="polite">{t('ui.table.selected', { count: selection.chosen.size })}</strong>
      {children}
      <IconButton label={t('ui.table.unselect')} icon={X} onClick={() => selection.onChange(new Set())} />
    </div>
  );
}
