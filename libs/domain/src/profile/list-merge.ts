import { stateOfParts, type ComparedPart, type Comparison } from './comparison.js';
import { tracedList, type ListEdit } from './list-edits.js';
import { canonical, isSame } from './same-value.js';

type List = readonly unknown[];
type JudgedEdit = ListEdit & Pick<ComparedPart, 'state' | 'current'>;

/**
 * Merges two lists that came out of the same base, entry by entry. What only one side touched is taken from that side;
 * an entry that both changed differently is a conflict. Where only one side changed, its order is kept too.
 */
export function mergedList(base: List, current: List, proposed: List): Comparison {
  const ours = tracedList(base, current);
  const edits = tracedList(base, proposed).edits.map((edit) => judged(edit, ours.edits, current));
  if (edits.length === 0) return reordered(base, current, proposed);
  const parts = edits.map(({ from, to, current: present, state }): ComparedPart => ({ key: null, base: from, current: present, proposed: to, state }));
  if (isSame(base, current)) return { state: 'clean', parts, merged: proposed, replaced: proposed };
  const apply = (isWanted: (edit: JudgedEdit) => boolean) => applied(current, ours.origins, edits, isWanted);
  return { state: stateOfParts(parts), parts, merged: apply((edit) => edit.state === 'clean'), replaced: apply((edit) => edit.state !== 'sameAsCurrent') };
}

function judged(edit: ListEdit, ours: readonly ListEdit[], current: List): JudgedEdit {
  if (edit.at === null) {
    const present = current.find((entry) => isSame(entry, edit.to));
    return { ...edit, current: present ?? null, state: present === undefined ? 'clean' : 'sameAsCurrent' };
  }
  const own = ours.find(({ at }) => at === edit.at);
  if (!own) return { ...edit, current: edit.from, state: 'clean' };
  return { ...edit, current: own.to, state: isSame(own.to, edit.to) ? 'sameAsCurrent' : 'conflict' };
}

/**
 * The present list with the wanted edits, each at the entry's present place, or at the end when it has none. What is asked for
 * and was there stays, even where the entry that held it makes room for another.
 */
function applied(current: List, origins: readonly (number | null)[], edits: readonly JudgedEdit[], isWanted: (edit: JudgedEdit) => boolean): List {
  const editAt = (origin: number | null) => (origin === null ? undefined : edits.find((edit) => edit.at === origin && isWanted(edit)));
  const kept = current.flatMap((entry, index) => {
    const edit = editAt(origins[index]!);
    if (!edit) return [entry];
    return edit.to === null ? [] : [edit.to];
  });
  const asked = edits.filter((edit) => edit.to !== null && (isWanted(edit) || edit.state === 'sameAsCurrent')).map(({ to }) => to);
  return [...kept, ...asked.filter((entry) => !kept.some((other) => isSame(other, entry)))];
}

/** Nothing but the order was proposed. Beside a list that changed meanwhile that is a conflict; whatever is in it stays in it. */
function reordered(base: List, current: List, proposed: List): Comparison {
  const isUntouched = isSame(base, current);
  const state = isUntouched ? 'clean' : 'conflict';
  const place = (entry: unknown) => proposed.findIndex((other) => isSame(other, entry));
  const inOrder = isUntouched ? proposed : sortedBy(current, (entry) => (place(entry) < 0 ? proposed.length : place(entry)));
  return { state, parts: [{ key: null, base, current, proposed, state }], merged: isUntouched ? proposed : current, replaced: inOrder };
}

const sortedBy = (list: List, place: (entry: unknown) => number): List =>
  [...list].sort((one, other) => place(one) - place(other) || (canonical(one) < canonical(other) ? -1 : 1));
