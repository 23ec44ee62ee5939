import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer, openPopover } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { NetworkDocument } from './api';
import { NetworkDocuments } from './network-documents';

const DAY = '2026-05-02';
const document = (id: string, change: Partial<NetworkDocument> = {}): NetworkDocument => ({
  id,
  version: 1,
  kind: 'statutes',
  title: {},
  issuedOn: DAY,
  publishedOn: DAY,
  fileName: `${id}.pdf`,
  size: 1,
  mediaType: 'application/pdf',
  isShown: true,
  allowedActions: ['update', 'remove'].map((action) => ({ action, allowed: true, reason: null, ask: null })),
  ...change,
});
const STATUTES = document('a');
const REPORT = document('b', { kind: 'annualReport', title: { de: 'Bericht 2025', en: 'Report 2025' }, publishedOn: null, isShown: false });
const LIST = { 'GET /network-documents': () => ({ body: { items: [STATUTES, REPORT], total: 2 } }) };

beforeAll(installTopLayer);
beforeEach(async () => {
  localStorage.clear();
  queryClient.clear();
  signInAsOffice(['directory.manage']);
  await loadTexts(['directory-office', 'words']);
});
afterEach(() => jest.restoreAllMocks());

const open = async (answers: Parameters<typeof serverAnswering>[0] = {}) => {
  const sent = serverAnswering({ ...LIST, ...answers });
  const { user } = await renderInApp(() => <NetworkDocuments />);
  await screen.findByRole('link', { name: 'Bericht 2025' });
  return { user, sentBy: (method: string) => sent.filter((one) => one.method === method) };
};

test('each document is named by its title or its kind, and says whether everybody sees it', async () => {
  await open();
  const [statutes, report] = screen.getAllByRole('listitem').map((item) => within(item));
  expect(statutes!.getByRole('link', { name: 'Satzung' }).getAttribute('href')).toBe('/api/v1/network-documents/a/content');
  expect(statutes!.getByText('Zu sehen')).toBeTruthy();
  expect(report!.getByText('Nicht zu sehen')).toBeTruthy();
});

test('a document moves up, and the whole order is sent', async () => {
  const { user, sentBy } = await open({ 'PUT /network-documents/order': () => ({ body: { items: [REPORT, STATUTES], total: 2 } }) });
  await user.click(screen.getByRole('button', { name: 'Bericht 2025 nach oben' }));
  await waitFor(() => expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Bericht 2025', 'Satzung']));
  expect(sentBy('PUT')).toMatchObject([{ path: '/network-documents/order', body: { ids: ['b', 'a'] } }]);
});

test('a document is removed from its menu', async () => {
  const { user, sentBy } = await open();
  const menu = within(openPopover(screen.getByRole('button', { name: 'Aktionen für Satzung' })));
  await user.click(menu.getByText('Entfernen'));
  await waitFor(() => expect(sentBy('DELETE')).toMatchObject([{ path: '/network-documents/a' }]));
});

test('a new document needs a file, and another kind a title in some language; then both are sent', async () => {
  const { user, sentBy } = await open({ 'POST /network-documents': () => ({ status: 201, body: STATUTES }) });
  await user.click(screen.getByRole('button', { name: 'Dokument hinzufügen' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('Art des Dokuments'), 'other');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  expect(await dialog.findByRole('alert')).toBeTruthy();
  expect(sentBy('POST')).toEqual([]);
  await user.upload(dialog.getByLabelText(/Datei wählen/), new File(['%PDF'], 'haltung.pdf', { type: 'application/pdf' }));
  await user.type(dialog.getByLabelText(/Bezeichnung/), 'Unsere Haltung');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(sentBy('POST')).toHaveLength(1));
  const { query } = sentBy('POST')[0]!;
  expect([query['kind'], JSON.parse(query['title']!)]).toEqual(['other', { de: 'Unsere Haltung' }]);
});
