import { screen } from '@testing-library/react';
import { serverAnswering } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { AnswerPage } from './answer-page';
import type { Invitation } from './api';

const INVITED: Invitation = {
  network: { name: 'Netz Leine', email: 'buero@netz.example', timeZone: 'Europe/Berlin' },
  holder: { name: 'Maryam Rahimi', language: 'de' },
  title: 'Vorstandssitzung',
  body: 'Vorstand',
  startsAt: '2027-02-02T17:30:00.000Z',
  endsAt: '2027-02-02T19:30:00.000Z',
  mode: 'hybrid',
  place: 'Saal, Nordstraße 1, 30159 Hannover',
  howToFind: 'Durch den Hof',
  onlineAddress: 'https://meet.example/x',
  electronicRights: '',
  note: '',
  isCancelled: false,
  reason: '',
  answers: ['coming', 'remote', 'notComing'],
  answer: null,
  remark: '',
  answeredAt: null,
  isOutdated: false,
};

beforeAll(() => {
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  queryClient.clear();
  location.hash = '#token-of-the-mail';
  await loadTexts(['answer']);
});
afterEach(() => {
  jest.restoreAllMocks();
  location.hash = '';
});

async function open(view: Invitation, answered: Partial<Invitation> = {}) {
  const sent = serverAnswering({
    'GET /meeting-invitation': () => ({ body: view }),
    'POST /meeting-invitation/answers': () => ({ body: { ...view, ...answered } }),
  });
  const { user } = await renderInApp(() => <AnswerPage />);
  await screen.findByRole('heading', { level: 1, name: 'Vorstandssitzung' });
  return { sent, user };
}

test('says when on the clock of the network, where and how to get there', async () => {
  await open(INVITED);
  expect(screen.getByText(/Dienstag, 2\. Februar 2027.*18:30.*20:30.*MEZ/)).toBeTruthy();
  expect(screen.getByText('Saal, Nordstraße 1, 30159 Hannover')).toBeTruthy();
  expect(screen.getByText('Durch den Hof')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'https://meet.example/x' })).toBeTruthy();
});

test('takes one of three answers and a remark, and says that it is saved', async () => {
  const { sent, user } = await open(INVITED, { answer: 'remote', remark: 'Ab 19 Uhr' });
  await user.click(screen.getByRole('radio', { name: 'Ich nehme online teil' }));
  await user.type(screen.getByRole('textbox', { name: /Bemerkung/ }), 'Ab 19 Uhr');
  await user.click(screen.getByRole('button', { name: 'Antwort senden' }));
  expect(await screen.findByText(/Gespeichert: „Ich nehme online teil“/)).toBeTruthy();
  expect(sent.find(({ method }) => method === 'POST')!.body).toEqual({ answer: 'remote', remark: 'Ab 19 Uhr' });
});

test('asks for an answer before it sends one', async () => {
  const { sent, user } = await open(INVITED);
  await user.click(screen.getByRole('button', { name: 'Antwort senden' }));
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
});

test('asks again after a change, and not for a meeting that is cancelled', async () => {
  await open({ ...INVITED, answer: 'coming', isOutdated: true });
  expect(screen.getByText(/bevor sich an Zeit oder Ort etwas geändert hat/)).toBeTruthy();
});

test('says that the meeting is cancelled, and why', async () => {
  await open({ ...INVITED, isCancelled: true, reason: 'Heizung defekt', answers: [] });
  expect(screen.getByText('Die Sitzung ist abgesagt')).toBeTruthy();
  expect(screen.getByText('Heizung defekt')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a telephone number is no link', async () => {
  await open({ ...INVITED, onlineAddress: 'javascript:alert(1)' });
  expect(screen.queryByRole('link', { name: /javascript/ })).toBeNull();
});

test('helps where the link opens nothing', async () => {
  serverAnswering({ 'GET /meeting-invitation': () => ({ status: 404, body: { code: 'LINK_INVALID', title: 'x', status: 404 } }) });
  await renderInApp(() => <AnswerPage />);
  expect(await screen.findByText(/Der Link gilt bis zum Ende der Sitzung/)).toBeTruthy();
});
