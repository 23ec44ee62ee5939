import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { Sitting } from './api';
import { MinutesTab } from './minutes-tab';

const action = (name: string, allowed: boolean, reason: string | null = null) => ({ action: name, allowed, reason, ask: null });
const sitting = {
  id: 'm', state: 'closed', items: [{ id: 'i', number: '1', title: 'Haushalt', kind: 'resolution' }, { id: 'p', number: '2', title: 'Pause', kind: 'break' }], sections: [{ itemId: 'i', version: 1, text: 'Es wird beraten.' }],
  allowedActions: [action('write', false, 'MINUTES_APPROVED')],
} as unknown as Sitting;
const draft = (values: object = {}) => ({
  meetingId: 'm', state: 'draft', approval: null, signatories: [], addenda: [], allowedActions: [action('approve', true), action('sign', false), action('amend', false)],
  choices: {
    meetings: [{ id: 'n', title: 'Vorstandssitzung', on: '2027-03-02' }], people: [{ personId: 'a', name: 'Amina Said' }, { personId: 'o', name: 'Olena Schewtschenko' }],
    decisions: [{ id: 'd', number: '2027-004', wording: 'Das Protokoll wird genehmigt.', on: '2027-03-02', meetingId: 'n' }, { id: 'c', number: '2027-003', wording: 'Im Umlauf', on: '2027-02-20', meetingId: null }],
  },
  ...values,
});
const approval = { on: '2027-03-02', meeting: { id: 'n', title: 'Vorstandssitzung', on: '2027-03-02' }, decision: { id: 'd', number: '2027-004' }, by: 'Büro', at: '2027-03-02T18:00:00Z', hash: 'abcdef0123456789', previousHash: null, fault: null };
const approved = (values: object = {}) =>
  draft({
    state: 'approved', approval, allowedActions: [action('approve', false, 'MINUTES_APPROVED'), action('sign', true), action('amend', true)], choices: { meetings: [], people: [], decisions: [] },
    signatories: [
      { role: 'chair', person: { id: 'a', name: 'Amina Said' }, isOwn: true, signedOn: null, onPaper: false, by: null },
      { role: 'minuteTaker', person: { id: 'o', name: 'Olena Schewtschenko' }, isOwn: false, signedOn: '2027-03-02', onPaper: true, by: 'Büro' },
    ],
    ...values,
  });

beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['sittings', 'words', 'problems', 'issues']);
});
afterEach(() => jest.restoreAllMocks());

test('a draft is approved at a later meeting, by a decision of it, with two who sign', async () => {
  const sent = serverAnswering({ 'GET /meetings/m/minutes': () => ({ body: draft() }), 'POST /meetings/m/minutes/approval': () => ({ status: 201, body: approved() }) });
  const { user } = await renderInApp(() => <MinutesTab sitting={sitting} />);
  await user.click(await screen.findByRole('button', { name: 'Genehmigung eintragen' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole<HTMLOptionElement>('option', { name: '02.03.2027 · Vorstandssitzung' }).selected).toBe(true);
  expect(dialog.queryByRole('option', { name: /2027-003/ })).toBeNull();
  await user.selectOptions(dialog.getByRole('combobox', { name: /Durch diesen Beschluss/ }), 'd');
  await user.click(dialog.getByRole('button', { name: 'Genehmigung eintragen' }));
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(0);
  await user.selectOptions(dialog.getByRole('combobox', { name: /Sitzungsleitung/ }), 'a');
  await user.selectOptions(dialog.getByRole('combobox', { name: /Protokollführung/ }), 'o');
  await user.click(dialog.getByRole('button', { name: 'Genehmigung eintragen' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ meetingId: 'n', decisionId: 'd', chairId: 'a', minuteTakerId: 'o' }));
  expect(await screen.findByText(/in der Sitzung vom 02\.03\.2027 · Beschluss 2027-004/)).toBeTruthy();
});

test('approved minutes show their steps, hash and signatures, and why nothing is written any more', async () => {
  const sent = serverAnswering({ 'GET /meetings/m/minutes': () => ({ body: approved() }), 'POST /meetings/m/minutes/signatures': () => ({ status: 201, body: approved() }) });
  const { user } = await renderInApp(() => <MinutesTab sitting={sitting} />);
  expect((await screen.findByText('Genehmigt')).closest('li')!.getAttribute('aria-current')).toBe('step');
  expect(screen.getByText('abcdef012345…').title).toBe('abcdef0123456789');
  expect(screen.getByText('geprüft: unverändert')).toBeTruthy();
  expect(screen.getByText(/ändert sich nicht mehr/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText(/auf Papier unterschrieben am 02\.03\.2027, vermerkt von Büro/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Unterschreiben' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ role: 'chair' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sprache der Beschriftung' }), 'ar');
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Protokoll als PDF' }).href).toContain('/meetings/m/minutes/paper?language=ar');
  expect(screen.getAllByRole<HTMLAnchorElement>('link', { name: /^Auszug zu/ }).map(({ href }) => new URL(href).pathname)).toEqual(['/api/v1/meetings/m/agenda-items/i/minutes-extract']);
});

test('minutes that no longer fit say so', async () => {
  serverAnswering({ 'GET /meetings/m/minutes': () => ({ body: approved({ approval: { ...approval, fault: 'rows' }, state: 'approved' }) }) });
  await renderInApp(() => <MinutesTab sitting={sitting} />);
  expect(await screen.findByText('geprüft: verändert')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('Es gilt das genehmigte Protokoll.');
});
