import fc from 'fast-check';
import { DISTRICTS } from '../taxonomy/districts.js';
import { MAP_COLUMNS, tilesOf } from './tile-map.js';

const boroughs = DISTRICTS.filter(({ borough }) => borough === null);

test('Hannover: each borough lies where it is known to lie', () => {
  const at = Object.fromEntries(tilesOf(boroughs).map(({ area, column, row }) => [area.name, [column, row]]));
  expect(Object.keys(at)).toHaveLength(13);
  expect(at['Stadtbezirk Mitte']).toEqual([2, 1]);
  expect(at['Stadtbezirk Nord']![1]).toBeLessThan(at['Stadtbezirk Döhren-Wülfel']![1]!);
});

test('no two areas share a cell, whatever the office calls them', () => {
  const area = fc.oneof(fc.constantFrom(...boroughs), fc.record({ name: fc.string() }));
  fc.assert(
    fc.property(fc.uniqueArray(area, { selector: ({ name }) => name, maxLength: 30 }), (areas) => {
      const tiles = tilesOf(areas);
      return tiles.length === areas.length && new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size === areas.length && tiles.every(({ column }) => column < MAP_COLUMNS);
    }),
  );
});
