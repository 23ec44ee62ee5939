import { useEffect, useId, type ComponentProps, type ReactNode } from 'react';
import { useTexts } from '../texts/use-texts';
import { useFormLink, type FieldRules } from './form-link';

/** What every field of a form has. `name` is the path of its value, as in the API (`address.city`). */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Fields are required unless marked; the optional ones say so. */
  readonly optional?: boolean;
  readonly rules?: FieldRules['rules'];
};

/** Connects a field to the form around it: value, message and the ids that tie label, hint and message together. */
export function useField({ name, label, hint, optional, rules }: FieldProps) {
  const { t } = useTexts();
  const id = useId();
  const link = useFormLink();
  const { field, error: fault } = link.useBinding(name, { required: !optional, rules });
  useEffect(() => link.label(name, label), [link, name, label]);
  const error = fault === undefined ? undefined : fault || t('issue.required');
  return {
    id,
    field,
    error,
    frame: { id, label, hint, optional, error },
    control: {
      id,
      'aria-invalid': error ? (true as const) : undefined,
      'aria-required': optional ? undefined : (true as const),
      'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
    },
  };
}

export type FrameProps = {
  id: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  error?: string;
  children: ReactNode;
};

/** Label above, hint, control, message below; `group` is for several controls under one label. */
export function FieldFrame({ id, label, hint, optional, error, children, group }: FrameProps & { group?: boolean }) {
  const { t } = useTexts();
  const Frame = group ? 'fieldset' : 'div';
  const Label = group ? 'legend' : 'label';
  return (
    <Frame
      className="field"
      data-invalid={error ? true : undefined}
      aria-describedby={group && error ? `${id}-error` : undefined}
    >
      <Label className="label" {...(group ? {} : { htmlFor: id })}>
        {label}
        {optional && <span className="optional"> {t('ui.form.optional')}</span>}
      </Label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </Frame>
  );
}

type InputProps = Pick<
  ComponentProps<'input'>,
  'type' | 'inputMode' | 'autoComplete' | 'dir' | 'lang' | 'readOnly' | 'maxLength' | 'autoFocus'
>;

/** One line of text, or several with `rows`. */
export function TextField({
  type = 'text',
  rows,
  inputMode,
  autoComplete,
  dir = 'auto',
  lang,
  readOnly,
  maxLength,
  autoFocus,
  ...props
}: FieldProps & InputProps & { rows?: number }) {
  const { field, frame, control } = useField(props);
  const shared = {
    ...field,
    ...control,
    value: (field.value as string | null) ?? '',
    className: 'input',
    dir,
    lang,
    readOnly,
    maxLength,
    autoComplete,
    autoFocus,
  };
  return (
    <FieldFrame {...frame}>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} inputMode={inputMode} />}
    </FieldFrame>
  );
}
