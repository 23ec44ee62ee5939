import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer, openPopover } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { TaxonomiesPage } from './taxonomies-page';

const term = (id: string, de: string, position: number, organisations: number) => ({
  id,
  version: 1,
  parentId: id === 'h' ? null : 'h',
  slug: id,
  labels: { de },
  position,
  retiredAt: null,
  organisations,
});
const TOPICS = {
  items: [{ ...term('h', 'Bildung', 0, 0), topics: [term('a', 'Sprachkurse', 3, 2), term('b', 'Lesen', 7, 0)] }],
  total: 1,
};

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['taxonomies', 'words']);
});
afterEach(() => jest.restoreAllMocks());

const menuOf = async (name: string) => openPopover(await screen.findByRole('button', { name: `Aktionen für ${name}` }));

test('a new topic needs its German label', async () => {
  const sent = serverAnswering({ 'GET /topics': () => ({ body: TOPICS }), 'POST /topics': () => ({ body: {} }) });
  const { user } = await renderInApp(() => <TaxonomiesPage />);
  await user.click(screen.getByRole('button', { name: 'Neues Hauptthema' }));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('radio', { name: /^Englisch/ }));
  await user.type(within(dialog).getByRole('textbox'), 'Housing');
  await user.click(within(dialog).getByRole('button', { name: 'Speichern' }));
  expect(await within(dialog).findByRole('link', { name: /Bitte ausfüllen/ })).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: /^Deutsch/ }));
  await user.type(within(dialog).getByRole('textbox'), 'Wohnen');
  await user.click(within(dialog).getByRole('button', { name: 'Speichern' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      parentId: null,
      labels: { de: 'Wohnen', en: 'Housing' },
    }),
  );
});

test('moving down takes the place after the next one', async () => {
  const sent = serverAnswering({ 'GET /topics': () => ({ body: TOPICS }), 'PATCH /topics/a': () => ({ body: {} }) });
  const { user } = await renderInApp(() => <TaxonomiesPage />);
  const menu = await menuOf('Sprachkurse');
  await user.click(await within(menu).findByText('Nach unten'));
  await waitFor(() => expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ version: 1, position: 8 }));
});

test('what is used cannot be removed, and says what to do instead', async () => {
  const sent = serverAnswering({ 'GET /topics': () => ({ body: TOPICS }) });
  const { user } = await renderInApp(() => <TaxonomiesPage />);
  const menu = await menuOf('Sprachkurse');
  await user.click(await within(menu).findByText('Löschen'));
  expect(menu.textContent).toMatch(/Führen Sie es mit einem anderen Eintrag zusammen/);
  expect(sent.filter(({ method }) => method === 'DELETE')).toEqual([]);
});
