import { canonical, isSame } from './same-value.js';

/** What was done to one entry of a list; `at` is its place in the base, `null` for an entry that was added. */
export type ListEdit = { readonly at: number | null; readonly from: unknown; readonly to: unknown };

/** A list as it came out of the base: each entry with its place there, or `null` when it is new. */
export type TracedList = { readonly edits: readonly ListEdit[]; readonly origins: readonly (number | null)[] };

/** What an entry is recognised by when it was changed: first by what it says, then by what kind it is of. */
const TRAITS: readonly ((entry: unknown) => string | null)[] = [
  (entry) => textOf(entry, ['value', 'text', 'url', 'street', 'label']),
  (entry) => textOf(entry, ['kind']),
];

function textOf(entry: unknown, keys: readonly string[]): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const key = keys.find((candidate) => typeof (entry as Record<string, unknown>)[candidate] === 'string');
  return key === undefined ? null : canonical((entry as Record<string, unknown>)[key]);
}

/** How `next` came out of `base`: equal entries stayed, similar ones were changed, the rest was removed or added. */
export function tracedList(base: readonly unknown[], next: readonly unknown[]): TracedList {
  const origins = next.map((): number | null => null);
  const left = new Set(base.keys());
  const pair = (trait: (entry: unknown) => string | null): void => {
    next.forEach((entry, index) => {
      const wanted = origins[index] === null ? trait(entry) : null;
      const at = wanted === null ? undefined : [...left].find((place) => trait(base[place]) === wanted);
      if (at === undefined) return;
      origins[index] = at;
      left.delete(at);
    });
  };
  [canonical, ...TRAITS].forEach(pair);
  const given = next.flatMap((to, index): ListEdit[] => {
    const at = origins[index]!;
    if (at === null) return [{ at, from: null, to }];
    return isSame(base[at], to) ? [] : [{ at, from: base[at], to }];
  });
  return { edits: [...given, ...[...left].map((at) => ({ at, from: base[at], to: null }))], origins };
}
