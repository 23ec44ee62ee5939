import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import type { ListSpec } from '../../shared/list-search';

type Schemas = components['schemas'];
export type DemoMail = Schemas['DemoMail'];

/** Newest first, always; the list only has pages. */
export const SPEC = { filters: {}, sorts: ['time'] } as const satisfies ListSpec;

/** A mail that was just caused appears by itself. */
const LOOK_AGAIN_MS = 10_000;

export const demoInboxQuery = ({ page, pageSize }: { page: number; pageSize: number }) =>
  queryOptions({
    queryKey: ['demo-inbox', page, pageSize],
    queryFn: ({ signal }) =>
      answer<Schemas['DemoInbox']>(api.GET('/demo-inbox', { params: { query: { page, pageSize } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
