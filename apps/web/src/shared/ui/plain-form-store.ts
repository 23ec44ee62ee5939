import type { FormEvent } from 'react';
import { isEmpty } from './form-link';

type Errors = Readonly<Record<string, string>>;
type State<Values> = {
  readonly values: Values;
  readonly defaults: Values;
  readonly errors: Errors;
  readonly isSubmitting: boolean;
};

/** The value at a path such as `addresses.0.place`. */
export const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], values);

function withValue(part: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy = (Array.isArray(part) ? [...(part as unknown[])] : { ...(part as object) }) as Record<string, unknown>;
  copy[key] = rest.length > 0 ? withValue(copy[key], rest, value) : value;
  return copy;
}

/**
 * Values, faults and focus of a form in a few hundred bytes, with the method names of React Hook Form. A field is checked
 * when the form is sent, and from then on with every change.
 */
export function plainFormStore<Values extends object>(initial: Values) {
  let state: State<Values> = { values: initial, defaults: initial, errors: {}, isSubmitting: false };
  let wasSent = false;
  const listeners = new Set<() => void>();
  const required = new Set<string>();
  const elements = new Map<string, HTMLElement>();
  const change = (next: Partial<State<Values>>) => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  const lacking = (name: string, values: Values): Errors =>
    required.has(name) && isEmpty(valueAt(values, name)) ? { [name]: '' } : {};
  const setValue = (name: string, value: unknown) => {
    const values = withValue(state.values, name.split('.'), value) as Values;
    const { [name]: _before, ...others } = state.errors;
    change({ values, errors: wasSent ? { ...others, ...lacking(name, values) } : others });
  };
  const checkAll = () => {
    wasSent = true;
    const errors = Object.assign({}, ...[...required].map((name) => lacking(name, state.values))) as Errors;
    change({ errors, isSubmitting: true });
    return Object.keys(errors).length === 0;
  };
  return {
    getState: () => state,
    getValues: () => state.values,
    setValue,
    get formState() {
      return { defaultValues: state.defaults };
    },
    isDirty: () => JSON.stringify(state.values) !== JSON.stringify(state.defaults),
    reset(values: Values) {
      wasSent = false;
      change({ values, defaults: values, errors: {} });
    },
    setError: (name: string, { message }: { message: string }) =>
      change({ errors: { ...state.errors, [name]: message } }),
    setFocus: (name: string) => elements.get(name)?.focus(),
    handleSubmit: (send: (values: Values) => unknown, refuse: () => unknown) => async (event: FormEvent) => {
      event.preventDefault();
      if (state.isSubmitting) return;
      try {
        await (checkAll() ? send(state.values) : refuse());
      } finally {
        change({ isSubmitting: false });
      }
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** A field that is on the page and must be filled. */
    require(name: string) {
      required.add(name);
      return () => void required.delete(name);
    },
    place: (name: string, element: HTMLElement | null) =>
      void (element ? elements.set(name, element) : elements.delete(name)),
  };
}

export type PlainFormStore<Values extends object> = ReturnType<typeof plainFormStore<Values>>;
