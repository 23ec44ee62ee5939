import { screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import type { Meeting } from '../../shared/meetings';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { Toasts } from '../../shared/ui/toast';
import type { Calendar, Series } from './api';

const TIMES_OUT = 20_000;

jest.mock('@tanstack/react-router', () => ({ ...jest.requireActual<object>('@tanstack/react-router'), useParams: () => ({ id: 'm1', seriesId: 's1' }) }));

const allowed = (action: string) => ({ action, allowed: true, reason: null, ask: null });
const MEETING: Meeting = {
  id: 'm1', version: 1, body: { id: 'b1', name: 'Vorstand' }, series: { id: 's1', title: 'Vorstandssitzung' }, occurrenceOn: '2027-03-02', kind: 'board', title: 'Vorstandssitzung', startsAt: '2027-03-09T17:30:00Z', endsAt: '2027-03-09T19:30:00Z',
  on: '2027-03-09', from: '18:30', endsOn: '2027-03-09', to: '20:30', mode: 'hybrid', state: 'planned', organisation: null, room: null, place: '', rotates: true, sequence: 0, onlineAddress: '', electronicRights: '', note: '', guests: 0, needsStepFree: true,
  timeZone: 'Europe/Berlin', startMinute: 1110, durationMinutes: 120, address: null, hostPlanId: null, steps: [], warnings: [{ code: 'observance', calendar: 'muslim', kind: 'eidAlFitr', name: '', meetingId: null, maybe: false }], noticeGaps: ['place', 'electronicRights'], modeProblem: null,
  allowedActions: ['update', 'move', 'changePlace', 'cancel'].map(allowed),
};
const NOBODY_INVITED = {
  version: 1, items: [], total: 0, expected: [], counts: { coming: 0, remote: 0, notComing: 0, open: 0 }, notice: { state: 'unknown', days: null, lastDispatch: null }, answers: [], ownId: null, allowedActions: ['invite'].map(allowed),
};
const INVITEES = { 'GET /meetings/m1/invitees': () => ({ body: NOBODY_INVITED }) };
const CALENDAR: Calendar = {
  land: 'NI', timeZone: 'Europe/Berlin', today: '2026-11-28', holidays: [{ on: '2027-03-29', kind: 'easterMonday' }], years: [{ calendar: 'muslim', year: 2027, days: 1, reviewedAt: null, reviewedBy: null }],
  days: [{ id: null, key: 'muslim.eidAlFitr.2027-03-09', version: null, calendar: 'muslim', kind: 'eidAlFitr', name: '', from: '2027-03-09', to: '2027-03-12', estimated: true, eveningBefore: true, source: 'Umm al-Qura', reviewed: false }],
};
const SERIES: Series = {
  id: 's1', version: 4, body: { id: 'b1', name: 'Vorstand' }, title: 'Vorstandssitzung', recurrence: { unit: 'month', interval: 1, nth: 1, weekday: 2, monthsLeftOut: [8] }, startMinute: 1110, durationMinutes: 120, from: '2026-01-01', until: null,
  template: { agenda: [{ title: 'Begrüßung', kind: 'information', minutes: 5 }], mode: 'inPerson', guests: 0, needsStepFree: false }, rotates: true, upcoming: 11, next: '2027-01-05', allowedActions: ['update', 'add'].map(allowed),
};

beforeEach(async () => {
  queryClient.clear();
  signInAsOffice(['meeting.read', 'meeting.manage', 'calendar.read', 'calendar.manage']);
  await loadTexts(['meetings', 'calendar', 'rooms', 'invited', 'words']);
});
afterEach(() => jest.restoreAllMocks());

const show = (Page: () => React.ReactNode, at = '/') =>
  renderInApp(
    () => (
      <Suspense fallback="…">
        <Page />
        <Toasts />
      </Suspense>
    ),
    { at },
  );

describe('one meeting', () => {
  const answers = { ...INVITEES, 'GET /meetings/m1': () => ({ body: MEETING }) };

  test('says when, how, what speaks against it and what the notice lacks', async () => {
    serverAnswering(answers);
    await show((await import('./meeting-page')).MeetingPage);
    expect(await screen.findByText('Dienstag, 9. März 2027')).toBeTruthy();
    expect(screen.getByText('18:30–20:30').getAttribute('dir')).toBe('ltr');
    const attention = screen.getByRole('region', { name: 'Zu beachten' });
    expect(attention.textContent).toContain('Ramadanfest (Id al-Fitr)');
    expect(attention.textContent).toContain('wie Mitglieder ihre Rechte elektronisch ausüben');
    expect(screen.getByText(/statt am 2. März 2027/)).toBeTruthy();
  });

  test('is cancelled with a reason, and not without', async () => {
    let meeting = MEETING;
    const cancelled = { ...MEETING, state: 'cancelled', allowedActions: [allowed('reinstate')] } as Meeting;
    const sent = serverAnswering({ ...INVITEES, 'GET /meetings/m1': () => ({ body: meeting }), 'POST /meetings/m1/cancellations': () => ({ status: 201, body: (meeting = cancelled) }) });
    const { user } = await show((await import('./meeting-page')).MeetingPage);
    await user.click(await screen.findByRole('button', { name: 'Absagen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Sitzung absagen' }));
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
    await user.type(dialog.getByLabelText('Grund'), 'Glatteis');
    await user.click(dialog.getByRole('button', { name: 'Sitzung absagen' }));
    await waitFor(() => expect(sent).toContainEqual(expect.objectContaining({ path: '/meetings/m1/cancellations', body: { version: 1, reason: 'Glatteis' } })));
    expect(await screen.findByRole('button', { name: 'Wieder ansetzen' })).toBeTruthy();
  }, TIMES_OUT);

  test('says why it cannot be moved any more', async () => {
    serverAnswering({ ...INVITEES, 'GET /meetings/m1': () => ({ body: { ...MEETING, state: 'open', allowedActions: [{ action: 'move', allowed: false, reason: 'MEETING_STEP_IMPOSSIBLE', ask: null }] } }) });
    await show((await import('./meeting-page')).MeetingPage);
    expect((await screen.findByRole('button', { name: 'Verschieben' })).getAttribute('popovertarget')).toBeTruthy();
  });
});

describe('the month', () => {
  test('shows meetings, holidays and estimated feasts by word', async () => {
    const sent = serverAnswering({ 'GET /meetings': () => ({ body: { items: [MEETING], total: 1, allowedActions: [] } }), 'GET /calendar': () => ({ body: CALENDAR }) });
    await show((await import('./month-view')).MonthView, '/?month=2027-03');
    const link = await screen.findByRole('link', { name: /Vorstandssitzung/ });
    expect(link.closest('td')!.textContent).toContain('Ramadanfest (Id al-Fitr)');
    expect(screen.getByText('Ostermontag')).toBeTruthy();
    expect(sent.find(({ path }) => path === '/meetings')!.query).toMatchObject({ from: '2027-03-01', to: '2027-04-05' });
  });
});

describe('a series', () => {
  test('is read in words with its next dates while it is changed, and keeps its agenda', async () => {
    const sent = serverAnswering({ 'GET /meeting-series/s1': () => ({ body: SERIES }), 'GET /calendar': () => ({ body: CALENDAR }), 'PATCH /meeting-series/s1': () => ({ body: SERIES }) });
    const { user } = await show((await import('./form-pages')).EditSeriesPage);
    const preview = await screen.findByRole('region', { name: 'Die nächsten Termine' });
    expect(preview.textContent).toContain('jeden Monat am ersten Dienstag, 18:30 Uhr, nicht im August');
    await user.click(screen.getByRole('radio', { name: 'der letzte' }));
    expect(preview.textContent).toContain('am letzten Dienstag');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(sent.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ version: 4, recurrence: { unit: 'month', nth: -1, weekday: 2, monthsLeftOut: [8] }, template: SERIES.template }));
  }, TIMES_OUT);
});

describe('the calendar of a year', () => {
  test('is marked as not checked until somebody says so', async () => {
    const sent = serverAnswering({ 'GET /calendar': () => ({ body: CALENDAR }), 'POST /calendar/reviews': () => ({ body: {} }) });
    const { user } = await show((await import('./calendar-page')).CalendarPage, '/?year=2027');
    expect(await screen.findByText('noch nicht geprüft')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Jahr ist geprüft/ }));
    await waitFor(() => expect(sent).toContainEqual(expect.objectContaining({ path: '/calendar/reviews', body: { calendar: 'muslim', year: 2027 } })));
  });
});
