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

/** The fields that are on the page: which must be filled, and where the focus goes. */
function fieldsOnPage() {
  const required = new Set<string>();
  const elements = new Map<string, HTMLElement>();
  return {
    require(name: string) {
      required.add(name);
      return () => void required.delete(name);
    },
    place: (name: string, element: HTMLElement | null) =>
      void (element ? elements.set(name, element) : elements.delete(name)),
    setFocus: (name: string) => elements.get(name)?.focus(),
    lacking: (values: object, names: readonly string[] = [...required]): Errors =>
      Object.fromEntries(
        names.filter((name) => required.has(name) && isEmpty(valueAt(values, name))).map((name) => [name, '']),
      ),
  };
}

/** Values and faults, and everybody told when they change. A field is checked when the form is sent, then with every change. */
function formState<Values extends object>(initial: Values, { lacking }: Pick<ReturnType<typeof fieldsOnPage>, 'lacking'>) {
  let state: State<Values> = { values: initial, defaults: initial, errors: {}, isSubmitting: false };
  let wasSent = false;
  const listeners = new Set<() => void>();
  const change = (next: Partial<State<Values>>) => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  return {
    change,
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setValue(name: string, value: unknown) {
      const values = withValue(state.values, name.split('.'), value) as Values;
      const { [name]: _before, ...others } = state.errors;
      change({ values, errors: wasSent ? { ...others, ...lacking(values, [name]) } : others });
    },
    reset(values: Values) {
      wasSent = false;
      change({ values, defaults: values, errors: {} });
    },
    isComplete() {
      wasSent = true;
      const errors = lacking(state.values);
      change({ errors, isSubmitting: true });
      return Object.keys(errors).length === 0;
    },
  };
}

/** A form's values, faults and focus in a few hundred bytes, with the method names of React Hook Form. */
export function plainFormStore<Values extends object>(initial: Values) {
  const fields = fieldsOnPage();
  const { change, isComplete, ...held } = formState(initial, fields);
  const { getState } = held;
  return {
    ...held,
    ...fields,
    getValues: () => getState().values,
    get formState() {
      return { defaultValues: getState().defaults };
    },
    isDirty: () => JSON.stringify(getState().values) !== JSON.stringify(getState().defaults),
    setError: (name: string, { message }: { message: string }) =>
      change({ errors: { ...getState().errors, [name]: message } }),
    handleSubmit: (send: (values: Values) => unknown, refuse: () => unknown) => async (event: FormEvent) => {
      event.preventDefault();
      if (getState().isSubmitting) return;
      try {
        await (isComplete() ? send(getState().values) : refuse());
      } finally {
        change({ isSubmitting: false });
      }
    },
  };
}

export type PlainFormStore<Values extends object> = ReturnType<typeof plainFormStore<Values>>;
