import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { AUDIT_ACTIONS, AUDIT_SUBJECTS, type AuditAction } from '@verbund/contracts/audit-actions.js';
import type { AuditPage } from '../../shared/changes';
import { answer, api } from '../../shared/http/api';
import type { ListSearch, ListSpec } from '../../shared/list-search';

export const ACTIONS = Object.keys(AUDIT_ACTIONS) as AuditAction[];

/** Entries come newest first, always; `from` and `to` are days, both included. */
export const SPEC = {
  filters: {
    subject: AUDIT_SUBJECTS,
    action: ACTIONS,
    account: null,
    subjectId: null,
    field: null,
    from: null,
    to: null,
  },
  sorts: ['time'],
} as const satisfies ListSpec;

export type AuditFilters = ListSearch<typeof SPEC>['filters'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f-]{36}$/;
const FIELD = /^[A-Za-z]{1,60}$/;

/** What the API is asked; what an address cannot mean is left out instead of refused. */
function auditQueryOf({ search, filters }: ListSearch<typeof SPEC>) {
  const [subjectId, field, from, to] = [filters.subjectId, filters.field, filters.from, filters.to].map(
    ([first]) => first ?? '',
  ) as [string, string, string, string];
  return {
    subject: filters.subject,
    action: filters.action,
    account: filters.account.filter((id) => UUID.test(id)),
    ...(search && { search }),
    ...(UUID.test(subjectId) && { subjectId }),
    ...(FIELD.test(field) && { field }),
    ...(DAY.test(from) && { from }),
    ...(DAY.test(to) && { to }),
  };
}

/** The trail, the latest first; each further page continues before the last entry of the one before. */
export const auditQuery = (list: ListSearch<typeof SPEC>) => {
  const asked = auditQueryOf(list);
  return infiniteQueryOptions({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...asked, ...(pageParam && { before: pageParam }) };
      return answer<AuditPage>(api.GET('/audit-entries', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
};
