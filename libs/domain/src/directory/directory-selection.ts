/** What filters look at in an entry of the directory: only what the entry shows. */
export type SelectableEntry = {
  readonly topicIds: readonly string[];
  readonly districtIds: readonly string[];
  readonly targetGroups: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly adviceLanguages: readonly string[];
  readonly accessibility: { readonly stepFree: string } | null;
};

export const DIRECTORY_FILTERS = ['topic', 'district', 'language', 'group', 'stepFree'] as const;
export type DirectoryFilter = (typeof DIRECTORY_FILTERS)[number];

/** Filter → chosen value: id of a topic or district, language tag, target group, `yes`. */
export type DirectorySelection = { readonly [Filter in DirectoryFilter]?: string };

/** Filter → value → entries behind it. */
export type DirectoryCounts = { readonly [Filter in DirectoryFilter]: ReadonlyMap<string, number> };

/** A term on one of two levels; an entry that has it belongs to its parent too. */
export type Parents = ReadonlyMap<string, string | null>;

type Taxonomies = { readonly topics: Parents; readonly districts: Parents };

const withParents = (ids: readonly string[], parents: Parents): string[] => ids.flatMap((id) => [id, parents.get(id) ?? []].flat());

/** All values of a filter under which the entry is found. */
function valuesOf(entry: SelectableEntry, filter: DirectoryFilter, { topics, districts }: Taxonomies): ReadonlySet<string> {
  switch (filter) {
    case 'topic':
      return new Set(withParents(entry.topicIds, topics));
    case 'district':
      return new Set(withParents(entry.districtIds, districts));
    case 'language':
      return new Set([...entry.workingLanguages, ...entry.adviceLanguages]);
    case 'group':
      return new Set(entry.targetGroups);
    case 'stepFree':
      return new Set(entry.accessibility?.stepFree === 'yes' ? ['yes'] : []);
  }
}

/** The entries that satisfy every filter, in their order, and each filter's counts as if it were not set itself. */
export function select<Entry extends SelectableEntry>(entries: readonly Entry[], selection: DirectorySelection, taxonomies: Taxonomies): { entries: Entry[]; counts: DirectoryCounts } {
  const counts = Object.fromEntries(DIRECTORY_FILTERS.map((filter) => [filter, new Map<string, number>()])) as { [Filter in DirectoryFilter]: Map<string, number> };
  const selected = entries.filter((entry) => {
    const values = DIRECTORY_FILTERS.map((filter) => valuesOf(entry, filter, taxonomies));
    const misses = DIRECTORY_FILTERS.filter((filter, nth) => selection[filter] !== undefined && !values[nth]!.has(selection[filter]));
    DIRECTORY_FILTERS.forEach((filter, nth) => {
      if (misses.some((missed) => missed !== filter)) return;
      for (const value of values[nth]!) counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
    });
    return misses.length === 0;
  });
  return { entries: selected, counts };
}
