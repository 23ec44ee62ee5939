import { screen, waitFor, within } from '@testing-library/react';
import { EMPTY_ANSWERS } from '@verbund/domain/applications/application-steps.js';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { ActionsCard } from './actions-card';
import type { Application, ApplicationItem } from './api';
import { Board } from './board';

const item = (id: string, stage: ApplicationItem['stage'], more: Partial<ApplicationItem> = {}): ApplicationItem => ({
  id, name: `Verein ${id}`, stage, origin: 'public', language: 'de', place: 'Hannover', contactName: 'Ada', submittedOn: '2026-11-01', waiting: false, changedAt: '2026-11-01T10:00:00Z', ...more,
});
const allowed = (action: string) => ({ action, allowed: true, reason: null, ask: null });
const application = (more: Partial<Application> = {}): Application =>
  ({
    id: 'a', version: 3, name: 'Chor', stage: 'application', origin: 'public', language: 'uk', email: 'a@x.example', emailConfirmed: true, answers: { ...EMPTY_ANSWERS, membershipClass: 'full' }, completeSteps: [], issues: [],
    acceptance: null, documents: [], submittedOn: '2026-11-01', withdrawnOn: null, asked: null, decisions: [], appeal: null, appealUntil: null, deletionDueOn: null, leadNote: '', leadSource: '', organisation: null, similar: [],
    checklist: [{ piece: 'reach', state: 'done', required: true }, { piece: 'documents.statutes', state: 'missing', required: true }], welcomedAt: null, createdAt: '2026-10-01T10:00:00Z',
    allowedActions: [allowed('ask'), allowed('refuse'), allowed('close'), { action: 'complete', allowed: false, reason: 'APPLICATION_NOT_COMPLETE', ask: null }], ...more,
  }) as unknown as Application;

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['applications', 'apply', 'apply-steps', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('the board shows each stage with its count, and every card is a link', async () => {
  await renderInApp(() => <Board items={[item('1', 'lead'), item('2', 'application', { waiting: true }), item('3', 'appeal')]} counts={{ lead: 1, application: 1, appeal: 1 }} />);
  const column = screen.getByRole('region', { name: 'Antrag 1' });
  expect(within(column).getByRole('link', { name: /Verein 2/ }).getAttribute('href')).toBe('/applications/2');
  expect(within(column).getByText('wartet auf Antwort')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Widerspruch 1' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Mitglied 0' })).toBeTruthy();
});

test('what is missing is ticked already, and one click asks for it', async () => {
  const sent = serverAnswering({ 'POST /applications/a/requests': () => ({ body: application() }) });
  const { user } = await renderInApp(() => <ActionsCard application={application()} />);
  await user.click(screen.getByRole('button', { name: 'Fehlendes erbitten' }));
  const dialog = await screen.findByRole('dialog', { name: 'Fehlendes erbitten' });
  expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: 'Satzung' }).checked).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: 'Mail schicken' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ pieces: ['documents.statutes'], note: null }));
});

test('an admission sends class and days, and a refused one shows at its fields', async () => {
  const sent = serverAnswering({ 'POST /applications/a/decision': () => ({ status: 400, body: { status: 400, code: 'VALIDATION_FAILED', issues: [{ field: 'decidedOn', code: 'tooLarge' }] } }) });
  const { user } = await renderInApp(() => <ActionsCard application={application({ stage: 'complete', allowedActions: [allowed('admit'), allowed('refuse'), allowed('ask')] })} />);
  await user.click(screen.getByRole('button', { name: 'Aufnahme eintragen' }));
  const dialog = await screen.findByRole('dialog', { name: 'Aufnahme eintragen' });
  await user.type(within(dialog).getByLabelText('Tag der Entscheidung'), '2026-11-25');
  await user.type(within(dialog).getByLabelText('Wortlaut des Beschlusses'), 'Aufgenommen.');
  await user.type(within(dialog).getByLabelText('Erster Tag als Mitglied'), '2026-12-01');
  await user.click(within(dialog).getByRole('button', { name: 'Entscheidung eintragen' }));
  expect(await within(dialog).findByRole('link', { name: /Tag der Entscheidung/ })).toBeTruthy();
  expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({ outcome: 'admitted', decidedOn: '2026-11-25', membershipClass: 'full', beginsOn: '2026-12-01' });
});
