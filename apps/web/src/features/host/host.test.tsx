import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { Hosting } from './api';
import { HostPage } from './host-page';

const ASKED: Hosting = {
  network: { name: 'Netz Leine', email: 'buero@netz.example' }, holder: { name: 'Maryam Rahimi', language: 'de' }, organisation: 'Pamir e.V.', title: 'Vorstandssitzung', day: '2027-03-02',
  startsAt: '2027-03-02T17:30:00Z', endsAt: '2027-03-02T19:30:00Z', people: 9, stepFree: true, state: 'asked', answerBy: '2027-02-09', declineReason: '', otherDays: [], askedToPause: false, pausedUntil: null,
  room: { name: 'Saal', address: { street: 'Weg 1', postcode: '30159', place: 'Hannover' }, howToFind: 'Klingel Saal', contactName: 'Ali', contactPhone: '+49 511 1' },
  proposedSwap: null, offeredSwaps: [], swapOptions: [{ assignmentId: 's1', organisation: 'Garten e.V.', day: '2027-04-06' }],
};

beforeAll(() => {
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  queryClient.clear();
  location.hash = '#token-of-the-mail';
  await loadTexts(['host']);
});
afterEach(() => {
  jest.restoreAllMocks();
  location.hash = '';
});

const open = async (view: Hosting, answers: Parameters<typeof serverAnswering>[0] = {}) => {
  const sent = serverAnswering({ 'GET /host': () => ({ body: view }), ...answers });
  const { user } = await renderInApp(() => <HostPage />);
  await screen.findByRole('heading', { level: 1, name: view.organisation });
  return { user, body: (path: string) => sent.find((one) => one.method !== 'GET' && one.path === path)?.body };
};

test('says which day, what is needed and until when, and takes a yes', async () => {
  const { user, body } = await open(ASKED, { 'POST /host/confirmation': () => ({ body: { ...ASKED, state: 'confirmed' } }) });
  expect(screen.getByText('Dienstag, 2. März 2027')).toBeTruthy();
  expect(screen.getByText(/Plätze für 9 Personen/).textContent).toMatch(/Zugang ohne Stufen.*Schlüssel.*Kaffee/);
  expect(screen.getByText(/antworten Sie bis .*9\. Februar 2027/)).toBeTruthy();
  expect(screen.queryByText('Klingel Saal')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ja, wir sind Gastgeber' }));
  expect(await screen.findByText('Klingel Saal')).toBeTruthy();
  expect(body('/host/confirmation')).toEqual({ shown: 'asked' });
});

test('takes a no with a reason and another day', async () => {
  const { user, body } = await open(ASKED, { 'POST /host/decline': () => ({ body: { ...ASKED, state: 'declined', room: null } }) });
  await user.click(screen.getByRole('button', { name: 'Nein, es geht nicht' }));
  await user.type(screen.getByLabelText(/Grund/), 'Umbau');
  await user.type(screen.getByLabelText(/Dieser Tag ginge/), '2027-03-09');
  await user.click(screen.getByRole('button', { name: 'Absagen' }));
  expect(await screen.findByText(/Danke für die Antwort/)).toBeTruthy();
  expect(body('/host/decline')).toEqual({ shown: 'asked', reason: 'Umbau', otherDays: ['2027-03-09'] });
});

test('proposes a swap, and answers one that another host proposes', async () => {
  const offered = { ...ASKED, offeredSwaps: [{ id: 'w1', organisation: 'Studio e.V.', day: '2027-05-04' }] };
  const { user, body } = await open(offered, {
    'POST /host/swaps': () => ({ body: { ...offered, proposedSwap: { id: 'w2', organisation: 'Garten e.V.', day: '2027-04-06' } } }),
    'POST /host/swaps/w1/answer': () => ({ body: { ...ASKED, state: 'released', room: null } }),
  });
  await user.click(screen.getByText('Mit einem anderen Gastgeber tauschen'));
  await user.click(screen.getByRole('button', { name: /Tausch mit .*Garten/ }));
  expect(await screen.findByText(/ist gefragt, ob Sie stattdessen am/)).toBeTruthy();
  expect(body('/host/swaps')).toEqual({ assignmentId: 's1' });
  const card = within(screen.getByRole('region', { name: 'Ein anderer Gastgeber möchte tauschen' }));
  await user.click(card.getByRole('button', { name: 'Tauschen' }));
  await waitFor(() => expect(body('/host/swaps/w1/answer')).toEqual({ agreed: true }));
});

test('offers a pause after two declines in a row', async () => {
  const { user, body } = await open({ ...ASKED, state: 'declined', room: null, askedToPause: true }, { 'POST /host/pause': () => ({ body: { ...ASKED, state: 'declined', pausedUntil: '2027-12-01' } }) });
  await user.type(screen.getByLabelText(/Wieder fragen ab/), '2027-12-01');
  await user.click(screen.getByRole('button', { name: 'Bis dahin pausieren' }));
  expect(await screen.findByText(/Bis zum .*1\. Dezember 2027/)).toBeTruthy();
  expect(body('/host/pause')).toEqual({ until: '2027-12-01' });
});

test('a link that opens nothing says what to do', async () => {
  serverAnswering({ 'GET /host': () => ({ status: 404, body: { code: 'LINK_INVALID', status: 404 } }) });
  await renderInApp(() => <HostPage />);
  expect(await screen.findByRole('heading', { level: 1, name: 'Dieser Link öffnet nichts' })).toBeTruthy();
});
