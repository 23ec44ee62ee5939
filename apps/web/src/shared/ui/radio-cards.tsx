import { FieldFrame, useField, type FieldProps } from './text-field';
import type { Option } from './select';
import './radio-cards.css';

/** Up to seven choices side by side, each with a line that explains it. */
export function RadioCards({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  const { field, frame, control } = useField(props);
  return (
    <FieldFrame {...frame} group>
      <div className="radio-cards">
        {options.map(({ value, label, description }, index) => (
          <label key={value} className="radio-card">
            <input
              type="radio"
              name={field.name}
              value={value}
              id={index === 0 ? control.id : undefined}
              ref={index === 0 ? field.ref : undefined}
              checked={field.value === value}
              onChange={() => field.onChange(value)}
              onBlur={field.onBlur}
            />
            <span>
              <strong>{label}</strong>
              {description && <small>{description}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
