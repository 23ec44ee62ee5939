import { CircleAlert, Pencil, Wand2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, IconButton } from '../../shared/ui/button';
import type { ImportCell } from './api';

type CellLineProps = { readonly cell: ImportCell; readonly header: string; onChange(text: string): Promise<unknown> };

/** One cell: as it stands, as it was understood, what was assumed or is wrong, and the way to correct it in place. */
export function CellLine({ cell, header, onChange }: CellLineProps) {
  const { t, tOr, list } = useTexts();
  const [isEdited, setEdited] = useState(false);
  const { problem, note, value, understood, certainty } = cell;
  const meaning = list([...understood]);
  const name = cell.field ? t(`imports.field.${cell.field}`) : header;
  const save = async (text: string) => {
    await onChange(text);
    setEdited(false);
  };
  return (
    <li className="cell-line" data-invalid={problem ? true : undefined}>
      <span className="cell-name">{name}</span>
      {isEdited ? (
        <CellEditor label={name} value={problem?.suggestion ?? value} onSave={save} onCancel={() => setEdited(false)} />
      ) : (
        <span className="cell-value">
          <span dir="auto">{value || t('imports.emptyCell')}</span>
          {meaning && meaning !== value && <small dir="auto">→ {meaning}</small>}
          <IconButton
            label={t('imports.correct', { field: name })}
            icon={Pencil}
            iconSize={15}
            onClick={() => setEdited(true)}
          />
        </span>
      )}
      {problem && (
        <p className="cell-note error">
          <CircleAlert size={15} aria-hidden />{' '}
          {tOr(`imports.problem.${problem.code}`, 'issue.invalid', problem.params)}
          {problem.suggestion && !isEdited && (
            <Button size="small" icon={Wand2} onClick={() => void save(problem.suggestion!)}>
              {t('imports.useSuggestion', { value: problem.suggestion })}
            </Button>
          )}
        </p>
      )}
      {!problem && note && (
        <p className={certainty === 'assumed' ? 'cell-note assumed' : 'cell-note'}>
          {tOr(`imports.note.${note}`, 'imports.assumed')}
        </p>
      )}
    </li>
  );
}

type CellEditorProps = {
  readonly label: string;
  readonly value: string;
  onSave(text: string): Promise<void>;
  onCancel(): void;
};

function CellEditor({ label, value, onSave, onCancel }: CellEditorProps) {
  const { t } = useTexts();
  const [text, setText] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSave(text);
  };
  return (
    <form className="cell-editor" onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <input
        className="input"
        aria-label={label}
        value={text}
        dir="auto"
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" look="primary" size="small">
        {t('imports.save')}
      </Button>
      <Button size="small" look="quiet" onClick={onCancel}>
        {t('imports.cancel')}
      </Button>
    </form>
  );
}
