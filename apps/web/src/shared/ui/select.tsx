import { useTexts } from '../texts/use-texts';
import { FieldFrame, useField, type FieldProps } from './text-field';

export type Option<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
};

/** A native list of choices: 8 and more that need no search; up to 7 are radio cards, long ones a combobox. */
export function Select({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  const { t } = useTexts();
  const { field, frame, control } = useField(props);
  return (
    <FieldFrame {...frame}>
      <select
        {...field}
        {...control}
        className="input"
        value={(field.value as string | null) ?? ''}
        onChange={(event) => field.onChange(event.target.value || null)}
      >
        <option value="">{t(props.optional ? 'ui.select.none' : 'ui.select.choose')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
