import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import type { Language } from '@verbund/contracts/languages.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';
import { DISTRICTS, TOPICS } from '../../shared/taxonomies';
import type { LanguageTexts } from '../../shared/ui/language-field';

type Schemas = components['schemas'];

/** Two lists with the same rules: topics have a label per language, districts one name. */
export const TAXONOMIES = ['topics', 'districts'] as const;
export type Taxonomy = (typeof TAXONOMIES)[number];

/** A topic or a district. */
export type Term = {
  readonly id: string;
  readonly version: number;
  readonly parentId: string | null;
  readonly position: number;
  readonly retiredAt: string | null;
  /** Organisations that use the term itself. */
  readonly organisations: number;
  /** Labels of a topic; a district has one name, which counts as German. */
  readonly labels: LanguageTexts;
};
export type Head = Term & { readonly terms: readonly Term[] };

/** What the form holds; the API takes `labels` of topics and the `name` of districts. */
export type TermValues = { labels: LanguageTexts; parentId: string | null };

type View = Pick<Schemas['TopicView'], Exclude<keyof Term, 'labels'>> & { labels?: object; name?: string };

const termOf = ({ id, version, parentId, position, retiredAt, organisations, labels, name }: View): Term => ({
  id,
  version,
  parentId,
  position,
  retiredAt,
  organisations: organisations ?? 0,
  labels: (labels as LanguageTexts | undefined) ?? { de: name },
});

const KEYS = { topics: TOPICS, districts: DISTRICTS } as const;

/** A whole list on two levels, with how many organisations use each term. */
export const taxonomyQuery = (taxonomy: Taxonomy) =>
  queryOptions({
    queryKey: [...KEYS[taxonomy], 'counted'],
    async queryFn({ signal }): Promise<readonly Head[]> {
      const request = api.GET(`/${taxonomy}`, { params: { query: { counts: 'true' } }, signal });
      const { items } = await answer<{ items: (View & { topics?: View[]; districts?: View[] })[] }>(request);
      return items.map((head) => ({ ...termOf(head), terms: (head[taxonomy] ?? []).map(termOf) }));
    },
  });

/** The label in a language, else the German one. */
export const labelOf = ({ labels }: Pick<Term, 'labels'>, language: Language): string =>
  labels[language] ?? labels.de ?? '';

const bodyOf = (taxonomy: Taxonomy, { labels, parentId }: TermValues) => ({
  parentId,
  ...(taxonomy === 'topics'
    ? { labels: Object.fromEntries(Object.entries(labels).filter(([, text]) => text.trim() !== '')) }
    : { name: labels.de?.trim() ?? '' }),
});

/** Terms show on lists, records and filters too. */
const refresh = (taxonomy: Taxonomy) =>
  Promise.all([KEYS[taxonomy], ['organisations']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));

export async function saveTerm(taxonomy: Taxonomy, values: TermValues, term?: Term): Promise<void> {
  const body = bodyOf(taxonomy, values);
  if (term) await patch(taxonomy, term, body);
  else await answer(api.POST(`/${taxonomy}`, { body }));
  await refresh(taxonomy);
}

/** Puts a term where another one stands; that one and those after it move on. */
export async function moveTerm(taxonomy: Taxonomy, term: Term, position: number): Promise<void> {
  await patch(taxonomy, term, { position });
  await refresh(taxonomy);
}

const at = (id: string) => ({ path: { id } });

const patch = (taxonomy: Taxonomy, { id, version }: Term, body: object) =>
  answer(api.PATCH(`/${taxonomy}/{id}`, { params: at(id), body: { ...body, version } }));

export async function retireTerm(taxonomy: Taxonomy, { id, retiredAt }: Term): Promise<void> {
  const step = retiredAt ? 'restorations' : 'retirements';
  await answer(api.POST(`/${taxonomy}/{id}/${step}`, { params: at(id) }));
  await refresh(taxonomy);
}

/** Moves all organisations to the other term and retires this one. */
export async function mergeTerm(taxonomy: Taxonomy, { id }: Term, into: string): Promise<void> {
  await answer(api.POST(`/${taxonomy}/{id}/mergers`, { params: at(id), body: { into } }));
  await refresh(taxonomy);
}

export async function removeTerm(taxonomy: Taxonomy, { id }: Term): Promise<void> {
  await answer(api.DELETE(`/${taxonomy}/{id}`, { params: at(id) }));
  await refresh(taxonomy);
}
