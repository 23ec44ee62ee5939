import { ChevronDown, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useShortcut } from '../shortcuts';
import { useTexts } from '../texts/use-texts';
import { Count, Key } from './badge';
import './facet-filter.css';
import { Popover } from './popover';

const ASK_AFTER_MS = 250;

/** Row of search field and filters above a list. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="toolbar" role="search" aria-label={label}>
      {children}
    </div>
  );
}

/** Searches while typing, a quarter of a second after the last key; `/` jumps to it. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange(text: string): void;
}) {
  const [text, setText] = useState(value);
  const [asked, setAsked] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const ask = useRef(onChange);
  useEffect(() => {
    ask.current = onChange;
  });
  if (value !== asked) {
    setAsked(value);
    setText(value);
  }
  useShortcut('/', () => input.current?.select());
  useEffect(() => {
    if (text === asked) return undefined;
    const timer = setTimeout(() => {
      setAsked(text);
      ask.current(text);
    }, ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, asked]);
  return (
    <label className="search">
      <Search size={16} aria-hidden />
      <span className="vh">{label}</span>
      <input
        ref={input}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={label}
        autoComplete="off"
        dir="auto"
      />
      <Key>/</Key>
    </label>
  );
}

export type FacetValue = { readonly value: string; readonly label: string; readonly count?: number };

type FacetFilterProps = {
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  onToggle(value: string): void;
  /** The rows the list has now; the sheet on a phone closes with "show 60 results". */
  readonly results?: number;
};

/** One filter with the rows behind each value. */
export function FacetFilter({ label, values, chosen, onToggle, results }: FacetFilterProps) {
  const { t, number } = useTexts();
  const trigger = (
    <>
      {label}
      {chosen.length > 0 && <Count accent>{number(chosen.length)}</Count>}
      <ChevronDown size={15} aria-hidden />
    </>
  );
  return (
    <Popover label={label} trigger={trigger} triggerClass={chosen.length > 0 ? 'btn btn-filter on' : 'btn btn-filter'}>
      {(close) => (
        <div className="facet">
          <fieldset>
            <legend>{label}</legend>
            {values.map(({ value, label: name, count }) => (
              <label key={value} className="check row">
                <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
                <span>{name}</span>
                {count !== undefined && <small>{number(count)}</small>}
              </label>
            ))}
          </fieldset>
          <button type="button" className="btn sheet-only" onClick={close}>
            {results === undefined ? t('ui.close') : t('ui.filter.show', { count: results })}
          </button>
        </div>
      )}
    </Popover>
  );
}

export type ActiveFilter = { readonly key: string; readonly label: string; readonly value: string; onRemove(): void };

/** One chip for each active filter, each removable, and one for all. */
export function ActiveFilters({ filters, onClear }: { filters: readonly ActiveFilter[]; onClear(): void }) {
  const { t } = useTexts();
  if (filters.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('ui.filter.active')}>
      {filters.map(({ key, label, value, onRemove }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={onRemove}>
            <span>
              {label}: <bdi>{value}</bdi>
            </span>
            <X size={14} aria-hidden />
            <span className="vh">{t('ui.remove')}</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="btn btn-quiet btn-s" onClick={onClear}>
          {t('ui.filter.clear')}
        </button>
      </li>
    </ul>
  );
}
