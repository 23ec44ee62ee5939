const STORE = 'verbund-application';

let inMemory: string | null = null;

/** The key of the application in this tab: it survives a reload and goes with the tab. */
export function keptKey(): string | null {
  try {
    return sessionStorage.getItem(STORE) ?? inMemory;
  } catch {
    return inMemory;
  }
}

export function keepKey(key: string): void {
  inMemory = key;
  try {
    sessionStorage.setItem(STORE, key);
  } catch {
    // no storage: it holds for this visit
  }
}

export function forgetKey(): void {
  inMemory = null;
  try {
    sessionStorage.removeItem(STORE);
  } catch {
    // nothing was stored
  }
}

/** A mailed link carries its key behind the `#`; it is kept and leaves the address, so that a copied address opens nothing. */
export function takeKeyOfAddress(): void {
  const [, key] = /^#([\w-]{20,100})$/.exec(location.hash) ?? [];
  if (!key) return;
  keepKey(key);
  history.replaceState(history.state, '', location.pathname + location.search);
}
