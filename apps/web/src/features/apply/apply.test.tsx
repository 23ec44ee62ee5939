import { screen, waitFor } from '@testing-library/react';
import { EMPTY_ANSWERS } from '@verbund/domain/applications/application-steps.js';
import { serverAnswering } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { ApplyPage } from './apply-page';
import { forgetKey, keepKey } from './kept-key';

const KEY = 'k'.repeat(43);
/** So small a proof that a test has it at once. */
const FORM = {
  open: true, networkName: 'Netz', challenge: { challenge: 'c', difficulty: 1, earliestAfterMs: 0 }, topics: [], districts: [],
  documents: [{ kind: 'statutes', required: true }], principles: null, draftDays: 90,
};
const application = (more: object = {}) => ({
  id: 'a', version: 1, stage: 'draft', language: 'de', email: 'a@x.example', emailConfirmed: false, answers: EMPTY_ANSWERS, completeSteps: ['principles'], issues: [{ field: 'name', code: 'required' }],
  acceptance: null, documents: [], submittedOn: null, withdrawnOn: null, asked: null, decisions: [], appeal: null, appealUntil: null, deletionDueOn: '2027-02-23',
  allowedActions: [{ action: 'withdraw', allowed: false, reason: 'APPLICATION_CLOSED', ask: 'office' }], ...more,
});

beforeEach(async () => {
  queryClient.clear();
  forgetKey();
  await loadTexts(['apply', 'apply-steps', 'choices']);
});
afterEach(() => jest.restoreAllMocks());

test('begins with an address, says what is wrong at the field, and sends the solved challenge', async () => {
  const sent = serverAnswering({ 'GET /applications/form': () => ({ body: FORM }), 'POST /applications': () => ({ status: 201, body: { token: KEY, application: application() } }) });
  const { user } = await renderInApp(() => <ApplyPage />, { at: '/apply' });
  await user.click(await screen.findByRole('button', { name: 'Antrag beginnen' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Bitte ausfüllen');
  await user.type(screen.getByLabelText('Ihre Mailadresse'), 'a@x.example');
  await user.click(screen.getByRole('button', { name: 'Antrag beginnen' }));
  expect(await screen.findByText('1 von 7 Seiten fertig')).toBeTruthy();
  expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({ email: 'a@x.example', language: 'de', challenge: 'c', website: '' });
});

test('saves a page and goes on to the next', async () => {
  keepKey(KEY);
  const sent = serverAnswering({
    'GET /applications/form': () => ({ body: FORM }),
    'GET /applications/current': () => ({ body: application() }),
    'GET /applications/current/similar': () => ({ body: [] }),
    'PATCH /applications/current': () => ({ body: application({ version: 2 }) }),
  });
  const { user, router } = await renderInApp(() => <ApplyPage />, { at: '/apply?step=organisation' });
  await user.click(await screen.findByRole('button', { name: 'Speichern und weiter' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Name der Organisation');
  await user.type(screen.getByLabelText(/^Name der Organisation/), 'Chor');
  await user.selectOptions(screen.getByLabelText('Rechtsform'), 'initiative');
  await user.click(screen.getByRole('button', { name: 'Speichern und weiter' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ step: 'work' }));
  // On a slow machine the page has saved itself before the button: only the first save stands on the first version.
  const saves = sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  expect(saves[0]).toMatchObject({ version: 1 });
  expect(saves.at(-1)).toMatchObject({ answers: { name: 'Chor', legalForm: 'initiative', registerNumber: null } });
});

test('shows what was asked for again, the decision, and an appeal only where it is possible', async () => {
  keepKey(KEY);
  const decision = { onAppeal: false, outcome: 'refused', decidedOn: '2026-11-20', wording: 'x', reason: 'Der Zweck passt nicht.', membershipClass: null, beginsOn: null, probationUntil: null };
  const refused = application({ stage: 'refused', submittedOn: '2026-11-01', decisions: [decision], appealUntil: '2026-12-20', allowedActions: [{ action: 'appeal', allowed: true, reason: null, ask: null }] });
  serverAnswering({ 'GET /applications/form': () => ({ body: FORM }), 'GET /applications/current': () => ({ body: refused }) });
  await renderInApp(() => <ApplyPage />, { at: '/apply' });
  expect(await screen.findByText('Der Zweck passt nicht.')).toBeTruthy();
  expect(screen.getByText(/Bis 20\. Dezember 2026 können Sie Widerspruch einlegen/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Antrag zurückziehen' })).toBeNull();
});

test('a dead link says so and lets one begin anew', async () => {
  keepKey(KEY);
  serverAnswering({ 'GET /applications/form': () => ({ body: FORM }), 'GET /applications/current': () => ({ status: 404, body: { code: 'LINK_INVALID', status: 404 } }) });
  const { user } = await renderInApp(() => <ApplyPage />, { at: '/apply' });
  await user.click(await screen.findByRole('button', { name: 'Neu beginnen' }));
  expect(await screen.findByLabelText('Ihre Mailadresse')).toBeTruthy();
});
