import { screen, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { CalendarFeeds } from './calendar-api';
import { CalendarCard } from './calendar-card';

const ADDRESS = 'https://netz.example/calendar/token.ics';
const FEED = { id: 'f1', kind: 'personal', body: null, createdAt: '2026-11-01T10:00:00Z', renewedAt: '2026-11-01T10:00:00Z', lastUsedAt: null } as const;
const NONE: CalendarFeeds = { items: [], total: 0, hasPerson: true, bodies: [{ id: 'b1', name: 'Vorstand' }], mayPublish: true };

beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['account']);
});
afterEach(() => jest.restoreAllMocks());

async function open(feeds: CalendarFeeds) {
  const sent = serverAnswering({
    'GET /account/calendar-feeds': () => ({ body: feeds }),
    'POST /account/calendar-feeds': () => ({ status: 201, body: { feed: FEED, address: ADDRESS } }),
    'POST /account/calendar-feeds/f1/renewals': () => ({ status: 201, body: { feed: FEED, address: ADDRESS } }),
    'DELETE /account/calendar-feeds/f1': () => ({ status: 204, body: null }),
  });
  const { user } = await renderInApp(() => <CalendarCard />);
  return { sent, user };
}

test('makes the calendar of a body, tells its address once and what to do with it', async () => {
  const { sent, user } = await open(NONE);
  const choice = await screen.findByRole('combobox', { name: 'Welcher Kalender?' });
  expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Meine Sitzungen', 'Vorstand', 'Öffentliche Termine, für alle']);
  await user.selectOptions(choice, 'Vorstand');
  await user.click(screen.getByRole('button', { name: 'Adresse erzeugen' }));
  expect(((await screen.findByLabelText('Adresse dieses Kalenders')) as HTMLInputElement).value).toBe(ADDRESS);
  expect(screen.getByRole('link', { name: 'Im Kalender öffnen' }).getAttribute('href')).toBe('webcal://netz.example/calendar/token.ics');
  expect(screen.getByText(/Auf dem iPhone/)).toBeTruthy();
  expect(sent.find(({ method }) => method === 'POST')!.body).toEqual({ kind: 'body', bodyId: 'b1' });
});

test('gives a new address and revokes', async () => {
  const { sent, user } = await open({ ...NONE, items: [FEED], total: 1, hasPerson: false });
  expect(await screen.findByText(/noch nicht abgerufen/)).toBeTruthy();
  expect(screen.getByText(/mit keiner Person im Verzeichnis verbunden/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Neue Adresse' }));
  expect(await screen.findByLabelText('Adresse dieses Kalenders')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sperren' }));
  expect(sent.some(({ method, path }) => method === 'DELETE' && path === '/account/calendar-feeds/f1')).toBe(true);
});
