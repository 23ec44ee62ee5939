import type { DirectoryFilter } from '@verbund/domain/directory/directory-selection.js';
import { logoPath, recordPath, sectionPath } from '../addresses.js';
import type { Directory, Entry, Selected } from '../directory.js';
import { listQueryOf, type ListRequest } from '../list-address.js';
import { html, type Content, type Markup } from '../markup.js';
import { filterForm, labelOf } from './filter-form.js';
import { listPath, outOfFrame, page, type Frame } from './layout.js';
import { paragraphs, textsOf } from './page-texts.js';

export const PAGE_SIZE = 24;
export const pagesOf = ({ entries }: Selected): number => Math.max(1, Math.ceil(entries.length / PAGE_SIZE));

/** Everything one page of the list shows. */
export type ListView = { readonly frame: Frame; readonly directory: Directory; readonly request: ListRequest; readonly selected: Selected };

export function listPage(view: ListView): string {
  const { frame, directory, request, selected } = view;
  const { t } = textsOf(frame.language);
  const query = listQueryOf(request, directory);
  const shown = selected.entries.slice((request.page - 1) * PAGE_SIZE, request.page * PAGE_SIZE);
  const first = request.page === 1 && query === '';
  return page(frame, {
    title: t('directory.list'),
    description: t('directory.description', { network: frame.network.name }),
    path: (language) => sectionPath(language, 'list') + query,
    current: 'list',
    main: html`<h1>${t('directory.list')}</h1>
${count(view)}
${first && paragraphs(textsOf(frame.language), frame.network.intro)}
${filterForm(view)}
${chosen(view)}
${shown.length > 0 ? html`<ul class="entries">${shown.map((entry) => card(view, entry))}</ul>` : nothing(view)}
${paging(view)}`,
  });
}

function count({ frame, directory, request, selected }: ListView): Markup {
  const texts = textsOf(frame.language);
  const isWhole = listQueryOf({ ...request, page: 1 }, directory) === '';
  const number = texts.t(isWhole ? 'directory.count' : 'directory.found', { count: selected.entries.length });
  return html`<p class="count-line"><strong>${number}</strong> <span>${texts.t('directory.asOf', { day: texts.day(directory.content.day) })}</span></p>`;
}

/** Each choice with a way to take it back. */
function chosen({ frame, directory, request }: ListView): Content {
  const { t } = textsOf(frame.language);
  const path = listPath(frame);
  const without = (change: Partial<ListRequest>): string => path + listQueryOf({ ...request, page: 1, ...change }, directory);
  const filters = Object.entries(request.selection) as [DirectoryFilter, string][];
  const choices = [
    ...(request.search ? [{ label: request.search, to: without({ search: '' }) }] : []),
    ...filters.map(([filter, value]) => ({ label: labelOf(frame, directory, filter, value), to: without({ selection: { ...request.selection, [filter]: undefined } }) })),
  ];
  if (choices.length === 0) return null;
  const chips = choices.map(({ label, to }) => html`<li><a class="chip" href="${to}" aria-label="${t('directory.chosen.remove', { label })}"><bdi>${label}</bdi> <span aria-hidden="true">×</span></a></li>`);
  return html`<section class="chosen" aria-label="${t('directory.chosen')}"><ul>${chips}<li><a href="${path}">${t('directory.clear')}</a></li></ul></section>`;
}

function card({ frame, directory }: ListView, entry: Entry): Markup {
  const texts = textsOf(frame.language);
  const topics = entry.topicIds.map((id) => texts.text(directory.topics.get(id)?.labels ?? {})?.text);
  const districts = entry.districtIds.map((id) => directory.districts.get(id)?.name);
  const list = (values: readonly (string | undefined)[]): string => values.filter(Boolean).join(' · ');
  return html`<li class="entry">
${logo(entry, 48)}
<div>
<h2><a href="${recordPath(frame.language, entry)}"${outOfFrame(frame)}><bdi>${entry.name}</bdi></a></h2>
${entry.ownScriptName && html`<p class="own-script"><bdi>${entry.ownScriptName}</bdi></p>`}
${topics.length > 0 && html`<p>${list(topics)}</p>`}
${districts.length > 0 && html`<p class="quiet"><bdi>${list(districts)}</bdi></p>`}
</div>
</li>`;
}

/** The logo, or the first letter of the name in its place; neither says more than the name beside it. */
export const logo = ({ logoDigest, name }: Entry, size: number): Markup =>
  logoDigest
    ? html`<img class="logo" src="${logoPath(logoDigest)}" alt="" width="${size}" height="${size}" loading="lazy" decoding="async">`
    : html`<span class="logo letter" aria-hidden="true">${[...name].find((sign) => /\p{L}/u.test(sign))?.toLocaleUpperCase() ?? '–'}</span>`;

function nothing({ frame, directory }: ListView): Markup {
  const { t } = textsOf(frame.language);
  if (directory.entries.length === 0) return html`<p class="nothing">${t('directory.empty')}</p>`;
  return html`<div class="nothing"><h2>${t('directory.none')}</h2><p>${t('directory.none.hint')}</p><p><a href="${listPath(frame)}">${t('directory.clear')}</a></p></div>`;
}

function paging(view: ListView): Content {
  const { frame, directory, request, selected } = view;
  const { t } = textsOf(frame.language);
  const pages = pagesOf(selected);
  if (pages === 1) return null;
  const to = (number: number): string => listPath(frame) + listQueryOf({ ...request, page: number }, directory);
  return html`<nav class="paging" aria-label="${t('directory.paging')}">
${request.page > 1 && html`<a class="btn" rel="prev" href="${to(request.page - 1)}">${t('directory.paging.previous')}</a>`}
<span>${t('directory.paging.page', { page: request.page, pages })}</span>
${request.page < pages && html`<a class="btn" rel="next" href="${to(request.page + 1)}">${t('directory.paging.next')}</a>`}
</nav>`;
}
