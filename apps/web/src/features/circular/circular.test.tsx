import { screen } from '@testing-library/react';
import { serverAnswering } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { Question } from './api';
import { CircularPage } from './circular-page';

const ASKED: Question = {
  network: { name: 'Netz Leine', email: 'buero@netz.example' }, holder: { name: 'Maryam Rahimi', language: 'de' }, body: 'Vorstand', title: 'Beamer', wording: 'Ein Beamer wird gekauft.', reasons: 'Der alte ist kaputt.',
  askedBy: 'Farida Nazari', lastDay: '2027-01-20', state: 'open', isOpen: true, rule: { consent: 'all', of: null, p: null, q: null, isStrict: false },
  counts: { yes: 0, no: 0, abstentions: 0, recused: 0, missing: 5, entitled: 7 }, receipt: null, decision: null, withdrawalReason: '',
};
const RECEIPT = { choice: 'consent', remark: '', name: 'Maryam Rahimi', wording: ASKED.wording, at: '2027-01-05T10:00:00Z' } as const;

beforeAll(() => {
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  queryClient.clear();
  location.hash = '#token-of-the-mail';
  await loadTexts(['circular']);
});
afterEach(() => {
  jest.restoreAllMocks();
  location.hash = '';
});

async function open(view: Question, answer: () => { status?: number; body: unknown } = () => ({ body: view })) {
  const sent = serverAnswering({ 'GET /circular-resolution': () => ({ body: view }), 'POST /circular-resolution/answers': answer });
  const { user } = await renderInApp(() => <CircularPage />);
  await screen.findByRole('heading', { level: 1, name: 'Beamer' });
  return { user, posts: () => sent.filter(({ method }) => method === 'POST').map(({ body }) => body) };
}

test('says who asks, what, why, until when, and what it takes', async () => {
  await open(ASKED);
  expect(screen.getByText(/Farida Nazari bittet Sie um Ihre Stimme/).textContent).toContain('Mittwoch, 20. Januar 2027');
  expect(screen.getByText('Ein Beamer wird gekauft.').tagName).toBe('BLOCKQUOTE');
  expect(screen.getByText('Der alte ist kaputt.')).toBeTruthy();
  expect(screen.getByText(/Alle müssen zustimmen \(§ 32 Abs. 3 BGB\)/)).toBeTruthy();
  expect(screen.getByText(/Geantwortet haben 2 von 7/)).toBeTruthy();
  expect(screen.getAllByText('Damit ist der Beschluss sofort gescheitert.')).toHaveLength(2);
});

test('sends nothing before a look at the answer, and gives a receipt with name, time and wording', async () => {
  const { user, posts } = await open(ASKED, () => ({ body: { ...ASKED, receipt: RECEIPT } }));
  await user.click(screen.getByRole('button', { name: 'Weiter zur Prüfung' }));
  expect(screen.queryByText('Stimmt das so?')).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Ich stimme zu' }));
  await user.click(screen.getByRole('button', { name: 'Weiter zur Prüfung' }));
  expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Stimmt das so?' }));
  expect(posts()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Antwort absenden' }));
  expect((await screen.findByRole('region', { name: 'Ihre Antwort ist gespeichert' })).textContent).toMatch(/Ich stimme zu.*Maryam Rahimi.*05\.01\.2027.*Ein Beamer wird gekauft\./);
  expect(posts()).toEqual([{ choice: 'consent', remark: '' }]);
});

test('warns before an answer that ends it, and goes back with what was chosen', async () => {
  const { user, posts } = await open(ASKED);
  await user.click(screen.getByRole('radio', { name: /Ich enthalte mich/ }));
  await user.click(screen.getByRole('button', { name: 'Weiter zur Prüfung' }));
  expect(await screen.findByText('Damit ist der Beschluss sofort gescheitert.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Zurück' }));
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: /Ich enthalte mich/ })).checked).toBe(true);
  expect(posts()).toEqual([]);
});

test('wants to know why somebody is concerned themselves', async () => {
  const { user } = await open(ASKED);
  await user.click(screen.getByRole('radio', { name: /Ich bin selbst betroffen/ }));
  await user.click(screen.getByRole('button', { name: 'Weiter zur Prüfung' }));
  expect(await screen.findAllByText('Bitte ausfüllen.')).not.toHaveLength(0);
  expect(screen.queryByText('Stimmt das so?')).toBeNull();
});

test('an answer can be changed until it is decided', async () => {
  const { user } = await open({ ...ASKED, receipt: RECEIPT });
  await user.click(screen.getByRole('button', { name: 'Antwort ändern' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ich stimme zu' }).checked).toBe(true);
});

test('tells the result, keeps the receipt, and asks no more', async () => {
  await open({ ...ASKED, state: 'passed', isOpen: false, receipt: RECEIPT, decision: { id: 'd', number: '2027-012', on: '2027-01-06' }, counts: { ...ASKED.counts, yes: 7, missing: 0 } });
  expect(screen.getByText(/Nummer 2027-012 vom 6\. Januar 2027\. Zustimmung 7/)).toBeTruthy();
  expect(screen.getByText('Ihre Antwort ist gespeichert')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('says that it was withdrawn, and why', async () => {
  await open({ ...ASKED, state: 'withdrawn', isOpen: false, withdrawalReason: 'Der alte geht wieder' });
  expect(screen.getByText('Der alte geht wieder')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('an answer that comes too late is told at once', async () => {
  const { user } = await open(ASKED, () => ({ status: 409, body: { code: 'CIRCULAR_OVER', status: 409 } }));
  await user.click(screen.getByRole('radio', { name: 'Ich stimme zu' }));
  await user.click(screen.getByRole('button', { name: 'Weiter zur Prüfung' }));
  await user.click(await screen.findByRole('button', { name: 'Antwort absenden' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/entschieden, abgelaufen oder zurückgezogen/);
});

test('speaks the language of the mail, from right to left', async () => {
  await open({ ...ASKED, holder: { name: 'مريم', language: 'ar' } });
  expect(await screen.findByRole('radio', { name: 'أوافق' })).toBeTruthy();
});

test('a link that opens nothing says what to do', async () => {
  serverAnswering({ 'GET /circular-resolution': () => ({ status: 404, body: { code: 'LINK_INVALID', status: 404 } }) });
  await renderInApp(() => <CircularPage />);
  expect(await screen.findByRole('heading', { level: 1, name: 'Dieser Link öffnet nichts' })).toBeTruthy();
});
