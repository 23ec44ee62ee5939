import anyAscii from 'any-ascii';
import { DirectorySearch } from './directory-search.js';

const search = new DirectorySearch(
  [
    [{ text: 'Chor Kalyna e.V.', weight: 10 }],
    [{ text: 'Калина', weight: 10 }],
    [{ text: 'Kalender-Gruppe', weight: 10 }, { text: 'Chor', weight: 2 }],
    [{ text: 'جمعية النور', weight: 10 }],
  ],
  anyAscii,
);
const found = (text: string) => [...(search.find(text) ?? [])].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);

test.each<[string, number[]]>([
  ['kalina', [1, 0]],
  ['Kalyna', [0, 1]],
  ['kal', [2, 1, 0]],
  ['kal gruppe', []],
  ['chor', [0, 2]],
  ['chor kalender', [2]],
  ['an-nur', []],
  ['nur', [3]],
  ['kalnder', [2]],
  ['qqqq', []],
])('%s finds %j', (text, entries) => expect(found(text)).toEqual(entries));

test('no words, no answer', () => expect(search.find(' – ')).toBeNull());
