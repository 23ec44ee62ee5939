import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** What a form held when it was last touched. */
export type Draft<Values> = { readonly savedAt: string; readonly values: Values };

const PREFIX = 'verbund.draft:';
const SAVE_AFTER_MS = 800;

const storeKey = (account: string, form: string) => `${PREFIX}${account}:${form}`;

function read<Values>(key: string): Draft<Values> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft<Values> | null;
  } catch {
    return null;
  }
}

function write<Values>(key: string, values: Values): string | null {
  const savedAt = new Date().toISOString();
  try {
    localStorage.setItem(key, JSON.stringify({ savedAt, values } satisfies Draft<Values>));
    return savedAt;
  } catch {
    return null;
  }
}

/** Removes every draft of every account: nothing personal stays on the device after signing out. */
export function clearDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key));
}

export type DraftState = {
  /** When the draft was last saved, as an instant. */
  readonly savedAt: string | null;
  /** The form was filled from a draft of an earlier visit. */
  readonly restored: boolean;
  /** After sending: the draft has served. */
  forget(): void;
  /** Back to what the form held before. */
  discard(): void;
};

/**
 * Saves what is typed, restores it on the next visit, forgets it once the form was sent. A draft belongs to one account
 * and one form (`organisation:new`, `organisation:4711`); without a key nothing is kept.
 */
export function useDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  account: string,
  formKey?: string,
): DraftState {
  const key = formKey && storeKey(account, formKey);
  const [initial] = useState(() => ({ draft: key ? read<Values>(key) : null, values: form.getValues() }));
  const [savedAt, setSavedAt] = useState(initial.draft?.savedAt ?? null);
  const [restored, setRestored] = useState(initial.draft !== null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (initial.draft) form.reset(initial.draft.values, { keepDefaultValues: true });
  }, [form, initial]);
  useEffect(() => {
    if (!key) return undefined;
    const subscription = form.watch((values, { type }) => {
      if (type !== 'change') return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setSavedAt(write(key, values)), SAVE_AFTER_MS);
    });
    return () => {
      clearTimeout(timer.current);
      subscription.unsubscribe();
    };
  }, [form, key]);
  const forget = () => {
    clearTimeout(timer.current);
    if (key) localStorage.removeItem(key);
    setSavedAt(null);
    setRestored(false);
  };
  const discard = () => {
    forget();
    form.reset(initial.values);
  };
  return { savedAt, restored, forget, discard };
}
