import { screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { DocumentRules } from './api';
import { RulesPage } from './rules-page';

const RULES: DocumentRules = {
  version: 4,
  required: [
    { membershipClass: 'full', kinds: ['statutes'] },
    { membershipClass: 'associate', kinds: ['statutes'] },
    { membershipClass: 'supporting', kinds: [] },
  ],
  reminderDays: [90, 30, 0],
};

async function renderRules() {
  const sent = serverAnswering({ 'GET /document-rules': () => ({ body: RULES }), 'PUT /document-rules': () => ({ body: RULES }) });
  const { user } = await renderInApp(() => (
    <Suspense>
      <RulesPage />
    </Suspense>
  ));
  const group = within(await screen.findByRole('group', { name: 'Assoziiertes Mitglied' }));
  return { user, group, saved: () => sent.filter(({ method }) => method !== 'GET') };
}

beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['documents', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('a class may need nothing at all, and no group calls itself optional', async () => {
  const { user, group, saved } = await renderRules();
  expect(screen.getAllByText('(freiwillig)')).toHaveLength(1);
  await user.click(group.getByRole('checkbox', { name: 'Satzung' }));
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()[0]!.body).toMatchObject({ version: 4, required: [RULES.required[0], { membershipClass: 'associate', kinds: [] }, RULES.required[2]], reminderDays: [90, 30, 0] });
});

test('reminders that are no days are said at their field, and nothing is sent', async () => {
  const { user, saved } = await renderRules();
  const reminders = screen.getByRole<HTMLInputElement>('textbox', { name: /Erinnerungen: Tage vor Ablauf/ });
  await user.type(reminders, ', bald');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(reminders.getAttribute('aria-invalid')).toBe('true'));
  expect(reminders.value).toBe('90, 30, 0, bald');
  expect(saved()).toEqual([]);
});
