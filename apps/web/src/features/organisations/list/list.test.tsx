import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderInApp } from '../../../../test/render';
import { queryClient } from '../../../shared/query-client';
import { sessionQuery } from '../../../shared/session';
import { loadTexts } from '../../../shared/texts/catalogue-loader';
import { OrganisationsPage } from '../list-page';

const SESSION = {
  person: { id: null, name: 'Hannah Lang' },
  email: 'office@verbund.example',
  roles: ['office'],
  permissions: ['organisation.read', 'organisation.create', 'export.run', 'view.save', 'view.share', 'import.run'],
  organisations: [],
  language: 'de',
  secondFactor: 'off',
};

const row = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  shortName: null,
  ownScriptName: null,
  place: 'Hannover',
  districts: [],
  membership: { state: 'active', membershipClass: 'full', from: '2015-05-03', to: null },
  memberSince: '2015-05-03',
  primaryContact: null,
  unfilledFunctions: [],
  hasLogo: false,
  confirmedAt: null,
  updatedAt: '2026-01-01T10:00:00Z',
  ...more,
});

const ROWS = [row('1', 'Kalyna e. V.', { unfilledFunctions: ['chair'] }), row('2', 'Pamir e. V.')];
const VIEW = { id: 'v', list: 'organisations', name: 'Meine Ruhenden', query: 'status=suspended', version: 1 };

const FACETS = {
  status: { active: 44, suspended: 1 },
  class: {},
  kind: {},
  district: {},
  topic: {},
  language: {},
  unfilled: {},
  primaryContact: {},
  representation: {},
  exemption: {},
  freshness: {},
  staleSection: {},
  reported: {},
  application: {},
  rooms: {},
};

/** A register that answers as given, and remembers what it was asked. */
function register(answers: { items?: object[]; total?: number; totalIsLowerBound?: boolean } = {}) {
  const asked: string[] = [];
  const sent: unknown[] = [];
  const list = { items: ROWS, total: 2, totalIsLowerBound: false, referenceDate: '2026-01-01', next: null, ...answers };
  const views = { items: [{ ...VIEW, shared: false, own: true, ownerName: 'Hannah Lang' }], total: 1 };
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = input as Request;
    const path = request.url.split('/api/v1')[1]!;
    asked.push(path);
    const json = (body: unknown) => new Response(JSON.stringify(body), { status: 200 });
    if (request.method !== 'GET') {
      sent.push(await request.json());
      return json({});
    }
    if (path.startsWith('/organisations/facets')) return json(FACETS);
    if (path.includes('total=exact')) return json({ ...list, total: 1312, totalIsLowerBound: false });
    if (path.startsWith('/saved-views')) return json(views);
    return json(path.startsWith('/organisations') ? list : { items: [], total: 0 });
  });
  return { asked, sent };
}

async function openList(at: string) {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, SESSION as never);
  await loadTexts(['organisations', 'words']);
  const app = await renderInApp(OrganisationsPage, { at });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

/** jsdom knows neither popovers nor widths: says that one was opened on a wide screen, as the browser would. */
function openPopover(label: string) {
  Object.assign(globalThis, { matchMedia: () => ({ matches: false }) });
  fireEvent(screen.getByRole('dialog', { name: label }), Object.assign(new Event('toggle'), { newState: 'open' }));
}

afterEach(() => jest.restoreAllMocks());

test('the address is the list: what it says is asked, and what is chosen is written into it', async () => {
  const { asked } = register();
  const { router, user } = await openList('/organisations?status=active&on=2020-12-31&sort=-since');
  await screen.findByText('Kalyna e. V.');
  const question = asked.find((path) => path.startsWith('/organisations?'))!.split('?')[1];
  expect(Object.fromEntries(new URLSearchParams(question))).toEqual({
    status: 'active',
    on: '2020-12-31',
    sort: '-since',
    page: '1',
    pageSize: '25',
  });
  await user.click(screen.getByRole('button', { name: 'Mitglied seit' }));
  expect(router.state.location.search).toEqual({ status: 'active', on: '2020-12-31', sort: 'since' });
  await user.type(screen.getByRole('searchbox'), 'pamir');
  await waitFor(() => expect(router.state.location.search).toMatchObject({ search: 'pamir' }));
});

test('a search brings the best matches first, unless another order is chosen', async () => {
  const { asked } = register();
  const { user } = await openList('/organisations?search=kalyna');
  await screen.findByText('Kalyna e. V.');
  expect(asked).toContain('/organisations?page=1&pageSize=25&search=kalyna');
  expect(screen.getByRole('columnheader', { name: 'Organisation' }).getAttribute('aria-sort')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Organisation' }));
  await waitFor(() => expect(asked.some((path) => path.includes('sort=name'))).toBe(true));
});

test('a value of a filter shows the rows behind it; its chip takes it away again', async () => {
  register();
  const { router, user } = await openList('/organisations');
  openPopover('Status');
  await user.click(await screen.findByRole('checkbox', { name: /^Mitglied\s*44$/ }));
  expect(router.state.location.search).toEqual({ status: 'active' });
  await user.click(within(await screen.findByRole('list', { name: 'Gesetzte Filter' })).getByText('Mitglied'));
  expect(router.state.location.search).toEqual({});
});

test('a filter leaves the view for an own selection, which can be saved and keeps its filters', async () => {
  const { sent } = register();
  const { user } = await openList('/organisations?status=suspended&unfilled=true');
  expect((await screen.findByRole('link', { name: 'Eigene Auswahl' })).getAttribute('aria-current')).toBe('page');
  await user.click(await screen.findByRole('button', { name: 'Ansicht speichern' }));
  await user.type(screen.getByLabelText('Name der Ansicht'), 'Ruhend und unbesetzt');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { name: 'Ruhend und unbesetzt', query: 'status=suspended&unfilled=true', list: 'organisations' },
    ]),
  );
});

test('a saved view is a named address; sorting it does not leave it', async () => {
  register();
  await openList('/organisations?status=suspended&sort=-updatedAt&page=2');
  expect((await screen.findByRole('link', { name: 'Meine Ruhenden' })).getAttribute('aria-current')).toBe('page');
  expect(screen.queryByRole('link', { name: 'Eigene Auswahl' })).toBeNull();
});

test('ticked rows are counted and exported, no others; another question forgets them', async () => {
  register();
  const { router, user } = await openList('/organisations?on=2020-12-31');
  await user.click(await screen.findByRole('checkbox', { name: 'Pamir e. V. auswählen' }));
  const bar = screen.getByRole('region', { name: 'Ausgewählte Einträge' });
  expect(within(bar).getByText('1 ausgewählt')).toBeTruthy();
  const csv = within(bar).getByRole('link', { name: 'CSV-Datei' });
  expect(csv.getAttribute('href')).toBe('/api/v1/organisations/export?format=csv&id=2&on=2020-12-31');
  await act(() => router.navigate({ to: '.', search: { status: 'active' } as never }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Ausgewählte Einträge' })).toBeNull());
});

test('beyond a thousand the list says so, and counts exactly when asked', async () => {
  register({ total: 1000, totalIsLowerBound: true });
  const { user } = await openList('/organisations');
  expect(await screen.findByText('Mehr als 1.000 Organisationen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Genau zählen' }));
  expect(await screen.findByText('1.312 Organisationen')).toBeTruthy();
});

test('what is missing says so in words', async () => {
  register();
  await openList('/organisations');
  expect(await screen.findByText('Unbesetzt: Vorsitz')).toBeTruthy();
  expect(screen.getAllByText('ohne Hauptkontakt')).toHaveLength(2);
});

test('an empty register names the two ways to fill it, an empty selection the way back', async () => {
  register({ items: [], total: 0 });
  const { router } = await openList('/organisations');
  expect((await screen.findByRole('link', { name: 'Liste einlesen' })).getAttribute('href')).toBe('/imports');
  await act(() => router.navigate({ to: '.', search: { search: 'xyz' } as never }));
  expect(await screen.findByText('Nichts gefunden')).toBeTruthy();
});
