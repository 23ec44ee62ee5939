import { screen, waitFor } from '@testing-library/react';
import { ORGANISATION, serverAnswering, signInAsOffice } from '../../../../test/organisation';
import { renderInApp } from '../../../../test/render';
import { queryClient } from '../../../shared/query-client';
import { loadTexts } from '../../../shared/texts/catalogue-loader';
import { Toasts } from '../../../shared/ui/toast';
import type { Organisation } from '../api';
import { FactsColumn } from './facts-column';

const PATH = `/organisations/${ORGANISATION.id}`;

const show = (organisation: Organisation = ORGANISATION) =>
  renderInApp(() => (
    <>
      <FactsColumn organisation={organisation} />
      <Toasts />
    </>
  ));

beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['organisations', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('a telephone number is edited in place with Enter, and the toast undoes exactly that change', async () => {
  const sent = serverAnswering({
    [`PATCH ${PATH}`]: () => ({ body: ORGANISATION }),
    [`GET ${PATH}/history`]: () => ({ body: { items: [{ id: '77', undoable: true }], total: 1, next: null } }),
    [`POST ${PATH}/reversals`]: () => ({ body: ORGANISATION }),
  });
  const { user } = await show();
  await user.click(screen.getByRole('button', { name: 'Telefon ändern' }));
  await user.clear(screen.getByRole('textbox', { name: 'Telefon' }));
  await user.type(screen.getByRole('textbox', { name: 'Telefon' }), '0511 2{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ entryId: '77' }));
  expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({
    version: 3,
    channels: [{ kind: 'phone', value: '0511 2', label: null }],
  });
  expect(await screen.findByText('Die Änderung ist rückgängig gemacht.')).toBeTruthy();
});

test('Escape leaves the value; one that cannot be right is named where it stands', async () => {
  const sent = serverAnswering({});
  const { user } = await show();
  await user.click(screen.getByRole('button', { name: 'Website ändern' }));
  await user.keyboard('nix{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/Das ist keine Internetadresse/);
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Website ändern' })).toBeTruthy();
  expect(sent.filter(({ method }) => method === 'PATCH')).toEqual([]);
});

test('whoever may not change the record sees values without pencils', async () => {
  serverAnswering({});
  await show({ ...ORGANISATION, allowedActions: [] });
  expect(screen.getByText('0511 1')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /ändern/ })).toBeNull();
});
