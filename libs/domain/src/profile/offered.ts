import { ORGANISATION_KINDS, TARGET_GROUPS } from '../organisations/organisation-values.js';

/** Sets whose values come from a list that changes: those of a taxonomy are asked of the database. */
const CLOSED_LISTS: Readonly<Record<string, readonly string[]>> = { kinds: ORGANISATION_KINDS, targetGroups: TARGET_GROUPS };

type Proposed = { readonly field: string; readonly base: unknown; readonly proposed: unknown };

/**
 * What is proposed, without values that are no longer offered (a topic was retired meanwhile). What the record had before
 * stays: a proposal that only keeps a value does not ask for it.
 */
export function offeredPart({ field, base, proposed }: Proposed, terms: ReadonlySet<string>): { value: unknown; dropped: readonly string[] } {
  const offered = field === 'topicIds' || field === 'districtIds' ? terms : CLOSED_LISTS[field] && new Set(CLOSED_LISTS[field]);
  if (!offered || !Array.isArray(proposed)) return { value: proposed, dropped: [] };
  const before = new Set(Array.isArray(base) ? base : []);
  const isOffered = (entry: string) => offered.has(entry) || before.has(entry);
  const values = proposed as string[];
  return { value: values.filter(isOffered), dropped: values.filter((entry) => !isOffered(entry)) };
}
