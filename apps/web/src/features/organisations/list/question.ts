import { isDay } from '@verbund/domain/calendar/days.js';
import { SECTIONS } from '@verbund/domain/confirmations/sections.js';
import { MEMBERSHIP_CLASSES, MEMBERSHIP_STATES, isMemberState } from '@verbund/domain/membership/membership-rules.js';
import { ORGANISATION_KINDS } from '@verbund/domain/organisations/organisation-values.js';
import {
  listQuery,
  parseListSearch,
  writeListSearch,
  type ListSearch,
  type ListSpec,
} from '../../../shared/list-search';
import { parseQueryString, writeQueryString } from '../../../shared/query-string';

/** What the register can be asked; the API knows the same names. `on` is the day whose memberships and functions count. */
export const SPEC = {
  filters: {
    status: [...MEMBERSHIP_STATES, 'none'],
    class: MEMBERSHIP_CLASSES,
    kind: ORGANISATION_KINDS,
    district: null,
    topic: null,
    language: null,
    unfilled: ['true'],
    primaryContact: ['missing'],
    representation: ['nobody', 'noManager'],
    exemption: ['expired', 'endsSoon'],
    freshness: ['fresh', 'ageing', 'stale', 'never'],
    rooms: ['offered'],
    staleSection: SECTIONS,
    reported: ['dissolved'],
    application: ['missing'],
    on: null,
  },
  sorts: ['best', 'name', 'since', 'updatedAt'],
} as const satisfies ListSpec;

export type FilterName = keyof (typeof SPEC)['filters'];
export type Question = ListSearch<typeof SPEC>;

/** The reference day of a question; without one (or with one that does not exist) it is today. */
export const dayOf = ({ filters }: Question): string | undefined => filters.on.find(isDay);

/** The filters as the API wants them: what finds the rows, without order and page. */
export function filtersOf(question: Question) {
  const { search, filters } = question;
  return { ...filters, on: dayOf(question), search: search || undefined };
}

/** The order of the rows: by name unless another is chosen; `undefined` while the best matches of a search come first. */
export function orderOf({ sort, search }: Question): string | undefined {
  if (!sort.endsWith(SPEC.sorts[0])) return sort;
  return search === '' ? 'name' : undefined;
}

/** The whole question as the API wants it. */
export const askedOf = (question: Question) => ({
  ...listQuery(question),
  sort: orderOf(question),
  on: dayOf(question),
});

const FIRST_PAGE = { page: 1, pageSize: 25 } as const;

/** A question as a view keeps it: readable, and always from its first page. */
export const queryOf = (question: Question): string =>
  writeQueryString(writeListSearch(SPEC, { ...question, ...FIRST_PAGE })).slice(1);

export const questionOf = (query: string): Question => parseListSearch(SPEC, parseQueryString(query));

/** What finds the rows, as text that can be compared; order and page do not count. */
export const rowsKeyOf = (question: Question): string => queryOf({ ...question, sort: SPEC.sorts[0] });

/** Does the question show the rows of the view, in its order where the view has one? */
export function shows(question: Question, query: string): boolean {
  const view = questionOf(query);
  const hasOrder = view.sort !== SPEC.sorts[0];
  return rowsKeyOf(question) === rowsKeyOf(view) && (!hasOrder || question.sort === view.sort);
}

const MEMBERS = MEMBERSHIP_STATES.filter(isMemberState).join(',');

/** The views that everybody has, by the name of their text. */
export const STANDARD_VIEWS = {
  all: '',
  members: `status=${MEMBERS}`,
  applications: 'status=application,documentsComplete,decided',
  unfilled: 'unfilled=true',
  outdated: `status=${MEMBERS}&freshness=stale,never`,
} as const;
