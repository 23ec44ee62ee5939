import { screen, waitFor, within } from '@testing-library/react';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { sessionQuery } from '../../shared/session';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { addressOf } from './api';
import { OverviewPage } from './overview-page';

const SESSION = {
  person: { id: null, name: 'Hannah Lang' },
  email: 'office@verbund.example',
  roles: ['office'],
  permissions: ['overview.read', 'organisation.create', 'import.run', 'account.invite'],
  organisations: [],
  language: 'de',
  secondFactor: 'off',
};

const OVERVIEW = {
  referenceDate: '2026-03-01',
  members: {
    total: 46,
    byClass: [{ membershipClass: 'full', count: 46 }],
    byState: [{ state: 'active', count: 46 }],
  },
  growth: [
    { on: '2024-12-31', members: 40 },
    { on: '2025-12-31', members: 43 },
    { on: '2026-03-01', members: 46 },
  ],
  tasks: [
    {
      kind: 'withoutApplication',
      list: 'organisations',
      count: 4,
      countIsLowerBound: false,
      query: 'status=application&status=decided&application=missing',
      examples: [{ id: '1', name: 'Kalyna e. V.' }],
    },
    { kind: 'documentsToReview', list: 'documents', count: 2, countIsLowerBound: false, query: 'waiting=true', examples: [{ id: '1', name: 'Kalyna e. V.' }] },
    { kind: 'openApplications', list: 'applications', count: 1, countIsLowerBound: false, query: 'stage=application&stage=complete', examples: [{ id: '7', name: 'Chor' }] },
  ],
  staleSections: [
    { section: 'reach', count: 12, countIsLowerBound: false, query: 'status=active&status=probation&staleSection=reach' },
    { section: 'rooms', count: 1000, countIsLowerBound: true, query: 'status=active&staleSection=rooms' },
  ],
  possibleDuplicates: [],
  recentChanges: [
    {
      id: '1',
      accountName: 'Tim Weber',
      action: 'organisation.changed',
      subject: 'organisation',
      subjectId: 'o1',
      subjectName: 'Kalyna e. V.',
      organisationId: 'o1',
      organisationName: 'Kalyna e. V.',
      occurredAt: '2026-02-28T10:00:00Z',
      changes: [],
    },
  ],
};
const EMPTY = {
  ...OVERVIEW,
  members: { total: 0, byClass: [], byState: [] },
  growth: [],
  tasks: [],
  staleSections: [],
  recentChanges: [],
};

async function openOverview(overview: object, { at = '/overview', organisations = 0, people = 0 } = {}) {
  const asked: string[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const path = (input as Request).url.split('/api/v1')[1]!;
    asked.push(path);
    const total = path.startsWith('/people') ? people : organisations;
    return new Response(JSON.stringify(path.startsWith('/overview') ? overview : { items: [], total }));
  });
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, SESSION as never);
  await loadTexts(['overview', 'words']);
  const app = await renderInApp(OverviewPage, { at });
  return { ...app, asked };
}

afterEach(() => jest.restoreAllMocks());

test('a task says how many, who, and leads to the list of exactly these', async () => {
  await openOverview(OVERVIEW);
  const task = await screen.findByRole('link', { name: /4 Organisationen warten auf die Aufnahme/ });
  expect(task.textContent).toContain('\u2068Kalyna e. V.\u2069 und 3 weitere');
  expect(task.getAttribute('href')).toBe('/organisations?status=application,decided&application=missing');
});

test('each part of the record says for how many members it is old, and leads to them', async () => {
  await openOverview(OVERVIEW);
  const block = within(await screen.findByRole('region', { name: 'Seit einem Jahr nicht bestätigt' }));
  expect(block.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Erreichbarkeit12 Mitglieder',
    'Räumeüber 1.000 Mitglieder',
  ]);
  expect(block.getByRole('link', { name: 'Erreichbarkeit' }).getAttribute('href')).toBe(
    '/organisations?status=active,probation&staleSection=reach',
  );
});

test('what waits for a decision leads to the list where it is taken', async () => {
  await openOverview(OVERVIEW);
  const documents = await screen.findByRole('link', { name: /2 .*Dokumente/ });
  expect(documents.getAttribute('href')).toBe('/documents?waiting=true');
  expect(screen.getByRole('link', { name: /Chor/ }).getAttribute('href')).toBe('/applications?stage=application,complete');
});

test('repeated names of a query become one value of the address', () =>
  expect(addressOf('status=application&status=decided&on=2026-01-01')).toEqual({
    status: 'application,decided',
    on: '2026-01-01',
  }));

test('the chart has the same numbers as a table, and says how the year went', async () => {
  await openOverview(OVERVIEW);
  const rows = within(await screen.findByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Tag', 'Mitglieder'],
    ['31.12.2024', '40'],
    ['31.12.2025', '43'],
    ['01.03.2026', '46'],
  ]);
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('Von 40 Ende 2024 auf 46');
  expect(screen.getByText('+3 seit Jahresbeginn')).toBeTruthy();
});

test('the day asked about stands in the address', async () => {
  const { asked } = await openOverview(OVERVIEW, { at: '/overview?on=2020-12-31' });
  expect(await screen.findByText('Stand 31. Dezember 2020')).toBeTruthy();
  expect(asked).toEqual(['/overview?on=2020-12-31']);
});

test('a change names who, what and the record it leads to', async () => {
  await openOverview(OVERVIEW);
  const link = await screen.findByRole('link', { name: 'Kalyna e. V.' });
  expect(link.getAttribute('href')).toBe('/organisations/o1');
  expect(screen.getByText('Tim Weber')).toBeTruthy();
});

test('a job and the holder of a link are named in the reader\'s language', async () => {
  await openOverview({ ...OVERVIEW, recentChanges: [{ ...OVERVIEW.recentChanges[0]!, accountName: 'change requests' }] });
  expect(await screen.findByText('Änderungsanträge')).toBeTruthy();
});

test('an empty register begins with steps that the records themselves tick off', async () => {
  await openOverview(EMPTY, { organisations: 3 });
  const steps = await screen.findAllByRole('listitem');
  await waitFor(() => expect(steps[0]!.textContent).toBe('Organisationen eintragenerledigt'));
  expect(within(steps[1]!).getByRole('link').getAttribute('href')).toBe('/organisations');
  expect(steps).toHaveLength(4);
});
