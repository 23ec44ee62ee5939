import { directionOf, localeTagOf, type Language } from '@verbund/contracts/languages.js';
import { createContext, use, useCallback, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { documentLanguage, setPreferences } from '../preferences';
import { activateLanguage, i18n, onTextsLoaded, textsLoaded } from './catalogue-loader';
import { formatsOf, type Formats } from './formats';
import type { TextKey } from './keys';

export type TextValues = Readonly<Record<string, string | number | null | undefined>>;

export type Texts = Formats & {
  readonly language: Language;
  /** BCP 47 tag for components that format themselves. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The sentence of a key with its placeholders filled. */
  t(key: TextKey, values?: TextValues): string;
  /** The sentence of a key that arrives as data (a problem's code), or the given one when there is none. */
  tOr(key: string, otherwise: TextKey, values?: TextValues): string;
  setLanguage(language: Language): Promise<void>;
};

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Is a text written in both directions once the values are inserted? */
const isMixed = (values: TextValues, direction: 'ltr' | 'rtl'): boolean =>
  direction === 'rtl' || Object.values(values).some((value) => typeof value === 'string' && RTL_LETTER.test(value));

/** Inserted words keep their own direction: FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE. */
const isolated = (values: TextValues): TextValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  );

/** Everything a screen says, in one language. */
export function textsOf(language: Language): Omit<Texts, 'setLanguage'> {
  const direction = directionOf(language);
  const sentence = (key: string, values?: TextValues) =>
    i18n._(key, values && isMixed(values, direction) ? isolated(values) : values);
  return {
    ...formatsOf(language),
    language,
    direction,
    tag: localeTagOf(language),
    t: sentence,
    tOr: (key, otherwise, values) => sentence(key in i18n.messages ? key : otherwise, values),
  };
}

const TextsContext = createContext<Texts | null>(null);

/** `const { t, date } = useTexts()`: the texts and formats of the chosen language. */
export function useTexts(): Texts {
  const texts = use(TextsContext);
  if (!texts) throw new Error('useTexts needs a TextsProvider above it');
  return texts;
}

/** The catalogues of the document's language must be active before it renders (see main.tsx). */
export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, setShown] = useState<Language>(documentLanguage);
  const setLanguage = useCallback(async (next: Language) => {
    await activateLanguage(next);
    setPreferences({ language: next });
    setShown(next);
  }, []);
  const loaded = useSyncExternalStore(onTextsLoaded, textsLoaded);
  const texts = useMemo(() => ({ ...textsOf(language), setLanguage, loaded }), [language, setLanguage, loaded]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}
