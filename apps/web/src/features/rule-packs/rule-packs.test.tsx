import { screen, waitFor, within } from '@testing-library/react';
import { EMPTY_RULE_PACK, RULE_KEYS, withRules } from '@verbund/domain/statutes/rules.js';
import { serverAnswering, signInAsOffice, type Sent } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { Pack } from './api';
import { RuleList } from './rule-list';
import { TopicFields } from './topic-form';
import { WayCard } from './way-card';

const RULES = withRules(EMPTY_RULE_PACK, {
  'board.seats': 7,
  'board.termMonths': 24,
  'assembly.notice': { days: 14, countFrom: 'receipt' },
  'delivery.emailDays': 0,
  'delivery.letterDays': 3,
  'assembly.quorum': { p: 1, q: 3 },
  'majorities.statutes': { of: 'valid', p: 3, q: 4 },
});
const allow = (...actions: string[]) => actions.map((action) => ({ action, allowed: true, reason: null, ask: null }));
const DRAFT: Pack = {
  id: '0b6fbb6e-0000-4000-8000-0000000000aa',
  version: 3,
  name: 'Satzung 2027',
  state: 'draft',
  inForce: false,
  adoptedOn: null,
  filedOn: null,
  registeredOn: null,
  validFrom: null,
  rulesFrom: null,
  unknown: RULE_KEYS.length - 7,
  note: '',
  rules: RULES,
  citations: { 'board.seats': 'Satzung § 7' },
  allowedActions: allow('update', 'adopted'),
};
const REGISTERED: Pack = { ...DRAFT, state: 'registered', inForce: true, adoptedOn: '2023-11-01', filedOn: '2023-11-20', registeredOn: '2024-01-18', allowedActions: allow('correct', 'copy') };

const ok = () => ({ body: DRAFT });
async function show(page: () => React.ReactNode): Promise<{ user: Awaited<ReturnType<typeof renderInApp>>['user']; sent: Sent[] }> {
  const path = `/rule-packs/${DRAFT.id}`;
  const sent = serverAnswering({ [`PATCH ${path}`]: ok, [`POST ${path}/steps`]: ok, [`POST ${path}/corrections`]: ok });
  signInAsOffice();
  await loadTexts(['rule-packs', 'words', 'choices', 'fields']);
  const { user } = await renderInApp(page);
  return { user, sent };
}
const written = (sent: Sent[]) => sent.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [method, path.split('/').at(-1), body]);
const group = (name: RegExp) => screen.getByRole('group', { name });

beforeEach(() => localStorage.clear());
afterEach(() => queryClient.clear());

test('says every rule in words with its citation, and first what is still to settle', async () => {
  await show(() => <RuleList pack={DRAFT} />);
  const [open, board] = screen.getAllByRole('region');
  expect(within(open!).getByRole('heading', { level: 2 }).textContent).toContain('Noch zu klären');
  expect(within(open!).getByRole('link', { name: 'Klären: Im Amt bis zur Neuwahl' }).getAttribute('href')).toBe(`/rules/${DRAFT.id}/edit?topic=board`);
  expect(board!.textContent).toContain('Sitze im Vorstand7 SitzeSatzung § 7');
  screen.getByText(/Bei 46 Stimmberechtigten müssen 16 da sein/);
  screen.getByText(/spätestens am 14.01.2027 muss die Einladung da sein. E-Mail bis 14.01.2027 senden, Brief bis 11.01.2027/);
  screen.getByText(/15 Ja, 5 Nein, 4 Enthaltungen: angenommen/);
});

test('reckons the example again while one types, and sends only what changed', async () => {
  const saved = jest.fn();
  const { user, sent } = await show(() => <TopicFields pack={DRAFT} topic="board" submitLabel="Weiter" onSaved={saved} />);
  const term = group(/Amtszeit des Vorstands/);
  expect(term.textContent).toContain('bis einschließlich 14.03.2029');
  const months = within(term).getByRole('textbox', { name: 'Monate' });
  await user.clear(months);
  await user.type(months, '12');
  expect(term.textContent).toContain('bis einschließlich 14.03.2028');
  const sign = group(/Vertretung nach außen/);
  expect(sign.textContent).toContain('Wird nie geraten');
  await user.click(within(sign).getByRole('radio', { name: 'Die Mehrheit' }));
  expect(sign.textContent).toContain('Von 7 Mitgliedern müssen 4 unterschreiben');
  await user.type(screen.getByRole('textbox', { name: /Fundstelle: Amtszeit/ }), '§ 9 Abs. 3');
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(written(sent)).toEqual([['PATCH', DRAFT.id, { version: 3, rules: { 'board.termMonths': 12, 'board.representation': 'majority' }, citations: { 'board.termMonths': '§ 9 Abs. 3' } }]]);
});

test('says at the rule what is wrong, before anything is sent', async () => {
  const { user, sent } = await show(() => <TopicFields pack={DRAFT} topic="decisions" submitLabel="Weiter" onSaved={jest.fn()} />);
  const statutes = group(/Mehrheit für Satzungsänderungen/);
  await user.clear(within(statutes).getByRole('textbox', { name: 'Anteil' }));
  await user.type(within(statutes).getByRole('textbox', { name: 'Anteil' }), '5');
  const board = group(/Beschlussfähigkeit des Vorstands/);
  await user.click(within(board).getByRole('radio', { name: 'Eine Zahl' }));
  await user.type(within(board).getByRole('textbox', { name: 'Zahl' }), '8');
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  const summary = await screen.findByRole('alert');
  expect(summary.textContent).toContain('Mehrheit für Satzungsänderungen: Ein Anteil besteht aus zwei ganzen Zahlen');
  expect(summary.textContent).toContain('Beschlussfähigkeit des Vorstands: Das sind mehr Personen, als der Vorstand Sitze hat.');
  expect(written(sent)).toEqual([]);
});

test('of a registered version only what is unknown can be settled, with the reason', async () => {
  const { user, sent } = await show(() => <TopicFields pack={REGISTERED} topic="board" submitLabel="Weiter" onSaved={jest.fn()} />);
  expect(screen.queryByRole('group', { name: /Sitze im Vorstand/ })).toBeNull();
  await user.click(within(group(/Im Amt bis zur Neuwahl/)).getByRole('radio', { name: 'Ja' }));
  await user.type(screen.getByRole('textbox', { name: 'Warum?' }), 'Satzung § 9 Abs. 4 gelesen');
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  await waitFor(() => expect(written(sent)).toHaveLength(1));
  expect(written(sent)).toEqual([['POST', 'corrections', { version: 3, reason: 'Satzung § 9 Abs. 4 gelesen', rules: { 'board.holdOver': true }, citations: {} }]]);
});

test('the next step is entered with its day', async () => {
  const { user, sent } = await show(() => <WayCard pack={DRAFT} />);
  await user.click(screen.getByRole('button', { name: 'Beschluss eintragen' }));
  const day = screen.getByLabelText('An welchem Tag?');
  await user.clear(day);
  await user.type(day, '2026-03-01');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(written(sent)).toEqual([['POST', 'steps', { version: 3, step: 'adopted', on: '2026-03-01' }]]));
});
