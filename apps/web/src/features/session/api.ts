import { queryOptions } from '@tanstack/react-query';
import type { Language } from '@verbund/contracts/languages.js';
import { clearDrafts } from '../../shared/drafts';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';
import { sessionQuery, type Session } from '../../shared/session';

export type Credentials = { readonly email: string; readonly password: string };

export type Invitation = { readonly email: string; readonly name: string | null; readonly language: Language };
export type Acceptance = { readonly name: string; readonly password: string; readonly language: Language };

const remember = (session: Session): Session => queryClient.setQueryData(sessionQuery.queryKey, session) ?? session;

export const signIn = async (credentials: Credentials): Promise<Session> =>
  remember(await answer<Session>(api.POST('/session', { body: credentials })));

export const passSecondFactor = async (code: string): Promise<Session> =>
  remember(await answer<Session>(api.PUT('/session/second-factor', { body: { code } })));

export const confirmPassword = (password: string): Promise<unknown> =>
  answer(api.PUT('/session/reauthentication', { body: { password } }));

/** Ends the session and leaves nothing personal on the device: drafts and loaded records go with the page. */
export async function signOut(): Promise<void> {
  await api.DELETE('/session').catch(() => undefined);
  clearDrafts();
  queryClient.clear();
  location.assign('/sign-in');
}

export const askForReset = (email: string): Promise<unknown> =>
  answer(api.POST('/password-resets', { body: { email } }));

export const resetPassword = (token: string, password: string): Promise<unknown> =>
  answer(api.PUT('/password-resets/current', { body: { token, password } }));

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation'],
    queryFn: () => answer<Invitation>(api.GET('/invitations/current', { params: { header: { 'X-Token': token } } })),
    retry: false,
  });

export const acceptInvitation = (token: string, acceptance: Acceptance): Promise<unknown> =>
  answer(api.PUT('/invitations/current', { body: { token, ...acceptance } }));

/** One-time tokens travel behind the `#`: they reach no server log and no referrer. */
export const tokenOfAddress = (): string => location.hash.slice(1);
