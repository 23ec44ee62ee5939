import { screen, waitFor, within } from '@testing-library/react';
import type { Role } from '@verbund/domain/access/permissions.js';
import { serverAnswering } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { sessionQuery, type Session } from '../../shared/session';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { AccessCard } from './access-card';
import type { Account } from './api';
import { InviteDialog } from './invite-dialog';
import { RightsForm } from './rights-form';

const ACCOUNT: Account = {
  id: 'a1',
  version: 5,
  name: 'Jelena Novak',
  email: 'jelena@verein.example',
  language: 'de',
  roles: ['administrator'],
  organisations: [],
  state: 'active',
  secondFactor: true,
  lastSignInAt: null,
  createdAt: '2026-01-01T00:00:00Z',
  rolesByMandate: [],
  person: null,
  openSessions: 1,
};

const signInAs = (role: Role) =>
  queryClient.setQueryData(sessionQuery.queryKey, {
    email: `${role}@verbund.example`,
    roles: [role],
    permissions: [],
  } as unknown as Session);

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  await loadTexts(['accounts', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('the office invites up to its own rank, and reads why not above', async () => {
  signInAs('office');
  const sent = serverAnswering({ 'POST /invitations': () => ({ status: 201, body: {} }) });
  const { user } = await renderInApp(() => <InviteDialog onClose={() => undefined} />);
  const administrator = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Administration.*nicht vergeben/ });
  await user.click(administrator);
  expect(administrator.checked).toBe(false);
  await user.click(screen.getByRole('checkbox', { name: /^Projekte/ }));
  await user.type(screen.getByRole('textbox', { name: 'E-Mail-Adresse' }), 'neu@verein.example');
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Neue Kollegin');
  await user.click(screen.getByRole('button', { name: 'Einladung senden' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      email: 'neu@verein.example',
      name: 'Neue Kollegin',
      roles: ['staff'],
      organisationIds: [],
      managedIds: [],
      language: 'de',
    }),
  );
});

test('the last administrator keeps role and access, and the page says why', async () => {
  signInAs('administrator');
  serverAnswering({ 'GET /accounts': () => ({ body: { items: [ACCOUNT], total: 1 } }) });
  const { user } = await renderInApp(() => (
    <>
      <RightsForm account={ACCOUNT} />
      <AccessCard account={ACCOUNT} />
    </>
  ));
  const role = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Administration.*das letzte Konto/ });
  await user.click(role);
  expect(role.checked).toBe(true);
  expect(screen.getByRole('button', { name: 'Konto sperren' }).getAttribute('aria-haspopup')).toBe('dialog');
});

test('the second factor is removed with the reason how its owner was recognised', async () => {
  signInAs('administrator');
  const sent = serverAnswering({ 'DELETE /accounts/a1/second-factor': () => ({ body: null }) });
  const { user } = await renderInApp(() => <AccessCard account={ACCOUNT} />);
  await user.click(screen.getByRole('button', { name: 'Zweiten Faktor entfernen' }));
  const dialog = screen.getByRole('dialog', { name: 'Zweiten Faktor entfernen' });
  const remove = within(dialog).getByRole('button', { name: 'Zweiten Faktor entfernen' });
  await user.click(remove);
  expect(await within(dialog).findByRole('link', { name: /Bitte ausfüllen/ })).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox'), 'persönlich im Büro');
  await user.click(remove);
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'DELETE')?.body).toEqual({ reason: 'persönlich im Büro' }),
  );
});
