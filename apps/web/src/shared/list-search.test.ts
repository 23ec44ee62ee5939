import { listQuery, parseListSearch, writeListSearch, type ListSpec } from './list-search';
import { parseQueryString, writeQueryString } from './query-string';

const SPEC = {
  filters: { status: ['full', 'suspended'], district: null },
  sorts: ['name', 'updatedAt'],
} as const satisfies ListSpec;

const stateOf = (query: string) => parseListSearch(SPEC, parseQueryString(query));
const roundTrip = (query: string) => writeQueryString(writeListSearch(SPEC, stateOf(query)));

test.each(['', '?search=kalyna', '?status=full,suspended&district=nord&sort=-updatedAt&page=3&pageSize=50'])(
  'the address %s says the whole list and is read back unchanged',
  (query) => expect(roundTrip(query)).toBe(query),
);

test('what an address cannot mean falls back instead of failing', () => {
  const state = stateOf('?status=full,nonsense&sort=password&page=-4&pageSize=100000');
  expect(state).toEqual({
    search: '',
    filters: { status: ['full'], district: [] },
    sort: 'name',
    page: 1,
    pageSize: 25,
  });
});

test('defaults are left out of the address', () => expect(roundTrip('?sort=name&page=1&pageSize=25&search=')).toBe(''));

test('the API gets filters as lists and no empty search', () =>
  expect(listQuery(stateOf('?status=full'))).toEqual({
    status: ['full'],
    district: [],
    sort: 'name',
    page: 1,
    pageSize: 25,
  }));
