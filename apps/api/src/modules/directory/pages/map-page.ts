import { MAP_COLUMNS, tilesOf, type Tile } from '@verbund/domain/directory/tile-map.js';
import { sectionPath } from '../addresses.js';
import type { Directory } from '../directory.js';
import { listQueryOf } from '../list-address.js';
import { html, type Content, type Markup } from '../markup.js';
import { page, type Frame } from './layout.js';
import { textsOf } from './page-texts.js';

type Area = { readonly id: string; readonly name: string; readonly count: number; readonly to: string; readonly districts: readonly Area[] };

const TILE = { width: 190, height: 128, gap: 8 };
const LINE = 17;

/** Where the members work: tiles for the boroughs, and the same numbers as a table. */
export function mapPage(frame: Frame, directory: Directory): string {
  const texts = textsOf(frame.language);
  const { counts } = directory.select('', {});
  const areas = areasOf(frame, directory, counts.district);
  const elsewhere = directory.entries.filter(({ districtIds }) => districtIds.length === 0).length;
  return page(frame, {
    title: texts.t('directory.map.title'),
    description: texts.t('directory.map.note'),
    path: (language) => sectionPath(language, 'map'),
    current: 'map',
    main: html`<h1>${texts.t('directory.map.title')}</h1>
<p class="count-line"><strong>${texts.t('directory.count', { count: directory.entries.length })}</strong> <span>${texts.t('directory.asOf', { day: texts.day(directory.content.day) })}</span></p>
<p class="prose">${texts.t('directory.map.note')}</p>
${areas.length > 0 && drawing(frame, tilesOf(areas))}
<h2>${texts.t('directory.map.table')}</h2>
${table(frame, areas)}
${elsewhere > 0 && html`<p class="quiet">${texts.t('directory.map.elsewhere', { count: elsewhere })}</p>`}`,
  });
}

function areasOf({ language }: Frame, directory: Directory, counts: ReadonlyMap<string, number>, parentId: string | null = null): Area[] {
  const here = [...directory.districts.values()].filter((district) => district.parentId === parentId);
  return here.map(({ id, name }) => ({
    id,
    name,
    count: counts.get(id) ?? 0,
    to: sectionPath(language, 'list') + listQueryOf({ search: '', selection: { district: id }, page: 1 }, directory),
    districts: parentId === null ? areasOf({ language } as Frame, directory, counts, id) : [],
  }));
}

/** North is up in every language: the drawing is never mirrored. */
function drawing({ language }: Frame, tiles: readonly Tile<Area>[]): Markup {
  const { t } = textsOf(language);
  const most = Math.max(1, ...tiles.map(({ area }) => area.count));
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const width = MAP_COLUMNS * (TILE.width + TILE.gap) - TILE.gap;
  const height = rows * (TILE.height + TILE.gap) - TILE.gap;
  const drawn = tiles.map(({ area, column, row }) => {
    const [x, y] = [column * (TILE.width + TILE.gap), row * (TILE.height + TILE.gap)];
    const label = `${area.name}: ${t('directory.count', { count: area.count })}`;
    const shape = html`<rect class="tile-${area.count === 0 ? 0 : Math.ceil((area.count / most) * 4)}" width="${TILE.width}" height="${TILE.height}" rx="12"/>${nameLines(area.name)}<text class="tile-count" x="14" y="${TILE.height - 16}">${area.count}</text>`;
    return html`<g transform="translate(${x} ${y})">${area.count > 0 ? html`<a href="${area.to}" aria-label="${label}">${shape}</a>` : html`<g role="img" aria-label="${label}">${shape}</g>`}</g>`;
  });
  return html`<svg class="tile-map" viewBox="-4 -4 ${width + 8} ${height + 8}" width="${width}" height="${height}" role="group" aria-label="${t('directory.map')}" direction="ltr">${drawn}</svg>`;
}

/** The name of a borough without the word for it, broken where it is joined. */
function nameLines(name: string): Content {
  const parts = name.replace(/^Stadtbezirk /, '').split(/(?<=-)/);
  return parts.map((part, nth) => html`<text class="tile-name" x="14" y="${26 + nth * LINE}">${part}</text>`);
}

function table({ language }: Frame, areas: readonly Area[]): Markup {
  const { t } = textsOf(language);
  const row = (area: Area, kind: string): Markup => html`<tr class="${kind}"><th scope="row">${area.count > 0 ? html`<a href="${area.to}"><bdi>${area.name}</bdi></a>` : html`<bdi>${area.name}</bdi>`}</th><td>${area.count}</td></tr>`;
  const rows = areas.map((borough) => [row(borough, 'borough'), borough.districts.map((district) => row(district, 'district'))]);
  return html`<table class="areas"><thead><tr><th scope="col">${t('directory.filter.district')}</th><th scope="col">${t('directory.map.number')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
