import type { DirectoryFilter } from '@verbund/domain/directory/directory-selection.js';
import type { TargetGroup } from '@verbund/domain/organisations/organisation-values.js';
import type { Directory } from '../directory.js';
import { wordInAddress } from '../list-address.js';
import { html, type Content, type Markup } from '../markup.js';
import { listPath, type Frame } from './layout.js';
import type { ListView } from './list-page.js';
import { textsOf } from './page-texts.js';

type Term = { readonly id: string; readonly parentId: string | null };

/** What a value of a filter is called on this page. */
export function labelOf(frame: Frame, directory: Directory, filter: DirectoryFilter, value: string): string {
  const texts = textsOf(frame.language);
  if (filter === 'topic') return texts.text(directory.topics.get(value)?.labels ?? {})?.text ?? value;
  if (filter === 'district') return directory.districts.get(value)?.name ?? value;
  if (filter === 'language') return texts.languageName(value);
  return filter === 'group' ? texts.t(`word.targetGroup.${value as TargetGroup}`) : texts.t('directory.filter.stepFree');
}

/** Search and filters as a form that only asks for another address; it works without any script. */
export function filterForm(view: ListView): Markup {
  const { frame, directory, request, selected } = view;
  const { t, language } = textsOf(frame.language);
  const byLabel = (filter: DirectoryFilter): Content[] =>
    [...selected.counts[filter].keys()]
      .map((value) => ({ value, label: labelOf(frame, directory, filter, value) }))
      .sort((one, other) => one.label.localeCompare(other.label, language))
      .map(({ value }) => option(view, filter, value));
  return html`<form class="filters" method="get" action="${listPath(frame)}" role="search" aria-label="${t('directory.search')}">
<label class="wide"><span>${t('directory.search.label')}</span><input class="input" type="search" name="q" value="${request.search}" maxlength="100" autocomplete="off"></label>
${choice(view, 'topic', twoLevels(view, 'topic', [...directory.topics.values()]))}
${choice(view, 'district', twoLevels(view, 'district', [...directory.districts.values()]))}
${choice(view, 'language', byLabel('language'))}
${choice(view, 'group', byLabel('group'))}
<label class="check"><input type="checkbox" name="stepFree" value="yes"${request.selection.stepFree && html` checked`}><span>${t('directory.filter.counted', { label: t('directory.filter.stepFree'), count: selected.counts.stepFree.get('yes') ?? 0 })}</span></label>
<button class="btn btn-primary" type="submit">${t('directory.show')}</button>
</form>`;
}

function choice({ frame }: ListView, filter: Exclude<DirectoryFilter, 'stepFree'>, options: Content): Markup {
  const { t } = textsOf(frame.language);
  return html`<label><span>${t(`directory.filter.${filter}`)}</span><select class="input" name="${filter}"><option value="">${t('directory.filter.any')}</option>${options}</select></label>`;
}

/** A head with what is below it; what nobody has is left out, but for the choice itself. */
function twoLevels(view: ListView, filter: 'topic' | 'district', terms: readonly Term[]): Content {
  const isShown = ({ id }: Term): boolean => view.selected.counts[filter].has(id) || view.request.selection[filter] === id;
  const heads = terms.filter(({ parentId }) => parentId === null);
  return heads.map((head) => {
    const below = terms.filter((term) => term.parentId === head.id && isShown(term));
    if (!isShown(head) && below.length === 0) return null;
    return html`<optgroup label="${labelOf(view.frame, view.directory, filter, head.id)}">${[head, ...below].map(({ id }) => option(view, filter, id))}</optgroup>`;
  });
}

function option({ frame, directory, request, selected }: ListView, filter: DirectoryFilter, value: string): Markup {
  const label = labelOf(frame, directory, filter, value);
  const isChosen = request.selection[filter] === value;
  return html`<option value="${wordInAddress(filter, value, directory)}"${isChosen && html` selected`}>${textsOf(frame.language).t('directory.filter.counted', { label, count: selected.counts[filter].get(value) ?? 0 })}</option>`;
}
