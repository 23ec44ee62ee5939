import { screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { addDays } from '@verbund/domain/calendar/days.js';
import { serverAnswering } from '../../../../test/organisation';
import { renderInApp } from '../../../../test/render';
import { installTopLayer } from '../../../../test/top-layer';
import { queryClient } from '../../../shared/query-client';
import { sessionQuery, type Session } from '../../../shared/session';
import { today } from '../../../shared/texts/formats';
import { loadTexts } from '../../../shared/texts/catalogue-loader';
import type { Organisation } from '../api';
import type { Representative } from './api';
import { EndDialog } from './end-dialog';
import { HandoverDialog } from './handover-dialog';
import { RepresentativesTab } from './representatives-tab';

const allowed = (...actions: string[]) => actions.map((action) => ({ action, allowed: true, reason: null, ask: null }));
const locked = (...actions: string[]) =>
  actions.map((action) => ({ action, allowed: false, reason: 'FORBIDDEN', ask: 'manager' }));

const ANNA: Representative = {
  id: 'r1',
  version: 3,
  name: 'Anna Kowalska',
  email: 'anna@verein.example',
  role: 'manager',
  validFrom: '2025-03-01',
  validTo: null,
  contactRole: null,
  standing: 'present',
  isOwn: true,
  isLastManager: true,
  allowedActions: allowed('change', 'end', 'renew'),
};

const AT = '/organisations/o1/representatives';

async function renderTab(list: object) {
  const sent = serverAnswering({
    [`GET ${AT}`]: () => ({ body: list }),
    'GET /organisations/o1/contacts': () => ({ body: { items: [], total: 0, allowedActions: [] } }),
    [`POST ${AT}`]: () => ({ status: 201, body: ANNA }),
    [`PATCH ${AT}/r1`]: () => ({ body: ANNA }),
    'POST /organisations/o1/handovers': () => ({ status: 201, body: {} }),
  });
  const { user } = await renderInApp(() => (
    <Suspense>
      <RepresentativesTab organisation={{ id: 'o1' } as Organisation} />
    </Suspense>
  ));
  await screen.findByRole('heading', { name: 'Vertretung' });
  return { user, sent };
}

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, {
    email: 'anna@verein.example',
    roles: ['representative'],
    permissions: ['contact.read', 'representation.manage'],
    organisations: [],
  } as unknown as Session);
  await loadTexts(['organisations', 'representatives', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('a manager invites somebody, as editor unless chosen otherwise', async () => {
  const { user, sent } = await renderTab({ items: [ANNA], total: 1, gap: null, allowedActions: allowed('invite') });
  await user.click(screen.getByRole('button', { name: 'Vertretung einladen' }));
  const dialog = screen.getByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Boris Petrov');
  await user.type(within(dialog).getByRole('textbox', { name: 'E-Mail-Adresse' }), ' boris@verein.example');
  await user.click(within(dialog).getByRole('button', { name: 'Einladung senden' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
      name: 'Boris Petrov',
      email: 'boris@verein.example',
      role: 'editor',
    }),
  );
});

test('the last manager is told before leaving, and leaves only after saying so', async () => {
  const sent = serverAnswering({ [`PATCH ${AT}/r1`]: () => ({ body: ANNA }) });
  const onClose = jest.fn();
  const { user } = await renderInApp(() => <EndDialog organisationId="o1" representative={ANNA} onClose={onClose} />);
  const end = screen.getByRole('button', { name: 'Zugang beenden' });
  await user.click(end);
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: /bleibt vorerst ohne Hauptvertretung/ }));
  await user.click(end);
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent[0]?.body).toEqual({ version: 3, validTo: addDays(today(), 1), acceptGap: true });
});

test('a successor is named with the last day and what they should know', async () => {
  const sent = serverAnswering({ 'POST /organisations/o1/handovers': () => ({ body: {} }) });
  const { user } = await renderInApp(() => (
    <HandoverDialog organisationId="o1" representative={ANNA} onClose={() => undefined} />
  ));
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Amal Haddad');
  await user.type(screen.getByRole('textbox', { name: 'E-Mail-Adresse' }), 'amal@verein.example');
  await user.type(
    screen.getByRole('textbox', { name: /Was die Nachfolge wissen sollte/ }),
    'Der Schlüssel liegt im Büro.',
  );
  await user.click(screen.getByRole('button', { name: 'Übergeben' }));
  await waitFor(() =>
    expect(sent[0]?.body).toEqual({
      representativeId: 'r1',
      validTo: addDays(today(), 15),
      notes: 'Der Schlüssel liegt im Büro.',
      successor: { name: 'Amal Haddad', email: 'amal@verein.example', language: 'de' },
    }),
  );
});

test('an editor reads why inviting is locked, and has no actions on others', async () => {
  const others = { ...ANNA, isOwn: false, allowedActions: locked('change', 'end', 'renew') };
  await renderTab({ items: [others], total: 1, gap: 'noManager', allowedActions: locked('invite') });
  expect(screen.getByRole('note').textContent).toContain('Hauptvertretung');
  expect(screen.queryByRole('button', { name: /Aktionen für/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Vertretung einladen' }).getAttribute('popovertarget')).toBeTruthy();
});

test('nobody there yet: the page says so and what to do', async () => {
  await renderTab({ items: [], total: 0, gap: 'nobody', allowedActions: allowed('invite') });
  expect(screen.getByRole('heading', { name: 'Noch vertritt niemand diese Organisation' })).toBeTruthy();
  expect(screen.getByRole('note').textContent).toContain('Lücke');
});
