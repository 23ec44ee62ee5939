import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { Plan, PlannedMeeting, Reasons, Statistics } from './api';
import { CreditChart } from './credit-chart';
import { HostingPage } from './hosting-page';
import { LedgerTable } from './ledger-table';
import { PlanActions } from './plan-actions';
import { PlanStanding } from './plan-standing';
import { PlanTable } from './plan-table';
import { RevisionCard } from './revision-card';
import { WhyDialog } from './why-dialog';

const allow = (...names: string[]) => names.map((action) => ({ action, allowed: true, reason: null, ask: null }));
const named = (name: string) => ({ id: name, name });

const MEETING: PlannedMeeting = {
  meetingId: 'm1', assignmentId: 'a1', title: 'Vorstandssitzung', day: '2027-03-02', startsAt: '2027-03-02T17:30:00Z', endsAt: '2027-03-02T19:30:00Z', people: 9, stepFree: true,
  organisation: named('Chor'), room: named('Saal'), state: 'asked', pinned: false, fixed: false, credit: 0.67, lastHosted: null, declinedBy: [], otherDays: [], declineReason: null, answeredAt: null,
};
const PLAN: Plan = {
  id: 'p1', version: 3, body: named('Vorstand'), series: null, from: '2027-01-01', until: '2028-01-01', state: 'draft', publishedAt: null, createdAt: '2026-11-28T10:00:00Z', meetings: 1, confirmed: 0, withoutHost: 0,
  gapMonths: 2, doubt: null, fallbacks: 0, plannedMeetings: [MEETING], changes: null, mails: { total: 12, withoutAddress: [named('Ruhe')] }, allowedActions: allow('publish', 'discard', 'revise', 'pin', 'accept'),
  organisations: [{ organisationId: 'Ohne', name: 'Ohne', weight: 1, creditBefore: -0.5, hostings: 0, creditAfter: 0.25, lastHosted: null, possible: 0, reasons: ['notOffered'] }],
};
const alternative = (name: string, more: object = {}) => ({ organisationId: name, name, credit: 0.67, lastHosted: null, room: named('Saal'), reasons: [], worse: null, ...more });
const REASONS: Reasons = {
  meetingId: 'm1', day: '2027-03-02', pinned: false, chosen: alternative('Chor'),
  possible: [alternative('Garten', { worse: { level: 'unfairness', by: 0.4 } })], impossible: [alternative('Klein', { reasons: ['tooSmall', 'notStepFree'] })], relaxations: [{ relaxation: 'stepFree', more: 2 }],
};

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  signInAsOffice(['hosting.read', 'hosting.plan']);
  await loadTexts(['hosting', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('an empty list says how to begin', async () => {
  serverAnswering({ 'GET /host-plans': () => ({ body: { items: [] } }) });
  await renderInApp(() => <HostingPage />);
  expect(await screen.findByText('Noch kein Plan')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Gastgeber planen' })[0]!.getAttribute('href')).toBe('/hosting/plans/new');
});

test('a date shows host, room, people and state in words, and who declined with the days it offers', async () => {
  const declined: PlannedMeeting = { ...MEETING, meetingId: 'm2', state: 'declined', declinedBy: [named('Studio')], declineReason: 'Umbau', otherDays: ['2027-03-09'] };
  await renderInApp(() => <PlanTable plan={{ ...PLAN, plannedMeetings: [MEETING, declined] }} onAsk={() => undefined} />);
  const [, first, second] = screen.getAllByRole('row');
  expect(first!.textContent).toContain('Dienstag, 2. März 2027');
  expect(first!.textContent).toContain('18:30');
  expect(first!.textContent).toContain('9 Personen · stufenfrei');
  expect(within(first!).getByText('angefragt')).toBeTruthy();
  expect(second!.textContent).toMatch(/abgesagt.*Studio.*Umbau.*Ginge am .*9\. März 2027|09\.03\.2027/);
});

test.each([
  [null, null],
  ['unfairness', /^Der beste gefundene Plan/],
  ['districts', /^Gerechter geht es nicht/],
] as const)('a plan in doubt on the level %s says what is not proved', async (doubt, words) => {
  await renderInApp(() => <PlanStanding plan={{ ...PLAN, doubt }} />);
  expect(screen.queryByText(words ?? /nicht bewiesen/)).toEqual(words && expect.anything());
});

test('the explanation names cost and reasons in words, and another host is one click', async () => {
  const sent = serverAnswering({ 'GET /host-plans/p1/meetings/m1/reasons': () => ({ body: REASONS }), 'PATCH /host-plans/p1/meetings/m1': () => ({ body: PLAN }) });
  const { user } = await renderInApp(() => <WhyDialog plan={PLAN} meetingId="m1" onClose={() => undefined} />);
  expect(await screen.findByText(/An der Reihe: Guthaben .*0,67.*noch nie/)).toBeTruthy();
  expect(screen.getByText(/Weniger gerecht verteilt/)).toBeTruthy();
  expect(screen.getByText('Raum zu klein und nicht stufenfrei')).toBeTruthy();
  expect(screen.getByText(/stufenfrei“: 2 mehr könnten/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Garten.* wählen/ }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ version: 3, pinned: true, organisationId: 'Garten' }));
});

test('publishing says beforehand how many mails go out and who must be called', async () => {
  const sent = serverAnswering({ 'POST /host-plans/p1/publication': () => ({ body: PLAN }) });
  const { user } = await renderInApp(() => <PlanActions plan={PLAN} />);
  await user.click(await screen.findByRole('button', { name: 'Veröffentlichen' }));
  expect(screen.getByText(/12 E-Mails fragen die Gastgeber/)).toBeTruthy();
  expect(screen.getByText(/bitte anrufen: .*Ruhe/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Veröffentlichen und 12 E-Mails senden' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ version: 3 }));
});

test('what computing again would change stands side by side before it counts', async () => {
  const changes = [{ meetingId: 'm1', day: '2027-03-02', old: named('Chor'), new: named('Garten'), reasons: ['paused' as const] }];
  const sent = serverAnswering({ 'POST /host-plans/p1/revision/acceptance': () => ({ body: PLAN }) });
  const { user } = await renderInApp(() => <RevisionCard plan={{ ...PLAN, changes }} changes={changes} />);
  expect(await screen.findByText(/Ein Termin würde sich ändern/)).toBeTruthy();
  expect(screen.getByRole('row', { name: /Chor Garten pausiert/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Änderungen übernehmen' }));
  await waitFor(() => expect(sent.map(({ path }) => path)).toContain('/host-plans/p1/revision/acceptance'));
});

test('an organisation that can never host says why', async () => {
  await renderInApp(() => <LedgerTable plan={PLAN} />);
  expect(await screen.findByText('bietet keinen Raum für Gäste an')).toBeTruthy();
});

test('the chart has the same numbers as its table', async () => {
  const credits: Statistics['credits'] = [{ organisationId: 'o', name: 'Chor', points: [{ day: '2026-09-01', credit: -0.67 }, { day: '2026-10-06', credit: -0.33 }] }];
  await renderInApp(() => <CreditChart credits={credits} />);
  expect(await screen.findByRole('img', { name: /Linien für eine Organisation/ })).toBeTruthy();
  expect(screen.getByText('-0,67')).toBeTruthy();
  expect(document.querySelectorAll('polyline')).toHaveLength(1);
});
