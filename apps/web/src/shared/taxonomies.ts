import { queryOptions, useQuery } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from './http/api';
import { useTexts } from './texts/use-texts';

type Schemas = components['schemas'];

/** Below these keys lies everything about topics and districts. */
export const TOPICS = ['topics'] as const;
export const DISTRICTS = ['districts'] as const;

const RARELY_CHANGES_MS = 600_000;

export const topicsQuery = queryOptions({
  queryKey: [...TOPICS, 'names'],
  queryFn: () => answer<Schemas['TopicList']>(api.GET('/topics')),
  staleTime: RARELY_CHANGES_MS,
});

export const districtsQuery = queryOptions({
  queryKey: [...DISTRICTS, 'names'],
  queryFn: () => answer<Schemas['DistrictList']>(api.GET('/districts')),
  staleTime: RARELY_CHANGES_MS,
});

/** The name of every topic in the language of the screen, and of every district, by id. */
export function useTermNames(): ReadonlyMap<string, string> {
  const { language } = useTexts();
  const topics = useQuery(topicsQuery).data?.items ?? [];
  const boroughs = useQuery(districtsQuery).data?.items ?? [];
  const labelOf = ({ labels }: Schemas['TopicView']) => labels[language] ?? labels.de ?? '';
  return new Map([
    ...topics.flatMap((head) => [head, ...head.topics]).map((topic) => [topic.id, labelOf(topic)] as const),
    ...boroughs.flatMap((borough) => [borough, ...borough.districts]).map(({ id, name }) => [id, name] as const),
  ]);
}
