import { screen, waitFor } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import type { AuditItem } from '../../shared/changes';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { AuditPage } from './audit-page';

const ACCOUNT = '0b6fbb6e-0000-4000-8000-0000000000b1';
const entry = (part: Partial<AuditItem>): AuditItem => ({
  id: '9',
  occurredAt: '2026-11-25T05:00:00Z',
  accountId: ACCOUNT,
  accountName: 'Katharina Ohlsen',
  action: 'contactRole.changed',
  subject: 'contactRole',
  subjectId: 'c1',
  subjectName: 'Nasrin Ahmadzai',
  organisationId: 'o1',
  organisationName: 'Pamir e. V.',
  changes: [{ field: 'function', old: 'chair', new: 'treasurer', withheld: false }],
  reference: null,
  proposedBy: null,
  undoable: false,
  ...part,
});

beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['audit', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('an entry says who did what to which record, in words, and leads there', async () => {
  serverAnswering({ 'GET /audit-entries': () => ({ body: { items: [entry({})], total: 1, next: null } }) });
  await renderInApp(() => <AuditPage />);
  const record = await screen.findByRole('link', { name: 'Nasrin Ahmadzai' });
  expect(record.getAttribute('href')).toBe('/organisations/o1?tab=contacts');
  expect(screen.getByText('Vorsitz').tagName).toBe('DEL');
  expect(screen.getByText('Kasse').tagName).toBe('INS');
});

test('a click on the name narrows the address to that account, named in the chip', async () => {
  serverAnswering({ 'GET /audit-entries': () => ({ body: { items: [entry({})], total: 1, next: null } }) });
  const { user, router } = await renderInApp(() => <AuditPage />, { at: '/?subject=contactRole' });
  await user.click(await screen.findByRole('button', { name: 'Katharina Ohlsen' }));
  await waitFor(() => expect(router.state.location.searchStr).toBe(`?subject=contactRole&account=${ACCOUNT}`));
  expect(await screen.findByRole('button', { name: /Konto: Katharina Ohlsen/ })).toBeTruthy();
});

test('earlier entries follow those that are shown', async () => {
  let page = 0;
  serverAnswering({
    'GET /audit-entries': () => {
      page += 1;
      const item = entry({ id: String(page), subjectName: `Person ${page}` });
      return { body: { items: [item], total: 2, next: page === 1 ? '1' : null } };
    },
  });
  const { user } = await renderInApp(() => <AuditPage />);
  await user.click(await screen.findByRole('button', { name: 'Frühere zeigen' }));
  await screen.findByRole('link', { name: 'Person 2' });
  expect(screen.getByRole('link', { name: 'Person 1' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Frühere zeigen' })).toBeNull();
});
