import { useSyncExternalStore } from 'react';

/**
 * Why a request waits: the session has ended, or the password must be confirmed. A dialog over the page asks for it, and
 * the request goes out again; the page and its forms stay as they are.
 */
export type Interruption = 'signIn' | 'reauthentication';

type Waiting = { readonly kind: Interruption; resolve(goOn: boolean): void; readonly done: Promise<boolean> };

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

function change(next: Waiting | null): void {
  waiting = next;
  listeners.forEach((listener) => listener());
}

/** Waits until the person has signed in again or confirmed; `false` when they would not. Several requests wait together. */
export function interrupt(kind: Interruption): Promise<boolean> {
  if (waiting) return waiting.done;
  let resolve: (goOn: boolean) => void = () => undefined;
  const done = new Promise<boolean>((settle) => (resolve = settle));
  change({ kind, resolve, done });
  return done;
}

/** Ends the interruption: the waiting requests go out again, or fail with the answer they already have. */
export function resume(goOn: boolean): void {
  const ended = waiting;
  change(null);
  ended?.resolve(goOn);
}

export function useInterruption(): Interruption | null {
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return useSyncExternalStore(subscribe, () => waiting?.kind ?? null);
}
