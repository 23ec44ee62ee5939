import { useMutation } from '@tanstack/react-query';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, type Tone } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { HistoryDiff } from '../../shared/ui/history-diff';
import { changeRow, type Import, type ImportCell, type ImportRow, type RowPatch, type RowState } from './api';
import { Candidates } from './candidates';
import { CellLine } from './cell-line';

const TONES: Readonly<Record<RowState, Tone>> = {
  problem: 'danger',
  duplicate: 'warning',
  new: 'success',
  changed: 'info',
  unchanged: 'neutral',
  skipped: 'neutral',
};

/** Cells that a person should look at: wrong, assumed, or healed. */
const isWorthALook = ({ problem, certainty, note }: ImportCell): boolean =>
  problem !== null || certainty === 'assumed' || note !== null;

/** One row of the file: what is not clear, what it may be a duplicate of, what it would change, and all its cells on demand. */
export function RowCard({ import: { id, columns }, row }: { import: Import; row: ImportRow }) {
  const { t, tOr } = useTexts();
  const sentence = useProblemText();
  const change = useMutation({ mutationFn: (patch: RowPatch) => changeRow(id, row.number, patch) });
  const headerOf = (cell: ImportCell) => columns[cell.column]?.header ?? '';
  const line = (cell: ImportCell) => (
    <CellLine
      key={cell.column}
      cell={cell}
      header={headerOf(cell)}
      onChange={(text) => change.mutateAsync({ cells: { [cell.column]: text } })}
    />
  );
  const notable = row.cells.filter(isWorthALook);
  const rest = row.cells.filter((cell) => !isWorthALook(cell));
  const changes = row.changes.map(({ field, old, new: next }) => ({
    field: tOr(`word.field.${field}`, 'imports.otherField'),
    from: old.join(', '),
    to: next.join(', '),
  }));
  return (
    <li className="card import-row" aria-busy={change.isPending || undefined}>
      <header>
        <h3>
          <bdi>{row.name || t('imports.nameless')}</bdi>
        </h3>
        <small>{t('imports.rowNumber', { number: row.number })}</small>
        <Badge tone={TONES[row.state]}>{t(`imports.rowState.${row.state}.one`)}</Badge>
        <RowActions row={row} onChange={(patch) => change.mutate(patch)} />
      </header>
      {change.isError && (
        <p className="error" role="alert">
          {sentence(change.error)}
        </p>
      )}
      {row.candidates.length > 0 && row.state === 'duplicate' && (
        <Candidates row={row} onChange={(patch) => change.mutate(patch)} />
      )}
      {notable.length > 0 && <ul className="cells">{notable.map(line)}</ul>}
      {row.state === 'changed' && <HistoryDiff changes={changes} />}
      {rest.length > 0 && (
        <details>
          <summary>{t('imports.allCells', { count: rest.length })}</summary>
          <ul className="cells">{rest.map(line)}</ul>
        </details>
      )}
    </li>
  );
}

function RowActions({ row, onChange }: { row: ImportRow; onChange(patch: RowPatch): void }) {
  const { t } = useTexts();
  const isAssumed = row.cells.some(({ certainty }) => certainty === 'assumed');
  return (
    <span className="actions">
      {isAssumed && (
        <Button size="small" look="quiet" onClick={() => onChange({ accepted: true })}>
          {t('imports.accept')}
        </Button>
      )}
      <Button size="small" look="quiet" onClick={() => onChange({ decision: row.decision === 'skip' ? null : 'skip' })}>
        {t(row.decision === 'skip' ? 'imports.takeAgain' : 'imports.skip')}
      </Button>
    </span>
  );
}
