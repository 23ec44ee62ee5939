import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../../shared/http/api';
import { organisationKey } from '../api';

export type Preview = components['schemas']['ProfilePreview'];
export const AUDIENCES = ['public', 'members'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const previewQuery = (id: string, as: Audience) =>
  queryOptions({
    queryKey: organisationKey(id, 'preview', as),
    queryFn: ({ signal }) =>
      answer<Preview>(api.GET('/organisations/{id}/preview', { params: { path: { id }, query: { as } }, signal })),
    placeholderData: keepPreviousData,
  });
