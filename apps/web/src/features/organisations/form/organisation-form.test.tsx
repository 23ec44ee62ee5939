import { screen, waitFor, within } from '@testing-library/react';
import { ORGANISATION, serverAnswering, signInAsOffice } from '../../../../test/organisation';
import { renderInApp } from '../../../../test/render';
import { queryClient } from '../../../shared/query-client';
import { loadTexts } from '../../../shared/texts/catalogue-loader';
import { OrganisationForm } from './organisation-form';

const PATH = `/organisations/${ORGANISATION.id}`;

beforeEach(async () => {
  localStorage.clear();
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['organisations', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('what is missing or wrong is listed with a link to each field, and nothing is sent', async () => {
  const sent = serverAnswering({});
  const { user } = await renderInApp(() => <OrganisationForm />);
  await user.click(screen.getByRole('button', { name: 'Internetseite hinzufügen' }));
  await user.click(screen.getByLabelText('Internetadresse'));
  await user.paste('nix');
  await user.click(screen.getByRole('button', { name: 'Organisation anlegen' }));
  await user.click(await screen.findByRole('link', { name: 'Name: Bitte ausfüllen.' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  await user.click(screen.getByLabelText('Name'));
  await user.paste('Haus der Sprachen');
  await user.click(screen.getByRole('button', { name: 'Organisation anlegen' }));
  expect(await screen.findByRole('link', { name: /^Internetadresse: Das ist keine Internetadresse/ })).toBeTruthy();
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('possible duplicates appear while a name is typed, without its own record', async () => {
  const alike = { id: 'other', name: 'Ärztenetz Süd', place: 'Hannover' };
  serverAnswering({ 'GET /organisations': () => ({ body: { items: [alike, ORGANISATION], total: 2 } }) });
  await renderInApp(() => <OrganisationForm organisation={ORGANISATION} />);
  const hint = await screen.findByText(/Eine ist ähnlich/);
  expect(
    within(hint.parentElement!)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Ärztenetz Süd']);
});

test('a change sends only what differs, with the version that was edited', async () => {
  const sent = serverAnswering({ [`PATCH ${PATH}`]: () => ({ body: ORGANISATION }) });
  const { user } = await renderInApp(() => <OrganisationForm organisation={ORGANISATION} />);
  const number = screen.getByRole('textbox', { name: /^Registernummer/ });
  await user.clear(number);
  await user.type(number, 'VR 2');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ version: 3, registerNumber: 'VR 2' }),
  );
});

test('a conflict shows both sides in words; the choice is saved on top of the new state', async () => {
  const current = { ...ORGANISATION, version: 4, registerNumber: 'VR 7', accessibility: { stepFree: 'yes' } };
  const sent = serverAnswering({
    [`PATCH ${PATH}`]: ({ body }) =>
      (body as { version: number }).version === 3
        ? { status: 409, body: { status: 409, code: 'VERSION_CONFLICT', current } }
        : { body: current },
  });
  const { user } = await renderInApp(() => <OrganisationForm organisation={ORGANISATION} />);
  await user.type(screen.getByRole('textbox', { name: /^Registernummer/ }), '23');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  const number = await screen.findByRole('group', { name: 'Registernummer' });
  expect(within(number).getByRole<HTMLInputElement>('radio', { name: /VR 123/ }).checked).toBe(true);
  const access = screen.getByRole('group', { name: 'Barrierefreiheit' });
  expect(within(access).getByRole<HTMLInputElement>('radio', { name: /stufenlos/ }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: /Auswahl übernehmen/ }));
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() =>
    expect(sent.filter(({ method }) => method === 'PATCH').at(-1)?.body).toEqual({
      version: 4,
      registerNumber: 'VR 123',
    }),
  );
});
