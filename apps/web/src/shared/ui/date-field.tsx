import { useState } from 'react';
import { useTexts } from '../texts/use-texts';
import type { PartialDate } from '../texts/formats';
import { FieldFrame, useField, type FieldProps } from './text-field';
import './date-field.css';

/** A day, with the browser's own picker; the value is ISO (`2027-03-11`) or null. */
export function DateField({ min, max, ...props }: FieldProps & { min?: string; max?: string }) {
  const { field, frame, control } = useField(props);
  return (
    <FieldFrame {...frame}>
      <input
        {...field}
        {...control}
        type="date"
        className="input input-date"
        min={min}
        max={max}
        value={(field.value as string | null) ?? ''}
        onChange={(event) => field.onChange(event.target.value || null)}
      />
    </FieldFrame>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

type Parts = { day: string; month: string; year: string };

function partsOf(value: PartialDate | null): Parts {
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  return { year, month, day: day.replace(/^0/, '') };
}

/** The parts as a partial date; a day without month or a month without year is kept, and refused by the validation. */
const partialDateOf = ({ year, month, day }: Parts): PartialDate | null =>
  year || month || day ? [year, month, day && day.padStart(2, '0')].join('-').replace(/-+$/, '') : null;

/** A date known to the year, the month or the day: `2012`, `2012-05`, `2012-05-03`. */
export function PartialDateField(props: FieldProps) {
  const { t, tag } = useTexts();
  const { field, frame, control } = useField(props);
  const [parts, setParts] = useState(() => partsOf(field.value as PartialDate | null));
  const shown = partialDateOf(parts) === field.value ? parts : partsOf(field.value as PartialDate | null);
  const change = (part: Partial<Parts>) => {
    const next = { ...shown, ...part };
    setParts(next);
    field.onChange(partialDateOf(next));
  };
  const monthName = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return (
    <FieldFrame {...frame} group>
      <div className="partial-date">
        <label>
          <small>{t('ui.date.day')}</small>
          <input
            className="input"
            inputMode="numeric"
            maxLength={2}
            value={shown.day}
            onChange={(event) => change({ day: event.target.value })}
            onBlur={field.onBlur}
          />
        </label>
        <label>
          <small>{t('ui.date.month')}</small>
          <select
            className="input"
            value={shown.month}
            onChange={(event) => change({ month: event.target.value })}
            onBlur={field.onBlur}
          >
            <option value="">{t('ui.date.unknown')}</option>
            {MONTHS.map((month) => (
              <option key={month} value={month}>
                {monthName.format(new Date(`2000-${month}-01`))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <small>{t('ui.date.year')}</small>
          <input
            {...control}
            ref={field.ref}
            className="input"
            inputMode="numeric"
            maxLength={4}
            value={shown.year}
            onChange={(event) => change({ year: event.target.value })}
            onBlur={field.onBlur}
          />
        </label>
      </div>
    </FieldFrame>
  );
}
