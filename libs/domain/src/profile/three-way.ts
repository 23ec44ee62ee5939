import { stateOfParts, type ComparedPart, type Comparison, type FieldState, type ThreeValues } from './comparison.js';
import { mergedList } from './list-merge.js';
import type { FieldShape } from './profile-fields.js';
import { isSame } from './same-value.js';

/** Compares one field three ways. */
export function compareField(shape: FieldShape, values: ThreeValues): Comparison {
  const { base, current, proposed } = values;
  if (isSame(base, proposed)) return { state: 'unchanged', parts: [], merged: current, replaced: current };
  if (isSame(current, proposed)) return whole(values, 'sameAsCurrent', current);
  if (shape === 'set') return comparedSet(values);
  if (shape === 'list') return mergedList(listOf(base), listOf(current), listOf(proposed));
  if (shape === 'record') return comparedRecord(recordOf(base), recordOf(current), recordOf(proposed));
  return isSame(base, current) ? whole(values, 'clean', proposed) : whole(values, 'conflict', current);
}

const whole = (values: ThreeValues, state: ComparedPart['state'], merged: unknown): Comparison => ({
  state,
  parts: [{ key: null, ...values, state }],
  merged,
  replaced: values.proposed,
});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What is in and what is not: two people can never contradict each other about a set, only agree. */
function comparedSet({ base, current, proposed }: ThreeValues): Comparison {
  const [before, now, then] = [listOf(base), listOf(current), listOf(proposed)];
  const added = then.filter((entry) => !includes(before, entry));
  const removed = before.filter((entry) => !includes(then, entry));
  const part = (entry: unknown, isAdded: boolean): ComparedPart => ({
    key: null,
    base: isAdded ? null : entry,
    current: includes(now, entry) ? entry : null,
    proposed: isAdded ? entry : null,
    state: includes(now, entry) === isAdded ? 'sameAsCurrent' : 'clean',
  });
  const parts = [...removed.map((entry) => part(entry, false)), ...added.map((entry) => part(entry, true))];
  const merged = [...now.filter((entry) => !includes(removed, entry)), ...added.filter((entry) => !includes(now, entry))];
  return { state: parts.length === 0 ? 'unchanged' : stateOfParts(parts), parts, merged, replaced: merged };
}

const includes = (entries: readonly unknown[], wanted: unknown): boolean => entries.some((entry) => isSame(entry, wanted));

function comparedRecord(base: Readonly<Record<string, unknown>>, current: Readonly<Record<string, unknown>>, proposed: Readonly<Record<string, unknown>>): Comparison {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(proposed)])].filter((key) => !isSame(valueAt(base, key), valueAt(proposed, key)));
  const parts = keys.map((key): ComparedPart => {
    const values = { base: valueAt(base, key), current: valueAt(current, key), proposed: valueAt(proposed, key) };
    const untouched = isSame(values.base, values.current) ? 'clean' : 'conflict';
    return { key, ...values, state: isSame(values.current, values.proposed) ? 'sameAsCurrent' : untouched };
  });
  const withParts = (states: readonly FieldState[]) => parts.filter(({ state }) => states.includes(state)).reduce((record, { key, proposed: value }) => withKey(record, key!, value), current);
  return { state: stateOfParts(parts), parts, merged: withParts(['clean']), replaced: withParts(['clean', 'conflict']) };
}

const valueAt = (record: Readonly<Record<string, unknown>>, key: string): unknown => (Object.hasOwn(record, key) ? (record[key] ?? null) : null);

function withKey(record: Readonly<Record<string, unknown>>, key: string, value: unknown): Readonly<Record<string, unknown>> {
  const others = Object.entries(record).filter(([name]) => name !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}
