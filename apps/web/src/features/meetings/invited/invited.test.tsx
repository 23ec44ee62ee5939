import { screen, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../../test/organisation';
import { renderInApp } from '../../../../test/render';
import { installTopLayer, openPopover } from '../../../../test/top-layer';
import { queryClient } from '../../../shared/query-client';
import { loadTexts } from '../../../shared/texts/catalogue-loader';
import type { Invitee, InviteeList } from './api';
import { Invited } from './invited';

const allowed = (action: string) => ({ action, allowed: true, reason: null, ask: null });
const DISPATCH = { kind: 'invitation', email: 'olena@verein.example', language: 'uk', dispatchedAt: '2027-01-05T10:00:00Z', sentAt: '2027-01-05T10:01:00Z', state: 'sent', revoked: false } as const;
const OLENA: Invitee = {
  id: 'i1', personId: 'p1', isGuest: false, name: 'Olena Kowalenko', email: 'olena@verein.example', language: 'uk', answer: 'remote', remark: 'Ab 19 Uhr', answeredAt: '2027-01-06T10:00:00Z', answeredBy: 'Olena Kowalenko', isOutdated: true, dispatches: [DISPATCH],
};
const LIST: InviteeList = {
  version: 3, items: [OLENA, { ...OLENA, id: 'i2', name: 'Ali', email: null, answer: null, answeredAt: null, isOutdated: false, remark: '', dispatches: [] }], total: 2,
  expected: [{ personId: 'p3', name: 'Nachgerückt', email: null, language: 'de' }], counts: { coming: 0, remote: 1, notComing: 0, open: 1 },
  notice: { state: 'late', days: 7, lastDispatch: '2027-01-25' }, agenda: ['1 Haushalt', '2 Sommerfest'], answers: ['coming', 'remote', 'notComing'], ownId: 'i1', allowedActions: ['invite', 'remind', 'answer'].map(allowed),
};

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['invited']);
});
afterEach(() => jest.restoreAllMocks());

async function open(list: InviteeList) {
  const answered = () => ({ status: 201, body: list });
  const sent = serverAnswering({
    'GET /meetings/m1/invitees': () => ({ body: list }), 'POST /meetings/m1/invitations': answered, 'POST /meetings/m1/reminders': answered,
    'POST /meetings/m1/answers': () => ({ status: 204, body: null }), 'POST /meetings/m1/invitees/i1/answers': answered,
  });
  const { user } = await renderInApp(() => <Invited meetingId="m1" />);
  await screen.findByRole('heading', { name: 'Eingeladen' });
  return { sent, user, body: (path: string) => sent.find((one) => one.method === 'POST' && one.path === path)?.body };
}

test('shows answers, remarks, who cannot be written to, and proof of each dispatch', async () => {
  const { user } = await open(LIST);
  expect(await screen.findByText('0 kommen · 1 online · 0 kommen nicht · 1 ohne Antwort')).toBeTruthy();
  expect(screen.getByText('Ab 19 Uhr')).toBeTruthy();
  expect(screen.getByText('Geantwortet, bevor sich Zeit oder Ort geändert haben.')).toBeTruthy();
  expect(screen.getByText('Keine Mailadresse: bitte auf anderem Weg einladen.')).toBeTruthy();
  expect(screen.getByText(/noch nicht eingeladen/)).toBeTruthy();
  await user.click(screen.getByText('Versandnachweis (eine Mail)'));
  expect(screen.getByText('olena@verein.example')).toBeTruthy();
  expect(screen.getByText('versandt')).toBeTruthy();
});

test('reminds, and takes the own answer and one that came by telephone', async () => {
  const { user, sent, body } = await open(LIST);
  await user.click(await screen.findByRole('button', { name: 'Erinnern, wer nicht geantwortet hat' }));
  expect(sent.some(({ path }) => path === '/meetings/m1/reminders')).toBe(true);
  await user.click(within(screen.getByRole('group', { name: 'Ihre Antwort' })).getByLabelText('Ich komme'));
  expect(body('/meetings/m1/answers')).toEqual({ answer: 'coming' });
  const menu = openPopover(screen.getByRole('button', { name: 'Mehr zu Olena Kowalenko' }));
  await user.click(within(menu).getByText('Antwort eintragen: kommt nicht'));
  expect(body('/meetings/m1/invitees/i1/answers')).toEqual({ answer: 'notComing' });
});

test('sends invitations with guests, names what can be decided, and says that the notice is missed', async () => {
  const { user, body } = await open({ ...LIST, items: [], total: 0, ownId: null, counts: { coming: 0, remote: 0, notComing: 0, open: 0 } });
  await user.click(await screen.findByRole('button', { name: 'Einladen' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Frist versäumt')).toBeTruthy();
  expect(dialog.getByText(/Ohne Mailadresse.*Nachgerückt/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Gast hinzufügen' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Gast');
  await user.type(dialog.getByRole('textbox', { name: 'E-Mail' }), 'gast@extern.example');
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['1 Haushalt', '2 Sommerfest']));
  await user.click(dialog.getByRole('button', { name: 'Einladungen senden' }));
  expect(body('/meetings/m1/invitations')).toEqual({ version: 3, guests: [{ name: 'Gast', email: 'gast@extern.example', language: 'de' }], message: '' });
});

test('says why nobody can be invited', async () => {
  await open({ ...LIST, allowedActions: [{ action: 'invite', allowed: false, reason: 'MEETING_OVER', ask: null }] });
  expect(await screen.findByText('Die Sitzung ist vorbei.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Mehr zu/ })).toBeNull();
});
