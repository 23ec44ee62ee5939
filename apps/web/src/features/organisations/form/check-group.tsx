import { FieldFrame, useField, type FieldProps } from '../../../shared/ui/text-field';
import type { Option } from '../../../shared/ui/select';
import './form.css';

/** Several of a few: every choice is in sight. The value is the list of those ticked, in the order offered. */
export function CheckGroup({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  const { field, frame, control } = useField(props);
  const chosen = new Set(field.value as readonly string[]);
  const toggle = (value: string) => {
    if (!chosen.delete(value)) chosen.add(value);
    field.onChange(options.map((option) => option.value).filter((known) => chosen.has(known)));
  };
  return (
    <FieldFrame {...frame} group>
      <div className="check-group">
        {options.map(({ value, label }, index) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              id={index === 0 ? control.id : undefined}
              ref={index === 0 ? field.ref : undefined}
              checked={chosen.has(value)}
              onChange={() => toggle(value)}
              onBlur={field.onBlur}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
