import { screen, within } from '@testing-library/react';
import { serverAnswering } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { BoardTables } from './board-tables';
import { ReportedRecipients } from './reported-recipients';

beforeEach(async () => {
  queryClient.clear();
  await loadTexts(['campaigns', 'words']);
});
afterEach(() => jest.restoreAllMocks());

const STATES = { confirmed: 1, changed: 1, expired: 2 };
const cells = (name: string) =>
  within(screen.getByRole('table', { name })).getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));

test('the report counts by state, district and class, and each table adds up', async () => {
  const board = { total: 4, answered: 2, states: STATES, byDistrict: [{ key: 'd', name: 'Linden', total: 4, states: STATES }], byClass: [{ key: null, name: null, total: 4, states: STATES }], corrected: {}, mails: { waiting: 0, sent: 4, failed: 0 } };
  serverAnswering({ 'GET /confirmation-campaigns/c1/board': () => ({ body: board }) });
  await renderInApp(() => <BoardTables id="c1" />);
  await screen.findByText('2 von 4 beantwortet');
  expect(cells('Stand')).toEqual([['Stand', 'Zusammen'], ['Bestätigt', '1'], ['Geändert', '1'], ['Keine Antwort', '2'], ['Zusammen', '4']]);
  expect(cells('Stadtteil')).toEqual([['Stadtteil', 'Beantwortet', 'Zusammen'], ['Linden', '2', '4'], ['Zusammen', '2', '4']]);
  expect(cells('Mitgliedsart')[1]).toEqual(['Ohne Angabe', '2', '4']);
});

test('the report names who changed what, and how many more the file holds', async () => {
  const recipient = { id: 'r1', organisationName: 'Pamir e.V.', districtName: 'Linden', state: 'changed', corrected: ['reach'], remarks: [], completedBy: 'Maryam', completedAt: '2027-01-07T10:00:00Z', dissolutionNote: null };
  const sent = serverAnswering({ 'GET /confirmation-campaigns/c1/recipients': () => ({ body: { items: [recipient], total: 3 } }) });
  await renderInApp(() => <ReportedRecipients id="c1" title="Wer?" states={['changed', 'dissolved']} isDetailed />);
  expect(await screen.findByText('Geändert: Erreichbarkeit')).toBeTruthy();
  expect(cells('Wer?')[1]?.slice(0, 3)).toEqual(['Pamir e.V.', 'Linden', 'Geändert']);
  expect(screen.getByText(/Maryam/).closest('td')?.textContent).toContain('07.01.2027');
  expect(screen.getByText('und 2 weitere; alle stehen in der Datei')).toBeTruthy();
  expect(sent).toHaveLength(1);
});
