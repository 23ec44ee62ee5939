import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { sessionQuery, type Session } from '../../shared/session';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { Board, Campaign, Recipient } from './api';
import { CampaignActions } from './campaign-actions';
import { NewCampaignPage } from './campaign-form-page';
import { CampaignsPage } from './campaigns-page';
import { CompletionBoard } from './completion-board';
import { RecipientCard } from './recipient-card';
import { RecipientsSection } from './recipients-section';

const allow = (...names: string[]) => names.map((action) => ({ action, allowed: true, reason: null, ask: null }));

const CAMPAIGN: Campaign = {
  id: 'c1',
  version: 1,
  title: 'Jahresabfrage 2027',
  kind: 'yearly',
  state: 'running',
  segment: {},
  sections: ['identity', 'reach'],
  message: {},
  opensOn: '2027-01-05',
  closesOn: '2027-02-01',
  reminderDays: [7],
  reminders: ['2027-01-12'],
  startedOn: '2027-01-05',
  closedAt: null,
  closedBy: null,
  recipients: 4,
  answered: 1,
  createdAt: '2027-01-04T10:00:00Z',
  allowedActions: allow('close'),
};

const BOARD: Board = {
  total: 4,
  states: { sent: 2, bounced: 1, confirmed: 1 },
  answered: 1,
  byDistrict: [{ key: null, name: null, total: 4, states: { sent: 2, bounced: 1, confirmed: 1 } }],
  byClass: [{ key: 'full', name: null, total: 4, states: { sent: 2, bounced: 1, confirmed: 1 } }],
  corrected: {},
  mails: { waiting: 2, sent: 2, failed: 1 },
};

const RECIPIENT: Recipient = {
  id: 'r1',
  organisationId: 'o1',
  organisationName: 'Pamir e.V.',
  districtName: null,
  membershipClass: 'full',
  state: 'bounced',
  openedAt: null,
  completedAt: null,
  completedBy: null,
  passedOnTo: null,
  dissolvedAt: null,
  dissolutionNote: null,
  settledAt: null,
  answered: [],
  corrected: [],
  remarks: [{ section: 'reach', text: 'Neue Nummer folgt.', madeAt: '2027-01-07T10:00:00Z', madeBy: 'Maryam' }],
  links: [{ name: 'Pamir', email: 'pamir@verein.example', language: 'de', issuedAt: '2027-01-05T10:00:00Z', mail: 'failed', endedAt: null }],
  allowedActions: allow('renew', 'revoke'),
};

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  localStorage.clear();
  const session: Partial<Session> = { email: 'office@verbund.example', permissions: ['confirmation.manage', 'export.run'], roles: ['office'] };
  queryClient.setQueryData(sessionQuery.queryKey, session as Session);
  await loadTexts(['campaigns', 'words', 'organisations']);
});
afterEach(() => jest.restoreAllMocks());

test('an empty list says when to ask and leads to the first campaign', async () => {
  serverAnswering({ 'GET /confirmation-campaigns': () => ({ body: { items: [] } }) });
  await renderInApp(() => <CampaignsPage />);
  expect(await screen.findByText('Noch keine Kampagne')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Neue Kampagne' })[0]!.getAttribute('href')).toBe('/campaigns/new');
});

test('the list names the state, the last day as people say it, and how many have answered', async () => {
  serverAnswering({ 'GET /confirmation-campaigns': () => ({ body: { items: [CAMPAIGN] } }) });
  await renderInApp(() => <CampaignsPage />);
  const row = within((await screen.findAllByRole('row'))[1]!);
  expect(row.getByRole('link', { name: 'Jahresabfrage 2027' }).getAttribute('href')).toBe('/campaigns/c1');
  expect(row.getByText('Läuft')).toBeTruthy();
  expect(row.getByText(/05\.01\.2027 – 31\.01\.2027/)).toBeTruthy();
  expect(row.getByText('1 von 4 beantwortet')).toBeTruthy();
});

const CHOICE = {
  'GET /confirmation-campaigns/reach': () => ({ body: { total: 46, mails: 58, withoutAddress: 2 } }),
  'GET /topics': () => ({ body: { items: [], total: 0 } }),
  'GET /districts': () => ({ body: { items: [], total: 0 } }),
};

test('every filter counts at once: organisations, mails, and who has no address', async () => {
  serverAnswering(CHOICE);
  const { user } = await renderInApp(() => <NewCampaignPage />);
  expect(await screen.findByText('58 Personen oder Postfächer bekommen eine Mail')).toBeTruthy();
  expect(screen.getByText('2 Organisationen ohne Adresse')).toBeTruthy();
  for (const name of ['Ohne Vertretung', 'Ohne Hauptkontakt', 'Räume veraltet']) await user.click(screen.getByLabelText(name));
  const asked = () => jest.mocked(fetch).mock.calls.map(([request]) => new URL((request as Request).url)).filter(({ pathname }) => pathname.endsWith('/reach'));
  await waitFor(() => expect(asked().at(-1)?.search).toContain('staleSection=rooms'));
  const query = Object.fromEntries(asked().at(-1)!.searchParams);
  expect(query).toMatchObject({ representation: 'nobody', primaryContact: 'missing', staleSection: 'rooms' });
});

test('a draft is written with the last day inclusive and says how many the choice holds', async () => {
  const sent = serverAnswering({
    ...CHOICE,
    'POST /confirmation-campaigns': () => ({ status: 201, body: { ...CAMPAIGN, state: 'draft' } }),
  });
  const { user, router } = await renderInApp(() => <NewCampaignPage />);
  expect(await screen.findByText('Diese Auswahl: 46 Organisationen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Entwurf speichern' }));
  expect((await screen.findAllByText(/Bitte ausfüllen/)).length).toBeGreaterThan(0);
  await user.type(screen.getByRole('textbox', { name: /^Titel/ }), 'Räume');
  for (const name of ['Name und Rechtliches', 'Zweck und Arbeit', 'Erreichbarkeit', 'Ansprechpersonen', 'Dokumente'])
    await user.click(screen.getByLabelText(name));
  await user.click(screen.getByRole('button', { name: 'Entwurf speichern' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/campaigns/c1'));
  const body = sent.find(({ method }) => method === 'POST')!.body as { opensOn: string; closesOn: string };
  expect(body).toMatchObject({ title: 'Räume', kind: 'yearly', sections: ['rooms'], reminderDays: [14, 28], message: {} });
  expect((Date.parse(body.closesOn) - Date.parse(body.opensOn)) / 86_400_000).toBe(42);
});

test('starting cannot be taken back, so it asks first', async () => {
  const sent = serverAnswering({ 'POST /confirmation-campaigns/c1/start': () => ({ body: CAMPAIGN }) });
  const draft: Campaign = { ...CAMPAIGN, state: 'draft', allowedActions: allow('start', 'update', 'remove') };
  const { user } = await renderInApp(() => <CampaignActions campaign={draft} />);
  expect(screen.queryByText('Bericht herunterladen')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Kampagne starten' }));
  expect(sent).toEqual([]);
  const dialog = within(screen.getByRole('dialog', { name: 'Kampagne starten' }));
  expect(dialog.getByText(/lässt sich nicht zurücknehmen/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Kampagne starten' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent.map(({ path }) => path)).toContain('/confirmation-campaigns/c1/start');
});

test('the rows of the board add up to its total', async () => {
  serverAnswering({ 'GET /confirmation-campaigns/c1/board': () => ({ body: BOARD }) });
  await renderInApp(() => <CompletionBoard id="c1" />);
  const rows = within(await screen.findByRole('table', { name: 'Stand der Dinge' })).getAllByRole('row');
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Verschickt', '2'],
    ['Bestätigt', '1'],
    ['Nicht zustellbar', '1'],
    ['Zusammen', '4'],
  ]);
  expect(screen.getByText('2 Mails sind noch unterwegs')).toBeTruthy();
});

test('who was asked: by state, with what they wrote, and a new link to another address', async () => {
  const sent = serverAnswering({
    'GET /confirmation-campaigns/c1/recipients': () => ({ body: { items: [RECIPIENT], total: 1 } }),
    'POST /confirmation-campaigns/c1/recipients/r1/renewals': () => ({ body: null }),
  });
  const { user, router } = await renderInApp(() => <RecipientsSection campaign={CAMPAIGN} />);
  const card = within((await screen.findByRole('link', { name: 'Pamir e.V.' })).closest<HTMLElement>('li.card')!);
  expect(card.getByText('Nicht zustellbar')).toBeTruthy();
  expect(card.getByText('Neue Nummer folgt.')).toBeTruthy();
  await user.click(card.getByRole('button', { name: 'Link neu schicken: Pamir e.V.' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /Andere E-Mail-Adresse/ }), 'neu@verein.example');
  await user.click(dialog.getByRole('button', { name: 'Link neu schicken' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ email: 'neu@verein.example' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Stand' }), 'Nicht zustellbar');
  await waitFor(() => expect(router.state.location.search).toMatchObject({ state: 'bounced' }));
});

test('whom no mail could reach has no link that could be taken away', async () => {
  await renderInApp(() => <RecipientCard campaign={CAMPAIGN} recipient={{ ...RECIPIENT, state: 'unreachable', links: [] }} />);
  expect(screen.getByRole('button', { name: /^Link neu schicken/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Link entziehen/ })).toBeNull();
});
