import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { DEADLINES } from '@verbund/domain/documents/deadlines.js';
import { DOCUMENT_KINDS } from '@verbund/domain/documents/document-kinds.js';
import { answer, api } from '../../shared/http/api';
import type { ListSearch, ListSpec } from '../../shared/list-search';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

export type DeadlineItem = Schemas['DeadlineItem'];
export type DeadlineList = Schemas['DeadlineList'];
export type DocumentRules = Schemas['DocumentRulesView'];
export type DocumentRulesChange = Schemas['DocumentRulesChange'];

/** The most urgent comes first, always. */
export const SPEC = { filters: { deadline: DEADLINES, kind: DOCUMENT_KINDS, waiting: ['true'] }, sorts: ['urgency'] } as const satisfies ListSpec;

export const deadlinesQuery = ({ search, filters, page, pageSize }: ListSearch<typeof SPEC>) =>
  queryOptions({
    queryKey: ['documents', 'deadlines', search, filters, page, pageSize],
    queryFn: ({ signal }) => {
      const query = {
        page,
        pageSize,
        ...(search && { search }),
        ...(filters.deadline.length > 0 && { deadline: filters.deadline as DeadlineItem['deadline'][] }),
        ...(filters.kind.length > 0 && { kind: filters.kind as DeadlineItem['kind'][] }),
        ...(filters.waiting.length > 0 && { waiting: 'true' as const }),
      };
      return answer<DeadlineList>(api.GET('/document-deadlines', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

export const rulesQuery = queryOptions({
  queryKey: ['documents', 'rules'],
  queryFn: ({ signal }) => answer<DocumentRules>(api.GET('/document-rules', { signal })),
});

export async function changeRules(body: DocumentRulesChange): Promise<DocumentRules> {
  const rules = await answer<DocumentRules>(api.PUT('/document-rules', { body }));
  queryClient.setQueryData(rulesQuery.queryKey, rules);
  await queryClient.invalidateQueries({ queryKey: ['documents'] });
  return rules;
}
