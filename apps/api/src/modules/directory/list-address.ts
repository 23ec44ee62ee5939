import { DIRECTORY_FILTERS, type DirectoryFilter, type DirectorySelection } from '@verbund/domain/directory/directory-selection.js';
import { TARGET_GROUPS } from '@verbund/domain/organisations/organisation-values.js';
import type { Directory } from './directory.js';

/** What the address of a list asks for. */
export type ListRequest = { search: string; selection: DirectorySelection; page: number };

const LONGEST_SEARCH = 100;
const MAX_PAGE = 10_000;

/** Reads the parameters of a list; what is unknown, empty or written twice is left out. */
export function listRequestOf(parameters: URLSearchParams, directory: Directory): ListRequest {
  const chosen = DIRECTORY_FILTERS.map((filter) => [filter, readers[filter](parameters.get(filter) ?? '', directory)] as const);
  const page = Number(parameters.get('page'));
  return {
    search: (parameters.get('q') ?? '').trim().replace(/\s+/gu, ' ').slice(0, LONGEST_SEARCH),
    selection: Object.fromEntries(chosen.filter(([, value]) => value !== undefined)),
    page: Number.isInteger(page) && page > 1 && page <= MAX_PAGE ? page : 1,
  };
}

const readers: Record<DirectoryFilter, (text: string, directory: Directory) => string | undefined> = {
  topic: (slug, { topics }) => [...topics.values()].find((topic) => topic.slug === slug)?.id,
  district: (slug, { districts }) => [...districts.values()].find((district) => district.slug === slug)?.id,
  language: (tag, { entries }) => (entries.some(({ workingLanguages, adviceLanguages }) => workingLanguages.includes(tag) || adviceLanguages.includes(tag)) ? tag : undefined),
  group: (text) => TARGET_GROUPS.find((group) => group === text),
  stepFree: (text) => (text === 'yes' ? text : undefined),
};

/** The value of a filter as it stands in an address. */
export function wordInAddress(filter: DirectoryFilter, value: string, { topics, districts }: Directory): string {
  if (filter === 'topic') return topics.get(value)?.slug ?? '';
  return filter === 'district' ? (districts.get(value)?.slug ?? '') : value;
}

/** The one spelling of a list's query: parameters in a fixed order, none empty. Empty for the whole list. */
export function listQueryOf({ search, selection, page }: ListRequest, directory: Directory): string {
  const parameters = new URLSearchParams();
  if (search) parameters.set('q', search);
  for (const filter of DIRECTORY_FILTERS) if (selection[filter]) parameters.set(filter, wordInAddress(filter, selection[filter], directory));
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query ? `?${query}` : '';
}
