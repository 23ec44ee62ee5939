import { setupI18n } from '@lingui/core';
import { localeTagOf, type Language } from '@verbund/contracts/languages.js';
import { importCatalogue } from './import-catalogue';
import { NEEDS, SHELL_CATALOGUES, type CatalogueName } from './keys';

export const i18n = setupI18n();

let loads = 0;
const listeners = new Set<() => void>();
const needed = new Set<CatalogueName>(SHELL_CATALOGUES);
const loaded = new Map<Language, Set<CatalogueName>>();

async function load(language: Language, name: CatalogueName): Promise<void> {
  const present = loaded.get(language) ?? new Set();
  loaded.set(language, present);
  if (present.has(name)) return;
  const { default: messages } = await importCatalogue(language, name);
  i18n.load(language, messages);
  present.add(name);
  loads += 1;
  listeners.forEach((listener) => listener());
}

/** Loads every catalogue needed so far and makes the language the active one. */
export async function activateLanguage(language: Language): Promise<void> {
  await Promise.all([...needed].map((name) => load(language, name)));
  i18n.activate(language, [localeTagOf(language)]);
}

/** Loads a feature's catalogues in the active language and remembers that they are needed in the next one too. */
export async function loadTexts(named: readonly CatalogueName[]): Promise<void> {
  const names = named.flatMap((name) => [name, ...(NEEDS[name] ?? [])]);
  names.forEach((name) => needed.add(name));
  const language = i18n.locale as Language;
  if (language) await Promise.all(names.map((name) => load(language, name)));
}

/** Calls the listener whenever more texts have arrived. */
export function onTextsLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many catalogues have been loaded so far: changes when sentences may read differently now. */
export const textsLoaded = (): number => loads;
