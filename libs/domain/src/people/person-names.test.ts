import { sortNameOf } from './person-names.js';

test.each([
  ['Ayşe', 'Öztürk', 'ozturk ayse'],
  ['', 'Nguyễn', 'nguyen'],
  ['Оксана', 'Ковальчук', 'ковальчук оксана'],
])('%s %s is sorted as %s', (givenName, familyName, expected) => {
  expect(sortNameOf({ givenName, familyName })).toBe(expected);
});
