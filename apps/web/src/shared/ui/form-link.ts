import { createContext, use } from 'react';
import type { RegisterOptions } from 'react-hook-form';

/** What a value must be: filled, and what else the field itself says about it (only in a `Form`). */
export type FieldRules = {
  readonly required: boolean;
  readonly rules?: Pick<RegisterOptions, 'validate' | 'minLength' | 'maxLength' | 'pattern'>;
};

/** A field's value in the form, and what is wrong with it: `''` when it only lacks a value. */
export type FieldBinding = {
  readonly field: {
    readonly name: string;
    readonly value: unknown;
    /** Takes the new value, or the event of an input that holds it. */
    onChange(next: unknown): void;
    onBlur(): void;
    ref(element: HTMLElement | null): void;
  };
  readonly error: string | undefined;
};

/** What a form is for the fields in it; fields know nothing else of it, so that they serve in every kind of form. */
export type FormLink = {
  /** Tells what the field is called, so that the error summary can name it. */
  label(name: string, label: string): void;
  useBinding(name: string, rules: FieldRules): FieldBinding;
  useValue(name: string): unknown;
};

export const FormLinkContext = createContext<FormLink | null>(null);

export function useFormLink(): FormLink {
  const link = use(FormLinkContext);
  if (!link) throw new Error('A field belongs into a Form or a PlainForm');
  return link;
}

/** The present value of another field of the same form. */
export const useFieldValue = (name: string): unknown => useFormLink().useValue(name);

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);
