import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { FormFrame, type FormSetting } from './form-frame';
import type { FieldBinding, FieldRules } from './form-link';
import { plainFormStore, valueAt, type PlainFormStore } from './plain-form-store';

/** The values of a form on a page without sign-in, see `PlainForm`. */
export function usePlainForm<Values extends object>(initial: Values): PlainFormStore<Values> {
  return useState(() => plainFormStore(initial))[0];
}

/**
 * The form of public pages: looks and behaves like `Form`, takes the same fields, and spares old phones the form library.
 * Without lists that grow, drafts, and rules of single fields: those are the office's.
 */
export function PlainForm<Values extends object>({ form, ...setting }: FormSetting<Values> & { form: PlainFormStore<Values> }) {
  const { errors, isSubmitting } = useSyncExternalStore(form.subscribe, form.getState);
  const link = useMemo(
    () => ({
      useBinding: (name: string, rules: FieldRules) => usePlainBinding(form, name, rules),
      useValue: (name: string) => usePlainValue(form, name),
    }),
    [form],
  );
  return <FormFrame {...setting} form={form} errors={errors} isSubmitting={isSubmitting} link={link} />;
}

const usePlainValue = <Values extends object>(form: PlainFormStore<Values>, name: string): unknown =>
  useSyncExternalStore(form.subscribe, () => valueAt(form.getValues(), name));

const isChange = (next: unknown): next is { target: { value: unknown } } =>
  typeof next === 'object' && next !== null && 'target' in next;

function usePlainBinding<Values extends object>(
  form: PlainFormStore<Values>,
  name: string,
  { required }: FieldRules,
): FieldBinding {
  const value = usePlainValue(form, name);
  const error = useSyncExternalStore(form.subscribe, () => form.getState().errors[name]);
  useEffect(() => (required ? form.require(name) : undefined), [form, name, required]);
  const ref = useCallback((element: HTMLElement | null) => form.place(name, element), [form, name]);
  const onChange = (next: unknown) => form.setValue(name, isChange(next) ? next.target.value : next);
  return { field: { name, value, onChange, onBlur: () => undefined, ref }, error };
}
