import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer, openPopover } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { Toasts } from '../../shared/ui/toast';
import type { Person } from './api';
import { PersonForm } from './form/person-form';
import { PeoplePage } from './people-page';
import { FactsColumn } from './record/facts-column';
import { PersonHeader } from './record/header';

const ID = '0b6fbb6e-0000-4000-8000-0000000000a1';
const PERSON: Person = {
  id: ID,
  version: 2,
  name: 'Людмила Bondarenko',
  givenName: 'Людмила',
  familyName: 'Bondarenko',
  givenNameLatin: 'Lyudmila',
  familyNameLatin: '',
  salutation: null,
  title: '',
  languages: ['uk'],
  channels: [
    { kind: 'email', value: 'lb@verein.example', label: null, e164: null },
    { kind: 'mobile', value: '0176 1', label: 'abends', e164: '+491761' },
  ],
  roles: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  allowedActions: [
    { action: 'update', allowed: true, reason: null, ask: null },
    { action: 'remove', allowed: false, reason: 'PERSON_HAS_ROLES', ask: null },
  ],
};

beforeAll(installTopLayer);
beforeEach(async () => {
  localStorage.clear();
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['people', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('people who may be the same appear while a name is typed, and do not block', async () => {
  const alike = { id: 'other', name: 'Ljudmila Bondarenko', nameLatin: null, organisations: [], email: 'l@b.example' };
  const sent = serverAnswering({
    'GET /people/duplicates': () => ({ body: [alike] }),
    'POST /people': () => ({ status: 201, body: PERSON }),
  });
  const { user, router } = await renderInApp(() => <PersonForm />);
  await user.type(screen.getByLabelText('Familienname'), 'Bondarenko');
  const hint = await screen.findByText(/Eine ist ähnlich/);
  expect(within(hint.parentElement!).getByRole('link').textContent).toBe('Ljudmila Bondarenko');
  await user.click(screen.getByRole('button', { name: 'Person eintragen' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/people/${ID}`));
  expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
    familyName: 'Bondarenko',
    givenName: null,
  });
});

test('fields for Latin letters appear as soon as a name is written in others', async () => {
  serverAnswering({});
  const { user } = await renderInApp(() => <PersonForm />);
  expect(screen.queryByLabelText(/Vorname in lateinischer Schrift/)).toBeNull();
  await user.click(screen.getByRole('textbox', { name: /^Vorname/ }));
  await user.paste('Андрій');
  expect(screen.getByLabelText(/Vorname in lateinischer Schrift/)).toBeTruthy();
});

test('a number is edited where it stands: the others stay, and Undo reverts the entry of the history', async () => {
  const entry = { id: '77', undoable: true };
  const sent = serverAnswering({
    [`PATCH /people/${ID}`]: () => ({ body: PERSON }),
    [`GET /people/${ID}/history`]: () => ({ body: { items: [entry], total: 1, next: null } }),
    [`POST /people/${ID}/reversals`]: () => ({ status: 201, body: PERSON }),
  });
  const { user } = await renderInApp(() => (
    <>
      <FactsColumn person={PERSON} />
      <Toasts />
    </>
  ));
  await user.click(screen.getByRole('button', { name: 'Mobiltelefon ändern' }));
  const field = screen.getByRole('textbox', { name: 'Mobiltelefon' });
  await user.clear(field);
  await user.type(field, '0176 2{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }));
  await waitFor(() =>
    expect(sent.filter(({ method }) => method !== 'GET').map(({ body }) => body)).toEqual([
      {
        version: 2,
        channels: [
          { kind: 'email', value: 'lb@verein.example', label: null },
          { kind: 'mobile', value: '0176 2', label: 'abends' },
        ],
      },
      { entryId: '77' },
    ]),
  );
});

test('the heading shows both scripts, and what is locked says why', async () => {
  await renderInApp(() => <PersonHeader person={PERSON} />);
  expect(screen.getByText('Lyudmila Bondarenko')).toBeTruthy();
  const menu = openPopover(screen.getByRole('button', { name: 'Weitere Aktionen' }));
  expect(
    within(menu)
      .getByText(/Funktion/)
      .closest('button')
      ?.getAttribute('aria-disabled'),
  ).toBe('true');
});

test('the address is the list: its filters are chips, and removing one changes the address', async () => {
  serverAnswering({});
  const at = '/people?function=treasurer&language=uk';
  const { user, router } = await renderInApp(() => <PeoplePage />, { at });
  await user.click(await screen.findByRole('button', { name: /Funktion: Kasse/ }));
  await waitFor(() => expect(router.state.location.searchStr).toBe('?language=uk'));
  expect(await screen.findByText('Niemand passt zu dieser Auswahl')).toBeTruthy();
});
