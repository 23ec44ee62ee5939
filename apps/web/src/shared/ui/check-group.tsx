import './check-group.css';
import type { Option } from './select';
import { FieldFrame, useField, type FieldProps } from './text-field';

/** A choice with a line that explains it; a refused one stays readable, says why, and cannot be changed. */
export type CheckOption = Option & { readonly refusal?: string };

type CheckGroupProps = FieldProps & {
  readonly options: readonly CheckOption[];
  /** Ticking nothing is an answer like any other; the label does not call it optional. */
  readonly mayBeEmpty?: boolean;
};

/** Several of a few: every choice is in sight. The value is the list of those ticked, in the order offered. */
export function CheckGroup({ options, mayBeEmpty, ...props }: CheckGroupProps) {
  const { field, frame, control } = useField({ ...props, optional: props.optional ?? mayBeEmpty });
  const chosen = new Set(field.value as readonly string[]);
  const isExplained = options.some(({ description, refusal }) => description ?? refusal);
  const toggle = ({ value, refusal }: CheckOption) => {
    if (refusal) return;
    if (!chosen.delete(value)) chosen.add(value);
    field.onChange(options.map((option) => option.value).filter((known) => chosen.has(known)));
  };
  return (
    <FieldFrame {...frame} optional={props.optional} group>
      <div className={isExplained ? 'check-group explained' : 'check-group'}>
        {options.map((option, index) => (
          <label key={option.value} className="check">
            <input
              type="checkbox"
              id={index === 0 ? control.id : undefined}
              ref={index === 0 ? field.ref : undefined}
              checked={chosen.has(option.value)}
              aria-disabled={option.refusal ? true : undefined}
              onChange={() => toggle(option)}
              onBlur={field.onBlur}
            />
            <span>
              {option.label}
              {option.description && <small>{option.description}</small>}
              {option.refusal && <small>{option.refusal}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
