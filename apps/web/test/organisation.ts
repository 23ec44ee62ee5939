import { RULED_FIELDS } from '@verbund/domain/profile/profile-fields.js';
import type { Organisation } from '../src/features/organisations/api';
import { queryClient } from '../src/shared/query-client';
import { sessionQuery, type Session } from '../src/shared/session';

export const ORGANISATION: Organisation = {
  id: '0b6fbb6e-0000-4000-8000-000000000001',
  version: 3,
  name: 'Ärztenetz Nord e. V.',
  names: [{ kind: 'registered', text: 'Ärztenetz Nord e. V.', latin: null, validFrom: null, validTo: null }],
  kinds: [],
  legalForm: 'registeredAssociation',
  registerCourt: null,
  registerNumber: 'VR 1',
  founded: '2012-05',
  purpose: {},
  topicIds: [],
  targetGroups: [],
  workingLanguages: ['de'],
  adviceLanguages: [],
  districtIds: [],
  addresses: [],
  channels: [{ kind: 'phone', value: '0511 1', label: null, e164: '+495111' }],
  links: [],
  accessibility: { stepFree: 'unknown' },
  exemptionNoticeUntil: null,
  foundingMember: false,
  internalNotes: '',
  visibility: {},
  membership: null,
  memberSince: null,
  unfilledFunctions: [],
  logoDigest: null,
  confirmedAt: null,
  sections: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  referenceDate: '2026-11-25',
  fieldRules: Object.fromEntries(RULED_FIELDS.map((field) => [field, 'self'] as const)),
  pending: [],
  purposeStates: {},
  allowedActions: ['update', 'propose'].map((action) => ({ action, allowed: true, reason: null, ask: null })),
};

type Answer = { readonly status?: number; readonly body: unknown };
export type Sent = { readonly method: string; readonly path: string; readonly query: Record<string, string>; readonly body: unknown };

/** A server that answers by `METHOD /path`; everything else is an empty list. Returns what was sent to it, of a form with a file its address only. */
export function serverAnswering(answers: Readonly<Record<string, (sent: Sent) => Answer>>): Sent[] {
  const received: Sent[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = input as Request;
    const { pathname, searchParams } = new URL(request.url);
    const isJson = request.headers.get('content-type')?.includes('json');
    const body = isJson ? ((await request.json()) as unknown) : null;
    const sent = { method: request.method, path: pathname.replace('/api/v1', ''), query: Object.fromEntries(searchParams), body };
    received.push(sent);
    const answer = answers[`${sent.method} ${sent.path}`]?.(sent) ?? { body: { items: [], total: 0 } };
    return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 });
  });
  return received;
}

export function signInAsOffice(permissions: Session['permissions'] = []): void {
  const session: Partial<Session> = { email: 'office@verbund.example', permissions, roles: ['office'] };
  queryClient.setQueryData(sessionQuery.queryKey, session as Session);
}
