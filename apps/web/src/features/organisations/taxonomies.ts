import { useQuery } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { districtsQuery, topicsQuery } from '../../shared/taxonomies';
import { useTexts } from '../../shared/texts/use-texts';
import type { Option } from '../../shared/ui/select';

type Schemas = components['schemas'];

/** A topic or a district; `head` names the head topic or the borough it belongs to. */
export type Term = {
  readonly id: string;
  readonly name: string;
  readonly head: string | null;
  /** No longer offered; whoever has it keeps it. */
  readonly isRetired: boolean;
};

/** Topics in the language of the screen, each head before its own. */
export function useTopics(): Term[] {
  const { language } = useTexts();
  const { data } = useQuery(topicsQuery);
  const termOf = ({ id, labels, retiredAt }: Schemas['TopicView'], head: string | null): Term => {
    const name = labels[language] ?? labels.de ?? '';
    return { id, name, head, isRetired: retiredAt !== null };
  };
  return (data?.items ?? []).flatMap((item) => {
    const head = termOf(item, null);
    return [head, ...item.topics.map((topic) => termOf(topic, head.name))];
  });
}

/** Districts, each borough before its own. */
export function useDistricts(): Term[] {
  const { data } = useQuery(districtsQuery);
  const termOf = ({ id, name, retiredAt }: Schemas['DistrictView'], head: string | null): Term => {
    return { id, name, head, isRetired: retiredAt !== null };
  };
  return (data?.items ?? []).flatMap((item) => [
    termOf(item, null),
    ...item.districts.map((district) => termOf(district, item.name)),
  ]);
}

export const namesOf = (terms: readonly Term[]): ReadonlyMap<string, string> =>
  new Map(terms.map(({ id, name }) => [id, name]));

/** What can be chosen: what is offered, and what was chosen before it was retired. */
export const optionsOf = (terms: readonly Term[], chosen: readonly string[]): Option[] =>
  terms
    .filter(({ id, isRetired }) => !isRetired || chosen.includes(id))
    .map(({ id, name, head }) => ({ value: id, label: name, description: head ?? undefined }));
