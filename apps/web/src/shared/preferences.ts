import { LANGUAGES, directionOf, type Language } from '@verbund/contracts/languages.js';
import { useSyncExternalStore } from 'react';

/** How this device shows Verbund. Nothing personal: it stays after signing out. */
export type Preferences = {
  readonly language?: Language;
  /** Absent: as the system. */
  readonly theme?: 'light' | 'dark';
  /** Single-key shortcuts; on unless switched off (WCAG 2.1.4). */
  readonly shortcuts?: boolean;
};

/** The first-paint script reads the same key. */
const STORE = 'verbund';

function stored(): Preferences {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '{}') as Preferences;
  } catch {
    return {};
  }
}

let current = stored();
const listeners = new Set<() => void>();

export const preferences = (): Preferences => current;

export function usePreferences(): Preferences {
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return useSyncExternalStore(subscribe, preferences);
}

/** Keeps the change on this device and shows it at once; without storage (private mode) it holds for this visit. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(STORE, JSON.stringify(current));
  } catch {
    // no storage: the change lives in memory
  }
  applyToDocument();
  listeners.forEach((listener) => listener());
}

function applyToDocument(): void {
  const root = document.documentElement;
  if (current.language) {
    root.lang = current.language;
    root.dir = directionOf(current.language);
  }
  if (current.theme) root.dataset.theme = current.theme;
  else delete root.dataset.theme;
}

/** The language the first-paint script has chosen: stored, else the browser's, else German. */
export const documentLanguage = (): Language =>
  LANGUAGES.find((language) => language === document.documentElement.lang) ?? 'de';
