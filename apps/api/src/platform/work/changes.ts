import { isDeepStrictEqual } from 'node:util';
import type { Changes } from './transaction.js';

/** The fields of `patch` whose value differs from the present one, with old and new value. Absent fields are unchanged. */
export function changesBetween<T extends object>(present: T, patch: Partial<T>): Changes {
  const changes: Changes = {};
  for (const field of Object.keys(patch) as (keyof T & string)[]) {
    const [old, next] = [plain(present[field]), plain(patch[field])];
    if (next !== undefined && !isDeepStrictEqual(old, next)) changes[field] = { old, new: next };
  }
  return changes;
}

/** The fields a request gives; a cleared one (null) becomes what the empty field holds, absent fields stay absent. */
export function givenValues<T extends object>(input: { [Field in keyof T]?: T[Field] | null }, empty: T): Partial<T> {
  const given = (Object.entries(input) as [keyof T, unknown][]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([field, value]) => [field, value ?? empty[field]])) as Partial<T>;
}

/** As it will be stored: class instances become plain values, dates text, key order does not matter. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
