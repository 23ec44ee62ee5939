/** Where a tile lies, counted from the upper left. */
export type Cell = { readonly column: number; readonly row: number };
export type Tile<Area> = Cell & { readonly area: Area };

/**
 * The boroughs of Hannover, roughly as they lie: north is up, Mitte in the middle. Drawn by hand from the neighbourhood of boroughs; there are no
 * borders in it, so it claims none.
 */
const HANNOVER: Readonly<Record<string, Cell>> = {
  'Stadtbezirk Herrenhausen-Stöcken': { column: 0, row: 0 },
  'Stadtbezirk Nord': { column: 1, row: 0 },
  'Stadtbezirk Vahrenwald-List': { column: 2, row: 0 },
  'Stadtbezirk Bothfeld-Vahrenheide': { column: 3, row: 0 },
  'Stadtbezirk Ahlem-Badenstedt-Davenstedt': { column: 0, row: 1 },
  'Stadtbezirk Linden-Limmer': { column: 1, row: 1 },
  'Stadtbezirk Mitte': { column: 2, row: 1 },
  'Stadtbezirk Buchholz-Kleefeld': { column: 3, row: 1 },
  'Stadtbezirk Misburg-Anderten': { column: 4, row: 1 },
  'Stadtbezirk Ricklingen': { column: 1, row: 2 },
  'Stadtbezirk Südstadt-Bult': { column: 2, row: 2 },
  'Stadtbezirk Kirchrode-Bemerode-Wülferode': { column: 3, row: 2 },
  'Stadtbezirk Döhren-Wülfel': { column: 2, row: 3 },
};
export const MAP_COLUMNS = 5;

/** Each area on a cell of its own: known ones where they lie, others in their order on the cells below. */
export function tilesOf<Area extends { readonly name: string }>(areas: readonly Area[]): Tile<Area>[] {
  const known = areas.flatMap((area) => (Object.hasOwn(HANNOVER, area.name) ? [{ area, ...HANNOVER[area.name]! }] : []));
  const below = known.length > 0 ? Math.max(...known.map(({ row }) => row)) + 1 : 0;
  const others = areas.filter(({ name }) => !Object.hasOwn(HANNOVER, name));
  return [...known, ...others.map((area, nth) => ({ area, column: nth % MAP_COLUMNS, row: below + Math.floor(nth / MAP_COLUMNS) }))];
}
