import { createContext } from 'react';

/** Tells the form around a field what the field is called, so that the error summary can name it. */
export const FormLabels = createContext<((name: string, label: string) => void) | null>(null);
