import { useNavigate, useSearch } from '@tanstack/react-router';

/**
 * What a list can be asked: its filters by name, each with the values it knows (`null`: any text, such as an id), and
 * the columns it sorts by, the default first.
 */
export type ListSpec = {
  readonly filters: Readonly<Record<string, readonly string[] | null>>;
  readonly sorts: readonly [string, ...string[]];
};

/** The state of a list, and all of it: the URL says the same. */
export type ListSearch<Spec extends ListSpec = ListSpec> = {
  readonly search: string;
  readonly filters: { readonly [Name in keyof Spec['filters']]: readonly string[] };
  /** `name` ascending, `-name` descending. */
  readonly sort: string;
  readonly page: number;
  readonly pageSize: number;
};

export const PAGE_SIZES = [25, 50, 100] as const;

/** A link's query; values are text, several are separated by commas. */
export type QueryStrings = Record<string, string>;

const valuesOf = (text: string | undefined, known: readonly string[] | null): readonly string[] =>
  (text ?? '').split(',').filter((value) => value !== '' && (known === null || known.includes(value)));

/** Reads a URL's query; what it does not know or cannot read falls back to the default instead of failing. */
export function parseListSearch<Spec extends ListSpec>(
  spec: Spec,
  query: Readonly<Record<string, string | undefined>>,
): ListSearch<Spec> {
  const sort = query.sort ?? '';
  const filters = Object.entries(spec.filters).map(([name, known]) => [name, valuesOf(query[name], known)]);
  return {
    search: query.search ?? '',
    filters: Object.fromEntries(filters) as ListSearch<Spec>['filters'],
    sort: spec.sorts.includes(sort.replace(/^-/, '')) ? sort : spec.sorts[0],
    page: Math.max(1, Math.trunc(Number(query.page)) || 1),
    pageSize: PAGE_SIZES.find((size) => size === Number(query.pageSize)) ?? PAGE_SIZES[0],
  };
}

/** The query of a state, without what is the default anyway. */
export function writeListSearch<Spec extends ListSpec>(spec: Spec, state: ListSearch<Spec>): QueryStrings {
  const filters = Object.entries(state.filters).map(([name, values]) => [
    name,
    (values as readonly string[]).join(','),
  ]);
  const all: QueryStrings = {
    search: state.search,
    ...(Object.fromEntries(filters) as QueryStrings),
    sort: state.sort === spec.sorts[0] ? '' : state.sort,
    page: state.page === 1 ? '' : String(state.page),
    pageSize: state.pageSize === PAGE_SIZES[0] ? '' : String(state.pageSize),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The same state as the API wants it: filters as repeated parameters. */
export const listQuery = ({ search, filters, ...rest }: ListSearch) => ({
  ...rest,
  ...filters,
  ...(search && { search }),
});

export type ListState<Spec extends ListSpec> = {
  readonly state: ListSearch<Spec>;
  readonly isFiltered: boolean;
  /** Changes part of the list and returns to its first page; `replace` while typing, so that Back skips the letters. */
  change(part: Partial<ListSearch<Spec>>, options?: { replace?: boolean }): void;
  toggle(filter: keyof Spec['filters'], value: string): void;
  clear(): void;
};

/** The list of the current page: `const list = useListSearch(SPEC)`. */
export function useListSearch<Spec extends ListSpec>(spec: Spec): ListState<Spec> {
  const state = parseListSearch(spec, useSearch({ strict: false }) as QueryStrings);
  const navigate = useNavigate();
  const go = (next: ListSearch<Spec>, replace = false) =>
    void navigate({ to: '.', search: writeListSearch(spec, next) as never, replace, resetScroll: false });
  return {
    state,
    isFiltered: state.search !== '' || Object.values(state.filters).some((values) => values.length > 0),
    change: (part, options) => go({ ...state, page: 1, ...part }, options?.replace),
    toggle(filter, value) {
      const chosen = state.filters[filter];
      const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
      go({ ...state, page: 1, filters: { ...state.filters, [filter]: values } });
    },
    clear: () => go({ ...parseListSearch(spec, {}), sort: state.sort, pageSize: state.pageSize }),
  };
}
