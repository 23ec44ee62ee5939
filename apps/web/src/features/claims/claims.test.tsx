import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer, openPopover } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { Claim } from './api';
import { ClaimCard } from './claim-card';
import { ClaimPage } from './claim-page';
import { WitnessPage } from './witness-page';

/** Hashing is tested with the server; here it only has to be done. */
jest.mock('../../shared/proof-of-work', () => ({ solutionOf: () => Promise.resolve(7) }));

const FORM = { networkName: 'Vielfalt Leine', challenge: { challenge: 'c.x.y', difficulty: 1, earliestAfterMs: 0 } };

const CLAIM: Claim = {
  id: 'c1',
  version: 2,
  organisation: { id: 'o1', name: 'Pamir e.V.', managers: 1 },
  name: 'Maryam Rahimi',
  email: 'maryam@pamir.example',
  language: 'de',
  message: 'Ich bin Schriftführerin.',
  state: 'open',
  proofs: [],
  addressAskedAt: '2026-11-01T10:00:00Z',
  addressAnswer: null,
  addressAnsweredAt: null,
  document: null,
  createdAt: '2026-11-01T10:00:00Z',
  expiresAt: '2026-12-01T10:00:00Z',
  decidedAt: null,
  decidedByName: null,
  reason: '',
  allowedActions: [
    { action: 'accept', allowed: false, reason: 'CLAIM_UNPROVEN', ask: null },
    { action: 'refuse', allowed: true, reason: null, ask: null },
  ],
};

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  await loadTexts(['claims', 'words', 'problems']);
});
afterEach(() => {
  jest.restoreAllMocks();
  location.hash = '';
});

test('somebody finds their organisation, says who they are, and is sent to their mail', async () => {
  const sent = serverAnswering({
    'GET /claim-form': () => ({ body: FORM }),
    'GET /claim-form/organisations': () => ({ body: { items: [{ id: 'o1', name: 'Pamir e.V.' }] } }),
    'POST /claim-form': () => ({ body: null }),
  });
  const { user } = await renderInApp(() => <ClaimPage />);
  await user.type(await screen.findByRole('searchbox', { name: 'Name Ihrer Organisation' }), 'pam');
  expect(screen.queryByRole('button', { name: 'Absenden' })).toBeNull();
  await user.click(await screen.findByRole('radio', { name: 'Pamir e.V.' }));
  await user.click(await screen.findByRole('button', { name: 'Absenden' }));
  expect((await screen.findAllByText(/Bitte ausfüllen/)).length).toBeGreaterThan(0);
  await user.type(screen.getByRole('textbox', { name: 'Ihr Name' }), 'Maryam Rahimi');
  await user.type(screen.getByRole('textbox', { name: 'E-Mail-Adresse' }), 'maryam@pamir.example');
  await user.click(screen.getByRole('button', { name: 'Absenden' }));
  await screen.findByRole('heading', { name: /Schauen Sie jetzt in Ihre Mails/ });
  expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
    organisationId: 'o1',
    name: 'Maryam Rahimi',
    email: 'maryam@pamir.example',
    language: 'de',
    proof: { challenge: 'c.x.y', solution: 7, website: '' },
  });
});

test('the known address answers once', async () => {
  location.hash = '#token-of-the-mail';
  const question = {
    organisationName: 'Pamir e.V.',
    networkName: 'Leine',
    name: 'Maryam',
    email: 'm@p.example',
    message: '',
    createdAt: '2026-11-01T10:00:00Z',
  };
  const sent = serverAnswering({
    'GET /witnessed-claim': () => ({ body: question }),
    'PUT /witnessed-claim': () => ({ body: null }),
  });
  const { user } = await renderInApp(() => <WitnessPage />);
  await user.click(await screen.findByRole('button', { name: 'Nein, das stimmt nicht' }));
  expect(await screen.findByText(/sieht Ihr Nein/)).toBeTruthy();
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ answer: 'no' });
});

test('the office reads what is missing before it can accept, and refuses with a reason', async () => {
  const sent = serverAnswering({ 'POST /claims/c1/decisions': () => ({ status: 201, body: CLAIM }) });
  const { user } = await renderInApp(() => (
    <ul>
      <ClaimCard claim={CLAIM} />
    </ul>
  ));
  expect(screen.getByText('Eine Hauptvertretung gibt es schon')).toBeTruthy();
  const why = openPopover(screen.getByRole('button', { name: 'Annehmen' }));
  expect(why.textContent).toContain('Es fehlt noch ein Nachweis');
  await user.click(screen.getByRole('button', { name: 'Ablehnen' }));
  const dialog = screen.getByRole('dialog', { name: /Maryam Rahimi.*ablehnen/ });
  await user.type(within(dialog).getByRole('textbox', { name: 'Begründung' }), 'Der Verein kennt Sie nicht.');
  await user.click(within(dialog).getByRole('button', { name: 'Ablehnen' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      version: 2,
      decision: 'refused',
      reason: 'Der Verein kennt Sie nicht.',
    }),
  );
});
