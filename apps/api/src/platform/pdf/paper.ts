import type { Language } from '@verbund/contracts/languages.js';

/** Label and value. */
export type PaperRow = readonly [string, string];

/** One piece of a paper; lines within texts stay lines. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text' | 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly PaperRow[] }
  /** `widths` are shares of the line. */
  | { readonly kind: 'table'; readonly widths: readonly number[]; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'decision'; readonly title: string; readonly text: string; readonly rows: readonly PaperRow[] }
  | { readonly kind: 'signatures'; readonly people: readonly { readonly name: string; readonly role: string; readonly note: string }[] };

/** What a PDF says, as data: labels in one language, contents as they were written. */
export type Paper = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly subtitle: string;
  /** Stands across every page, such as “draft”. */
  readonly mark: string | null;
  /** Above and below every page. */
  readonly head: string;
  readonly foot: string;
  /** With `{page}` and `{pages}`. */
  readonly pageWords: string;
  readonly parts: readonly PaperPart[];
};
