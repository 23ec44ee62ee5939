import type { FieldProblem } from '../problem.js';

/** What an item is for. Only resolutions and elections are voted on, and only when the notice named them (§ 32 (1) sentence 2 BGB). */
export const ITEM_KINDS = ['information', 'discussion', 'resolution', 'election', 'break'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const canDecide = (kind: ItemKind): boolean => kind === 'resolution' || kind === 'election';

/** An item of an agenda; its place among those with the same parent is the order of the list. */
export type AgendaItem = {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: ItemKind;
  readonly title: string;
  /** Minutes; null: none of its own, or those of its parts. */
  readonly minutes: number | null;
  /** Not part of what guests and other members see. */
  readonly isInternal: boolean;
};

export const MAX_DEPTH = 3;
export const MAX_MINUTES = 600;

/** An item with its number (`2.1`), depth from 0, and minutes since midnight at which it begins. */
export type NumberedItem<Item extends AgendaItem> = Item & { readonly number: string; readonly depth: number; readonly beginsAt: number };

/** Minutes of an item: its own, or those of its parts where these are more. */
export function minutesOf(items: readonly AgendaItem[], item: AgendaItem): number {
  const parts = items.filter(({ parentId }) => parentId === item.id).reduce((sum, part) => sum + minutesOf(items, part), 0);
  return Math.max(item.minutes ?? 0, parts);
}

/** The agenda in running order, top to bottom, with numbers and times; items without a parent that is there stand at the top. */
export function runningOrder<Item extends AgendaItem>(items: readonly Item[], start: number): NumberedItem<Item>[] {
  const ids = new Set(items.map(({ id }) => id));
  const childrenOf = (parentId: string | null) => items.filter((item) => (item.parentId !== null && ids.has(item.parentId) ? item.parentId : null) === parentId);
  const walk = (parentId: string | null, prefix: string, depth: number, from: number): NumberedItem<Item>[] => {
    let beginsAt = from;
    return childrenOf(parentId).flatMap((item, nth) => {
      const number = `${prefix}${nth + 1}`;
      const listed = [{ ...item, number, depth, beginsAt }, ...walk(item.id, `${number}.`, depth + 1, beginsAt)];
      beginsAt += minutesOf(items, item);
      return listed;
    });
  };
  return walk(null, '', 0, start);
}

type AgendaFault = 'required' | 'tooLarge' | 'tooSmall' | 'tooDeep' | 'circular';

/** What keeps an item from its place in the agenda. `items` are those that are there, the item itself among them or not. */
export function problemsWithItem(items: readonly AgendaItem[], item: AgendaItem): FieldProblem<AgendaFault>[] {
  const problems: FieldProblem<AgendaFault>[] = [];
  if (item.title.trim() === '') problems.push({ field: 'title', code: 'required' });
  if (item.minutes !== null && item.minutes < 1) problems.push({ field: 'minutes', code: 'tooSmall', params: { limit: 1 } });
  if (item.minutes !== null && item.minutes > MAX_MINUTES) problems.push({ field: 'minutes', code: 'tooLarge', params: { limit: MAX_MINUTES } });
  const above = ancestorsOf(items, item);
  if (above.includes(item.id)) problems.push({ field: 'parentId', code: 'circular' });
  else if (above.length + depthBelow(items, item.id) >= MAX_DEPTH) problems.push({ field: 'parentId', code: 'tooDeep' });
  return problems;
}

function ancestorsOf(items: readonly AgendaItem[], item: AgendaItem): string[] {
  const found: string[] = [];
  for (let id = item.parentId; id !== null && !found.includes(id); id = items.find((other) => other.id === id)?.parentId ?? null) found.push(id);
  return found;
}

const depthBelow = (items: readonly AgendaItem[], id: string): number =>
  Math.max(0, ...items.filter(({ parentId }) => parentId === id).map((child) => 1 + depthBelow(items, child.id)));
