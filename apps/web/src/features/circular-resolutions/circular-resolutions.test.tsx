import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer, openPopover } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { circularQuery, type Circular } from './api';
import { Candidates } from './candidates';
import { CircularActions } from './circular-actions';
import { CircularForm } from './circular-form';
import { CircularsPage } from './circulars-page';
import { Voters } from './voters';

const may = (allowed: Record<string, string | null>) => Object.entries(allowed).map(([action, reason]) => ({ action, allowed: reason === null, reason, ask: null }));
const OPEN: Circular = {
  id: 'c', version: 2, body: { id: 'b', name: 'Vorstand' }, kind: 'board', title: 'Beamer', wording: 'Ein Beamer wird gekauft.', reasons: '', state: 'open', lastDay: '2027-01-20', by: 'Farida Nazari',
  counts: { yes: 1, no: 0, abstentions: 0, recused: 0, missing: 1, entitled: 2 }, decision: null, rule: { consent: 'all', of: null, p: null, q: null, isStrict: false }, rulePack: 'Satzung 2023',
  started: { at: '2027-01-05T10:00:00Z', by: 'Farida Nazari', reason: '' }, withdrawn: null, remindedAt: null, candidates: [],
  voters: [
    { id: 'v1', personId: 'p1', name: 'Anna', email: 'anna@netz.example', choice: 'consent', remark: 'Gern', answeredAt: '2027-01-06T10:00:00Z', changes: 1, sentAt: '2027-01-05T10:00:00Z', mail: 'sent', hasLink: true },
    { id: 'v2', personId: 'p2', name: 'Boris', email: 'boris@netz.example', choice: null, remark: '', answeredAt: null, changes: 0, sentAt: '2027-01-05T10:00:00Z', mail: 'failed', hasLink: true },
  ],
  allowedActions: may({ update: 'CIRCULAR_STARTED', remove: 'CIRCULAR_STARTED', start: 'CIRCULAR_STARTED', withdraw: null, sendLink: null }),
};
const DRAFT: Circular = {
  ...OPEN, version: 1, state: 'draft', started: null, rulePack: null, voters: [], candidates: [{ personId: 'p1', name: 'Anna', email: 'anna@netz.example' }, { personId: 'p2', name: 'Boris', email: null }],
  allowedActions: may({ update: null, remove: null, start: null, withdraw: 'CIRCULAR_NOT_STARTED', sendLink: 'CIRCULAR_NOT_STARTED' }),
};

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  signInAsOffice(['circularResolution.read', 'circularResolution.manage', 'decision.read']);
  await loadTexts(['circular-resolutions', 'circular', 'words', 'problems', 'issues']);
});
afterEach(() => jest.restoreAllMocks());

test('the list shows state, day and how many have answered, and asks for what is chosen', async () => {
  const sent = serverAnswering({ 'GET /circular-resolutions': () => ({ body: { items: [OPEN], total: 1 } }) });
  const { user } = await renderInApp(() => <CircularsPage />);
  const row = within(await screen.findByRole('row', { name: /Beamer/ }));
  expect(row.getByText('Läuft')).toBeTruthy();
  expect(row.getByText('1 von 2')).toBeTruthy();
  openPopover(screen.getByRole('button', { name: /Stand/ }));
  await user.click(await screen.findByRole('checkbox', { name: 'Zurückgezogen' }));
  await waitFor(() => expect(sent.some(({ query }) => query['state'] === 'withdrawn')).toBe(true));
});

test('a draft is written with the last day ahead', async () => {
  const sent = serverAnswering({ 'GET /bodies': () => ({ body: { items: [{ id: 'b', name: 'Vorstand' }], total: 1 } }), 'POST /circular-resolutions': () => ({ body: DRAFT }) });
  const { user } = await renderInApp(() => <CircularForm bodyId="b" />);
  await user.type(await screen.findByRole('textbox', { name: 'Gegenstand' }), 'Beamer');
  await user.type(screen.getByRole('textbox', { name: 'Wortlaut' }), 'Ein Beamer wird gekauft.');
  await user.type(screen.getByLabelText('Letzter Tag für Antworten'), '2020-01-20');
  await user.click(screen.getByRole('button', { name: 'Entwurf speichern' }));
  expect(await screen.findAllByText('Dieser Tag muss nach heute liegen.')).not.toHaveLength(0);
  await user.clear(screen.getByLabelText('Letzter Tag für Antworten'));
  await user.type(screen.getByLabelText('Letzter Tag für Antworten'), '2199-01-20');
  await user.click(screen.getByRole('button', { name: 'Entwurf speichern' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ bodyId: 'b', title: 'Beamer', wording: 'Ein Beamer wird gekauft.', reasons: '', lastDay: '2199-01-20' }));
});

test('a draft names who would be asked, whom no mail reaches, and the rule that is missing', async () => {
  await renderInApp(() => <Candidates circular={{ ...DRAFT, rule: null, allowedActions: may({ start: 'RULE_UNKNOWN' }) }} />);
  expect(within((await screen.findByText('Boris')).closest('li')!).getByText('keine E-Mail-Adresse')).toBeTruthy();
  expect(screen.getByText(/Umlaufbeschluss des Vorstands/)).toBeTruthy();
});

test('links are sent after one more question, as it was read', async () => {
  const sent = serverAnswering({ 'POST /circular-resolutions/c/opening': () => ({ body: OPEN }) });
  const { user } = await renderInApp(() => <CircularActions circular={DRAFT} />);
  await user.click(await screen.findByRole('button', { name: 'Links versenden' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Links versenden' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ version: 1 }));
  await waitFor(() => expect(queryClient.getQueryData(circularQuery('c').queryKey)).toMatchObject({ state: 'open' }));
});

test('what is locked says why', async () => {
  await renderInApp(() => <CircularActions circular={{ ...DRAFT, allowedActions: may({ update: null, remove: null, start: 'CIRCULAR_WITHOUT_ADDRESS' }) }} />);
  openPopover(await screen.findByRole('button', { name: 'Links versenden' }));
  expect(await screen.findByText(/Jemand mit Stimmrecht hat keine E-Mail-Adresse/)).toBeTruthy();
});

test('an open one shows who answered what, who is missing, and sends or ends links', async () => {
  const sent = serverAnswering({ 'POST /circular-resolutions/c/voters/v2/renewals': () => ({ body: OPEN }), 'POST /circular-resolutions/c/voters/v1/revocation': () => ({ body: OPEN }) });
  const { user } = await renderInApp(() => <Voters circular={OPEN} />);
  const anna = within((await screen.findByText('Anna')).closest('li')!);
  expect(anna.getByText('Ich stimme zu')).toBeTruthy();
  expect(anna.getByText(/geändert/)).toBeTruthy();
  const boris = within(screen.getByText('Boris').closest('li')!);
  expect(boris.getByText('noch keine Antwort')).toBeTruthy();
  expect(boris.getByText(/nicht zustellbar/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Boris: neuen Link senden' }));
  await user.click(screen.getByRole('button', { name: 'Anna: Link beenden' }));
  await waitFor(() => expect(sent.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual(['/circular-resolutions/c/voters/v2/renewals', '/circular-resolutions/c/voters/v1/revocation']));
});

test('it is taken back only with a reason', async () => {
  const sent = serverAnswering({ 'POST /circular-resolutions/c/withdrawal': () => ({ body: { ...OPEN, state: 'withdrawn' } }) });
  const { user } = await renderInApp(() => <CircularActions circular={OPEN} />);
  await user.click(await screen.findByRole('button', { name: 'Zurückziehen' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Zurückziehen' }));
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
  await user.type(dialog.getByRole('textbox', { name: 'Grund' }), 'Erledigt');
  await user.click(dialog.getByRole('button', { name: 'Zurückziehen' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'Erledigt' }));
});
