import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { IMPORT_FIELDS } from '@verbund/domain/imports/columns.js';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { changeImport, type Import, type ImportColumn, type ImportPatch } from './api';

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'macintosh'] as const;
const DELIMITERS = [';', ',', '\t', '|'] as const;
const LEFT_OUT = '';

/** How the file is read: its letters, its separator, and what each column means. Every choice is understood anew at once. */
export function FileCard({ import: current }: { import: Import }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const change = useMutation({
    mutationFn: (patch: Omit<ImportPatch, 'version'>) =>
      changeImport(current.id, { version: current.version, ...patch }),
  });
  const unknown = current.columns.filter(({ field }) => field === null).length;
  return (
    <details className="card file-card" open={unknown > 0}>
      <summary>
        <h2>{t('imports.columns.title')}</h2>
        <span>{t('imports.columns.summary', { known: current.columns.length - unknown, unknown })}</span>
      </summary>
      {change.isError && (
        <p className="error" role="alert">
          {sentence(change.error)}
        </p>
      )}
      <div className="file-reading">
        <Choice
          label={t('imports.encoding')}
          value={current.encoding}
          values={ENCODINGS}
          onChange={(encoding) => change.mutate({ encoding })}
        />
        <Choice
          label={t('imports.delimiter')}
          value={current.delimiter}
          values={DELIMITERS}
          nameOf={(sign) => (sign === '\t' ? t('imports.delimiter.tab') : sign)}
          onChange={(delimiter) => change.mutate({ delimiter })}
        />
        {current.sheets.length > 1 && (
          <Choice
            label={t('imports.sheet')}
            value={current.sheet}
            values={current.sheets}
            onChange={(sheet) => change.mutate({ sheet })}
          />
        )}
      </div>
      <ul className="columns">
        {current.columns.map((column) => (
          <ColumnLine
            key={column.index}
            column={column}
            onChange={(field) => change.mutate({ columns: [{ index: column.index, field }] })}
          />
        ))}
      </ul>
    </details>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly values: readonly Value[];
  readonly nameOf?: (value: Value) => ReactNode;
  onChange(value: Value): void;
};

/** Nothing to choose where the file's kind has no such thing. */
function Choice<Value extends string>({ label, value, values, nameOf = String, onChange }: ChoiceProps<Value>) {
  if (value === null) return null;
  return (
    <label className="file-choice">
      <span>{label}</span>
      <select className="input input-s" value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {[...new Set([value, ...values])].map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}

type Field = NonNullable<ImportColumn['field']>;

function ColumnLine({ column, onChange }: { column: ImportColumn; onChange(field: Field | null): void }) {
  const { t } = useTexts();
  const { header, field, certainty, samples } = column;
  return (
    <li className="column-line">
      <span className="column-name">
        <strong>
          <bdi>{header}</bdi>
        </strong>
        <small dir="auto">{samples.slice(0, 2).join(' · ')}</small>
      </span>
      <select
        className="input input-s"
        aria-label={t('imports.columns.meaning', { header })}
        value={field ?? LEFT_OUT}
        onChange={(event) => onChange(event.target.value === LEFT_OUT ? null : (event.target.value as Field))}
      >
        <option value={LEFT_OUT}>{t('imports.columns.leaveOut')}</option>
        {IMPORT_FIELDS.map((name) => (
          <option key={name} value={name}>
            {t(`imports.field.${name}`)}
          </option>
        ))}
      </select>
      <Badge tone={certainty === 'assumed' || certainty === 'none' ? 'warning' : 'neutral'}>
        {t(`imports.certainty.${certainty}`)}
      </Badge>
    </li>
  );
}
