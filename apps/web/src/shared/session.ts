import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Language } from '@verbund/contracts/languages.js';
import type { Permission, RepresentativeRole, Role } from '@verbund/domain/access/permissions.js';
import { answer, api } from './http/api';
import { ApiProblem } from './http/api-problem';

/** Who is signed in, and what they may do. */
export type Session = {
  readonly person: { readonly id: string | null; readonly name: string };
  readonly email: string;
  readonly roles: readonly Role[];
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly role: RepresentativeRole }[];
  readonly permissions: readonly Permission[];
  readonly language: Language;
  /** `missing`: must be set up first; `due`: set up, and still to be entered. */
  readonly secondFactor: 'off' | 'missing' | 'due' | 'passed';
};

async function currentSession(): Promise<Session | null> {
  try {
    return await answer<Session>(api.GET('/session'));
  } catch (error) {
    if (error instanceof ApiProblem && error.details.status === 401) return null;
    throw error;
  }
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: currentSession, staleTime: 300_000 });

/** The session of a page behind the sign-in gate. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useSession belongs on pages behind the sign-in gate');
  return data;
}

/** May the person do this at all? Shows and hides; the server decides. */
export const useCan = (permission: Permission): boolean => useSession().permissions.includes(permission);
