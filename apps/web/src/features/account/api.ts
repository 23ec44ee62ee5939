import { queryOptions } from '@tanstack/react-query';
import type { Language } from '@verbund/contracts/languages.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';
import { sessionQuery } from '../../shared/session';

export type Account = {
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly secondFactor: boolean;
};

export type AccountSession = {
  readonly id: string;
  readonly current: boolean;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  /** Browser and system, as far as the browser said. */
  readonly device: string | null;
};

export type PasswordChange = { readonly currentPassword: string; readonly newPassword: string };
export type SecondFactorSetup = { readonly secret: string; readonly uri: string };

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answer<Account>(api.GET('/account')),
});

export const accountSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => answer<{ items: readonly AccountSession[] }>(api.GET('/account/sessions')),
});

const refresh = () =>
  Promise.all([queryClient.invalidateQueries({ queryKey: ['account'] }), queryClient.invalidateQueries(sessionQuery)]);

export async function updateAccount(
  change: Pick<Account, 'version'> & Partial<Pick<Account, 'name' | 'language'>>,
): Promise<void> {
  await answer(api.PATCH('/account', { body: change }));
  await refresh();
}

export const changePassword = (change: PasswordChange): Promise<unknown> =>
  answer(api.PUT('/account/password', { body: change }));

export async function endSession(id: string): Promise<void> {
  await answer(api.DELETE('/account/sessions/{id}', { params: { path: { id } } }));
  await queryClient.invalidateQueries(accountSessionsQuery);
}

export const beginSecondFactor = (): Promise<SecondFactorSetup> => answer(api.POST('/account/second-factor'));

/** Turns it on with a first code; answers with the codes for the day the phone is lost. */
export async function finishSecondFactor(code: string): Promise<readonly string[]> {
  const { recoveryCodes } = await answer<{ recoveryCodes: readonly string[] }>(
    api.PUT('/account/second-factor', { body: { code } }),
  );
  await refresh();
  return recoveryCodes;
}

export async function removeSecondFactor(): Promise<void> {
  await answer(api.DELETE('/account/second-factor'));
  await refresh();
}
