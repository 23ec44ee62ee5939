import { useField, type FieldProps } from './text-field';

/** One yes or no. Required means that it must be ticked. */
export function Checkbox(props: FieldProps) {
  const { field, control, error, id } = useField(props);
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label className="check">
        <input
          {...control}
          type="checkbox"
          name={field.name}
          ref={field.ref}
          checked={field.value === true}
          onChange={(event) => field.onChange(event.target.checked)}
          onBlur={field.onBlur}
        />
        <span>
          {props.label}
          {props.hint && (
            <small className="hint" id={`${id}-hint`}>
              {props.hint}
            </small>
          )}
        </span>
      </label>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
