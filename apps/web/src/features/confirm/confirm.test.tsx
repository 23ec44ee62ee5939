import { screen, waitFor, within } from '@testing-library/react';
import { ORGANISATION, serverAnswering } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { Confirmation, Section } from './api';
import { ConfirmPage } from './confirm-page';

const section = (name: Section, more: Partial<Confirmation['sections'][number]> = {}) => ({ section: name, confirmedAt: null, answeredAt: null, corrected: false, ...more });

const ASKED: Confirmation = {
  network: { name: 'Netz Leine', email: 'buero@netz.example' },
  holder: { name: 'Maryam Rahimi', language: 'de' },
  message: 'Bitte vor der Versammlung.',
  closesOn: '2026-12-24',
  sections: [section('identity'), section('reach'), section('people'), section('documents')],
  organisation: { ...ORGANISATION, topics: [], districts: [] },
  contacts: [{ name: 'Oksana Bondar', function: 'chair', label: '', isPrimary: true, channels: [] }],
  rooms: [],
  documents: [{ id: 'd', kind: 'statutes', title: '', fileName: 'satzung.pdf', validUntil: null, state: 'received', inForce: false }],
  openedAt: '2026-11-20T10:00:00Z',
  completedAt: null,
  pending: [],
  passedOnTo: null,
  dissolvedAt: null,
};
const answered = (names: readonly string[]): Confirmation => ({
  ...ASKED,
  sections: ASKED.sections.map((one) => (names.includes(one.section) ? { ...one, answeredAt: '2026-11-25T10:00:00Z' } : one)),
});
const DONE: Confirmation = { ...answered(ASKED.sections.map(({ section: name }) => name)), completedAt: '2026-11-25T10:00:00Z' };

beforeAll(() => {
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  queryClient.clear();
  location.hash = '#token-of-the-mail';
  await loadTexts(['confirm', 'choices', 'fields']);
});
afterEach(() => {
  jest.restoreAllMocks();
  location.hash = '';
});

const open = async (view: Confirmation, answers: Parameters<typeof serverAnswering>[0] = {}) => {
  const sent = serverAnswering({ 'GET /confirmation': () => ({ body: view }), ...answers });
  const { user } = await renderInApp(() => <ConfirmPage />);
  await screen.findByRole('heading', { level: 1, name: 'Ärztenetz Nord e. V.' });
  return { sent, user, body: (path: string) => sent.find((one) => one.method !== 'GET' && one.path === path)?.body };
};
const card = (name: string) => within(screen.getByRole('region', { name }));

test('shows what stands in the record section by section, until when, and what the office adds', async () => {
  await open(ASKED);
  expect(screen.getByText(/Möglich bis 23\. Dezember 2026/)).toBeTruthy();
  expect(screen.getByText('Bitte vor der Versammlung.')).toBeTruthy();
  expect(card('Name und Rechtliches').getByText('VR 1')).toBeTruthy();
  expect(card('Ansprechpersonen').getByText('Oksana Bondar')).toBeTruthy();
  expect(card('Dokumente').getByText(/die Geschäftsstelle sieht es sich an/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Räume' })).toBeNull();
});

test('says that it was seen, once, with the token of the link and nothing in the address', async () => {
  const { sent } = await open({ ...ASKED, openedAt: null });
  await waitFor(() => expect(sent.map(({ method, path }) => `${method} ${path}`)).toContain('POST /confirmation/opening'));
  const requests = jest.mocked(fetch).mock.calls.map(([request]) => request as Request);
  expect(requests.every(({ headers }) => headers.get('Authorization') === 'Bearer token-of-the-mail')).toBe(true);
  expect(requests.some(({ url }) => url.includes('token-of-the-mail'))).toBe(false);
});

test('one section is right, then the rest with one tap; then it says that nothing more is to do', async () => {
  const { sent, user } = await open(ASKED, {
    'POST /confirmation/answers': ({ body }) => ({ body: (body as { sections: string[] }).sections.length === 1 ? answered(['reach']) : DONE }),
  });
  expect(screen.getByRole('button', { name: 'Alles stimmt' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Erreichbarkeit: stimmt' }));
  expect(await screen.findByText('1 von 4 Abschnitten durchgesehen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Die übrigen 3 Abschnitte stimmen' }));
  expect(await screen.findByText('Alles ist gespeichert. Sie müssen nichts weiter tun.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /stimm/ })).toBeNull();
  expect(sent.filter(({ path }) => path === '/confirmation/answers').map(({ body }) => body)).toEqual([
    { sections: ['reach'] },
    { sections: ['identity', 'people', 'documents'] },
  ]);
});

test('corrects in place what its fields allow, and says what the office looks at first', async () => {
  const fieldRules = { ...ORGANISATION.fieldRules, names: 'approval', registerNumber: 'office' } as const;
  const view: Confirmation = { ...ASKED, organisation: { ...ASKED.organisation, fieldRules } };
  const { user, body } = await open(view, {
    'PATCH /confirmation/profile': () => ({ body: { applied: ['legalForm'], requestId: 'r1', view: { ...DONE, pending: ['names'] } } }),
  });
  await user.click(screen.getByRole('button', { name: 'Name und Rechtliches: ändern' }));
  const name = await screen.findByRole('textbox', { name: /^Name der Organisation/ });
  expect(screen.queryByRole('textbox', { name: /Registernummer/ })).toBeNull();
  expect(card('Name und Rechtliches').getAllByText(/bevor sie gilt/).length).toBeGreaterThan(0);
  await user.clear(name);
  await user.type(name, 'Ärztenetz Süd e. V.');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(await screen.findByText(/Die Geschäftsstelle sieht sich noch an: .*Sie bekommen Bescheid/)).toBeTruthy();
  const sent = body('/confirmation/profile') as { version: number; names: { text: string }[] };
  expect(sent.version).toBe(3);
  expect(sent.names.map(({ text }) => text)).toEqual(['Ärztenetz Süd e. V.']);
  expect(sent).not.toHaveProperty('registerNumber');
});

const TERMS = {
  topics: [
    { id: 'culture', parentId: null, labels: { de: 'Kultur' } },
    { id: 'music', parentId: 'culture', labels: { de: 'Musik' } },
    { id: 'theatre', parentId: 'culture', labels: { de: 'Theater' } },
  ],
  districts: [{ id: 'linden', parentId: null, labels: { de: 'Linden' } }],
};

test('topics, languages and districts are ticked; what only the office changes is named, with a line to it', async () => {
  const fieldRules = { ...ORGANISATION.fieldRules, districtIds: 'office', adviceLanguages: 'approval', topicIds: 'self', workingLanguages: 'self' } as const;
  const organisation = { ...ASKED.organisation, fieldRules, workingLanguages: ['de', 'am'], adviceLanguages: [], topics: [{ id: 'music', name: 'Musik' }] };
  const view: Confirmation = { ...ASKED, sections: [section('work')], organisation };
  const { user, body } = await open(view, {
    'GET /confirmation/terms': () => ({ body: TERMS }),
    'POST /confirmation/remarks': () => ({ body: view }),
    'PATCH /confirmation/profile': () => ({ body: { applied: ['topicIds'], requestId: 'r1', view: DONE } }),
  });
  await user.click(screen.getByRole('button', { name: 'Zweck und Arbeit: ändern' }));
  const topics = within(await screen.findByRole('group', { name: /^Themen/ }));
  await user.click(topics.getByRole('checkbox', { name: 'Musik' }));
  await user.click(topics.getByRole('checkbox', { name: 'Theater' }));
  expect(screen.queryByRole('group', { name: /^Bezirke/ })).toBeNull();
  expect(screen.getByText(/Nur die Geschäftsstelle ändert: Bezirke\./)).toBeTruthy();
  await user.click(within(screen.getByRole('group', { name: /^Arbeitssprachen/ })).getByRole('checkbox', { name: 'Amharisch' }));
  const advice = within(screen.getByRole('group', { name: /^Beratungssprachen/ }));
  expect(advice.getByText(/bevor sie gilt/)).toBeTruthy();
  await user.click(advice.getByRole('checkbox', { name: 'Arabisch' }));
  await user.type(screen.getByRole('textbox', { name: /^Stimmt sonst etwas nicht/ }), 'Auch in Linden.');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(body('/confirmation/profile')).toMatchObject({ topicIds: ['theatre'], workingLanguages: ['de'], adviceLanguages: ['ar'] }));
  expect(body('/confirmation/profile')).not.toHaveProperty('districtIds');
  expect(body('/confirmation/remarks')).toEqual({ section: 'work', text: 'Auch in Linden.' });
});

test('a refused correction stands at its field and loses nothing that was typed', async () => {
  const refusal = { code: 'VALIDATION_FAILED', status: 400, issues: [{ field: 'channels.0.value', code: 'phone' }] };
  const { user } = await open(ASKED, { 'PATCH /confirmation/profile': () => ({ status: 400, body: refusal }) });
  await user.click(screen.getByRole('button', { name: 'Erreichbarkeit: ändern' }));
  const phone = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Telefon/ });
  await user.clear(phone);
  await user.type(phone, '12');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(phone.getAttribute('aria-invalid')).toBe('true'));
  expect(phone.value).toBe('12');
});

test('what has no field here goes to the office in words', async () => {
  const { user, body } = await open(ASKED, { 'POST /confirmation/remarks': () => ({ body: answered(['people']) }) });
  await user.click(screen.getByRole('button', { name: 'Ansprechpersonen: ändern' }));
  await user.type(await screen.findByRole('textbox', { name: /^Was ist anders\?/ }), 'Jetzt ist Ali Vorstand.');
  await user.click(screen.getByRole('button', { name: 'An die Geschäftsstelle' }));
  await waitFor(() => expect(body('/confirmation/remarks')).toEqual({ section: 'people', text: 'Jetzt ist Ali Vorstand.' }));
  expect(await card('Ansprechpersonen').findByText('Stimmt')).toBeTruthy();
});

test('a colleague gets the link; a dissolution is told only when it is meant', async () => {
  const { user, body } = await open(ASKED, {
    'POST /confirmation/passings': () => ({ body: null }),
    'POST /confirmation/dissolution': () => ({ body: { ...ASKED, dissolvedAt: '2026-11-25T10:00:00Z' } }),
  });
  await user.click(screen.getByText('An eine andere Person weitergeben'));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Ali');
  await user.type(screen.getByRole('textbox', { name: 'E-Mail-Adresse' }), 'ali@verein.example');
  await user.click(screen.getByRole('button', { name: 'Weitergeben' }));
  expect(await screen.findByText(/Weitergegeben an \u2068Ali\u2069/)).toBeTruthy();
  expect(body('/confirmation/passings')).toEqual({ name: 'Ali', email: 'ali@verein.example', language: 'de', keepMine: false });

  await user.click(screen.getByText('Unsere Organisation gibt es nicht mehr'));
  await user.click(await screen.findByRole('button', { name: 'Der Geschäftsstelle melden' }));
  expect((await screen.findAllByText(/Bitte ausfüllen/)).length).toBeGreaterThan(0);
  expect(body('/confirmation/dissolution')).toBeUndefined();
  await user.click(screen.getByRole('checkbox', { name: 'Ja, die Organisation hat sich aufgelöst' }));
  await user.click(screen.getByRole('button', { name: 'Der Geschäftsstelle melden' }));
  expect(await screen.findByText(/Geändert wurde noch nichts/)).toBeTruthy();
});

test('a link that opens nothing says so and whom to ask', async () => {
  serverAnswering({ 'GET /confirmation': () => ({ status: 404, body: { code: 'LINK_INVALID', status: 404 } }) });
  await renderInApp(() => <ConfirmPage />);
  expect(await screen.findByRole('heading', { level: 1, name: 'Diese Seite ist nicht mehr offen' })).toBeTruthy();
  expect(screen.getByText(/schickt Ihnen gern einen neuen/)).toBeTruthy();
});
