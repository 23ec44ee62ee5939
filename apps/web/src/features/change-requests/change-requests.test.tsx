import { screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { Toasts } from '../../shared/ui/toast';
import type { ChangeRequest } from './api';
import { FieldRulesPage } from './field-rules-page';

jest.mock('@tanstack/react-router', () => ({
  ...jest.requireActual<object>('@tanstack/react-router'),
  useParams: () => ({ id: 'r1' }),
}));

const allowed = (action: string) => ({ action, allowed: true, reason: null, ask: null });
const phone = (value: string) => ({ kind: 'phone', value });

const REQUEST: ChangeRequest = {
  id: 'r1',
  organisationId: 'o1',
  organisationName: 'Chor der Kulturen e.V.',
  proposedBy: 'Oksana Bondarenko',
  proposedAt: '2026-11-20T10:00:00Z',
  reason: 'Beschluss vom Mai',
  state: 'proposed',
  seen: 'abc',
  items: [
    {
      id: 'i1',
      field: 'founded',
      subjectId: null,
      subjectName: null,
      rule: 'approval',
      base: null,
      current: '2001',
      proposed: '1999',
      state: 'conflict',
      parts: [{ key: null, base: null, current: '2001', proposed: '1999', state: 'conflict' }],
      dropped: [],
      isGone: false,
      outcome: null,
    },
    {
      id: 'i2',
      field: 'channels',
      subjectId: null,
      subjectName: null,
      rule: 'approval',
      base: [phone('0511 1')],
      current: [phone('0511 1')],
      proposed: [phone('0511 2')],
      state: 'clean',
      parts: [
        { key: null, base: phone('0511 1'), current: phone('0511 1'), proposed: phone('0511 2'), state: 'clean' },
      ],
      dropped: [],
      isGone: false,
      outcome: null,
    },
  ],
  steps: [
    {
      kind: 'proposed',
      text: 'Beschluss vom Mai',
      name: 'Oksana Bondarenko',
      takenAt: '2026-11-20T10:00:00Z',
      fields: [],
    },
  ],
  allowedActions: ['adopt', 'refuse', 'ask'].map(allowed),
};

beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['change-requests', 'words']);
});
afterEach(() => jest.restoreAllMocks());

async function showRequest(answers: Parameters<typeof serverAnswering>[0] = {}) {
  const { RequestPage } = await import('./request-page');
  const sent = serverAnswering({ 'GET /change-requests/r1': () => ({ body: REQUEST }), ...answers });
  const { user } = await renderInApp(() => (
    <Suspense fallback="…">
      <RequestPage />
      <Toasts />
    </Suspense>
  ));
  await screen.findByRole('heading', { level: 1, name: /Chor der Kulturen/ });
  return { user, sent };
}

test('a conflict shows base, present and proposed, and is replaced only by saying so', async () => {
  const { user, sent } = await showRequest({
    'POST /change-requests/r1/adoptions': () => ({ status: 201, body: REQUEST }),
  });
  const conflict = screen.getByRole('group', { name: 'Gegründet' });
  expect([...conflict.querySelectorAll('dd')].map((side) => side.textContent)).toEqual(['leer', '2001', '1999']);
  await user.click(screen.getByRole('button', { name: /Jetzigen Wert ersetzen/ }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      seen: 'abc',
      itemIds: ['i1'],
      replacing: ['i1'],
    }),
  );
});

test('what nobody else touched is shown in words and adopted with one click', async () => {
  const { user, sent } = await showRequest({
    'POST /change-requests/r1/adoptions': () => ({ status: 201, body: REQUEST }),
  });
  const card = screen.getByRole('region', { name: 'Telefon und E-Mail' });
  expect(within(card).getByText('Telefon: 0511 2')).toBeTruthy();
  await user.click(within(card).getByRole('button', { name: /Übernehmen/ }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ seen: 'abc', itemIds: ['i2'], replacing: [] }),
  );
});

test('whoever looked at an outdated record reads so and sees the present one', async () => {
  const { user, sent } = await showRequest({
    'POST /change-requests/r1/adoptions': () => ({
      status: 409,
      body: { status: 409, code: 'VERSION_CONFLICT', issues: [] },
    }),
  });
  const card = screen.getByRole('region', { name: 'Telefon und E-Mail' });
  await user.click(within(card).getByRole('button', { name: /Übernehmen/ }));
  await waitFor(() => expect(sent.filter(({ method }) => method === 'GET').length).toBeGreaterThan(1));
});

test('refusing asks for the reason that the other side reads', async () => {
  const { user, sent } = await showRequest({
    'POST /change-requests/r1/refusals': () => ({ status: 201, body: REQUEST }),
  });
  await user.click(screen.getByRole('button', { name: 'Alles ablehnen' }));
  const dialog = screen.getByRole('dialog', { hidden: true });
  await user.type(within(dialog).getByLabelText('Grund'), 'Bitte Auszug schicken');
  await user.click(within(dialog).getByRole('button', { name: 'Ablehnen', hidden: true }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      itemIds: ['i1', 'i2'],
      reason: 'Bitte Auszug schicken',
    }),
  );
});

test('the rule of a field is set where it stands', async () => {
  const rule = { field: 'channels', rule: 'self', byDefault: 'self', version: 0 };
  const sent = serverAnswering({
    'GET /field-rules': () => ({ body: { items: [rule], total: 1 } }),
    'PUT /field-rules/channels': () => ({ body: { ...rule, rule: 'approval', version: 1 } }),
  });
  const { user } = await renderInApp(() => <FieldRulesPage />);
  await user.selectOptions(await screen.findByLabelText('Telefon und E-Mail'), 'Mit Zustimmung');
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ rule: 'approval', version: 0 }),
  );
});
