import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Question = Schemas['CircularPageView'];
export type Choice = Schemas['CircularAnswer']['choice'];

export const CHOICES = ['consent', 'refuse', 'abstain', 'recuse'] as const satisfies readonly Choice[];

/** The token travels behind the `#`: it reaches no server log and no referrer. */
const headers = () => ({ Authorization: `Bearer ${location.hash.slice(1)}` });

export const questionQuery = queryOptions({
  queryKey: ['circular-resolution'],
  queryFn: () => answer<Question>(api.GET('/circular-resolution', { headers: headers() })),
  retry: false,
});

export type AnswerValues = { readonly choice: Choice | ''; readonly remark: string };

export async function sendAnswer({ choice, remark }: AnswerValues): Promise<void> {
  const body = { choice: choice as Choice, remark };
  const view = await answer<Question>(api.POST('/circular-resolution/answers', { headers: headers(), body }));
  queryClient.setQueryData(questionQuery.queryKey, view);
}
