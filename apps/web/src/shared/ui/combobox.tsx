import { lazy, Suspense } from 'react';
import { X } from 'lucide-react';
import { useTexts } from '../texts/use-texts';
import type { Option } from './select';
import { FieldFrame, useField, type FieldProps } from './text-field';
import './combobox.css';

/** The list that opens needs React Aria and arrives when the first combobox of a page is shown. */
const ComboboxList = lazy(() => import('./combobox-list'));

type ComboboxProps = FieldProps & {
  readonly options: readonly Option[];
  /** The value is a list of options instead of one (or null). */
  readonly multiple?: boolean;
  /** Asks the server while typing; without it the given options are filtered. */
  readonly onSearch?: (text: string) => void;
};

/** Choose from many: type to narrow down. */
export function Combobox({ options, multiple, onSearch, ...props }: ComboboxProps) {
  const { field, frame, control } = useField(props);
  const chosen = [field.value as string | readonly string[] | null]
    .flat()
    .filter((value): value is string => Boolean(value));
  const onChange = (values: readonly string[]) => field.onChange(multiple ? values : (values.at(-1) ?? null));
  const list = {
    options,
    chosen,
    multiple: multiple === true,
    onChange,
    onSearch,
    label: props.label,
    control,
    inputRef: field.ref,
    onBlur: field.onBlur,
  };
  return (
    <FieldFrame {...frame}>
      {multiple && chosen.length > 0 && (
        <Chosen options={options} chosen={chosen} onChange={onChange} label={props.label} />
      )}
      <Suspense fallback={<input id={control.id} className="input" disabled />}>
        <ComboboxList {...list} />
      </Suspense>
    </FieldFrame>
  );
}

type ChosenProps = {
  options: readonly Option[];
  chosen: readonly string[];
  label: string;
  onChange(values: readonly string[]): void;
};

function Chosen({ options, chosen, label, onChange }: ChosenProps) {
  const { t } = useTexts();
  return (
    <ul className="chips" aria-label={t('ui.combobox.chosen', { field: label })}>
      {chosen.map((value) => {
        const name = options.find((option) => option.value === value)?.label ?? value;
        return (
          <li key={value}>
            <button type="button" className="chip" onClick={() => onChange(chosen.filter((other) => other !== value))}>
              <bdi>{name}</bdi>
              <X size={14} aria-hidden />
              <span className="vh">{t('ui.remove')}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
