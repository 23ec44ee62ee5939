import { screen, waitFor, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer, openPopover } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { Sitting } from './api';
import { AgendaTab } from './agenda-tab';
import { AttendanceTab } from './attendance-tab';
import { DecisionDialog } from './decision-dialog';
import { Proposals } from './proposals';
import { SectionEditor } from './section-editor';

const ACTIONS = ['changeAgenda', 'open', 'close', 'note', 'write', 'assign', 'propose'].map((action) => ({ action, allowed: true, reason: null, ask: null }));
const item = (id: string, values: object = {}) => ({
  id, version: 1, parentId: null, number: '1', depth: 0, beginsAt: 1110, kind: 'resolution', title: 'Haushalt', description: '', minutes: 20, isInternal: false, person: null, organisation: null,
  announcedAt: null, carriedFromOn: null, papers: [], quorum: { present: 3, recused: 0, voting: 3, entitled: 7, isQuorate: true }, ...values,
});
const sittingWith = (values: object = {}) =>
  ({
    id: 'm', title: 'Vorstandssitzung', body: { id: 'b', name: 'Vorstand' }, kind: 'board', state: 'open', on: '2027-02-02', startMinute: 1110, durationMinutes: 120, items: [item('i')],
    participants: [{ personId: 'p', name: 'Amina Said', role: 'member', votes: true, standsInFor: [] }], attendance: [], recusals: [], quorum: { present: 0, recused: 0, voting: 0, entitled: 7, isQuorate: false }, leastPresent: 3,
    notice: { light: 'late', days: 7, lastReceipt: '2027-01-25', lastDispatch: '2027-01-25', sentOn: null, gaps: ['place'] }, needsNotice: true, majorities: [{ rule: 'board', majority: { of: 'simple' } }],
    sections: [], decisions: [], tasks: [], openTasks: [], proposals: [], allowedActions: ACTIONS, ...values,
  }) as unknown as Sitting;

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['sittings', 'words', 'problems', 'issues']);
});
afterEach(() => jest.restoreAllMocks());

test('an agenda says by word when its notice is too late, and which item it did not name', async () => {
  await renderInApp(() => <AgendaTab sitting={sittingWith()} />);
  expect(await screen.findByText('Frist verpasst')).toBeTruthy();
  expect(screen.getByText('Es fehlt noch: Ort')).toBeTruthy();
  const row = within(screen.getByText('Haushalt').closest('li')!);
  expect(row.getByText('nicht angekündigt')).toBeTruthy();
  expect(row.getByText('18:30')).toBeTruthy();
  expect(row.getByRole<HTMLButtonElement>('button', { name: '„Haushalt“ nach oben' }).disabled).toBe(true);
});

test('who is there is noted from the item on that is looked at', async () => {
  const sitting = sittingWith({ items: [item('i'), item('j', { number: '2', title: 'Sommerfest' })] });
  const sent = serverAnswering({ 'POST /meetings/m/attendance': () => ({ body: sitting }) });
  const { user } = await renderInApp(() => <AttendanceTab sitting={sitting} />);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Anwesenheit von Amina Said' }), 'present');
  await waitFor(() => expect(sent).toHaveLength(1));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ab welchem Punkt' }), '2 Sommerfest');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Anwesenheit von Amina Said' }), 'excused');
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map(({ body }) => body)).toEqual([{ personId: 'p', attendance: 'present', fromItemId: null }, { personId: 'p', attendance: 'excused', fromItemId: 'j' }]);
});

test('a vote shows whether it passes while its figures are typed', async () => {
  const { user } = await renderInApp(() => <DecisionDialog sitting={sittingWith()} onClose={() => undefined} />);
  expect(await screen.findByText('angenommen')).toBeTruthy();
  const [yes, no] = [screen.getByRole('textbox', { name: 'Ja' }), screen.getByRole('textbox', { name: 'Nein' })];
  await user.clear(yes);
  await user.type(yes, '1');
  await user.clear(no);
  await user.type(no, '2');
  expect(screen.getByText('abgelehnt')).toBeTruthy();
  await user.clear(no);
  expect(screen.getByText('Ergebnis noch offen')).toBeTruthy();
});

test('minutes are saved while typing; a text of somebody else is shown beside one’s own until one is chosen', async () => {
  const conflict = { status: 409, body: { code: 'VERSION_CONFLICT', current: { itemId: 'i', version: 4, text: 'Text der anderen' } } };
  let answers = [conflict, { status: 200, body: sittingWith({ sections: [{ itemId: 'i', version: 5, text: 'Mein Text', by: 'Ich', updatedAt: '2027-02-02T18:00:00Z' }] }) }];
  const sent = serverAnswering({ 'PATCH /meetings/m/minutes': () => { const [first, ...rest] = answers; answers = rest; return first!; } });
  const { user } = await renderInApp(() => <SectionEditor sitting={sittingWith()} itemId="i" label="Was festgehalten wird" locked={false} />);
  await user.type(await screen.findByRole('textbox', { name: 'Was festgehalten wird' }), 'Mein Text');
  expect(await screen.findByText('Text der anderen', undefined, { timeout: 5_000 })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Meinen Text behalten' }));
  const written = () => sent.filter(({ method }) => method === 'PATCH');
  await waitFor(() => expect(written()).toHaveLength(2));
  expect(written().map(({ body }) => body)).toEqual([{ itemId: 'i', version: 0, text: 'Mein Text' }, { itemId: 'i', version: 4, text: 'Mein Text' }]);
  await waitFor(() => expect(screen.queryByText('Text der anderen')).toBeNull());
}, 20_000);

test('an item goes on at the later meeting that is chosen, and a closed meeting still offers it', async () => {
  const later = { id: 'n', on: '2027-03-02', title: 'Vorstandssitzung' };
  signInAsOffice(['meeting.manage']);
  const closed = sittingWith({ state: 'closed', allowedActions: ACTIONS.map((action) => ({ ...action, allowed: action.action === 'propose' })) });
  const sent = serverAnswering({ 'GET /meetings': () => ({ body: { items: [{ ...later, id: 'm' }, later], total: 2, allowedActions: [] } }), 'POST /meetings/m/agenda-items/i/carries': () => ({ status: 201, body: sittingWith({ id: 'n' }) }) });
  const { user } = await renderInApp(() => <AgendaTab sitting={closed} />);
  const menu = openPopover(await screen.findByRole('button', { name: 'Mehr zu „Haushalt“' }));
  await user.click(within(menu).getByText('In einer späteren Sitzung fortsetzen'));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getAllByRole('option').map(({ textContent }) => textContent)).toContain('Dienstag, 2. März 2027 · Vorstandssitzung');
  await user.click(dialog.getByRole('button', { name: 'Auf die Tagesordnung' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ meetingId: 'n' }));
});

test('a proposal is changed and taken back by whoever may, and by nobody else', async () => {
  const proposal = { id: 'q', version: 2, body: { id: 'b', name: 'Vorstand' }, title: 'Sommerfest', reason: '', kind: 'discussion', minutes: null, organisation: null, by: { id: 'a', name: 'Amina Said' }, createdAt: '2027-01-05T10:00:00Z', mayChange: true };
  const sent = serverAnswering({ 'POST /agenda-proposals/q/withdrawal': () => ({ body: { items: [], total: 0 } }), 'PATCH /agenda-proposals/q': () => ({ body: { items: [], total: 0 } }) });
  const { user } = await renderInApp(() => <Proposals sitting={sittingWith({ proposals: [proposal, { ...proposal, id: 'r', title: 'Anderes', mayChange: false }] })} />);
  expect(screen.queryByRole('button', { name: 'Mehr zu „Anderes“' })).toBeNull();
  await user.click(within(openPopover(await screen.findByRole('button', { name: 'Mehr zu „Sommerfest“' }))).getByText('Vorschlag ändern'));
  const title = screen.getByRole('textbox', { name: 'Titel' });
  await user.clear(title);
  await user.type(title, 'Herbstfest');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(sent[0]?.body).toEqual({ version: 2, title: 'Herbstfest', reason: '', kind: 'discussion' }));
  await user.click(within(openPopover(screen.getByRole('button', { name: 'Mehr zu „Sommerfest“' }))).getByText('Zurückziehen'));
  await waitFor(() => expect(sent.at(-1)?.path).toBe('/agenda-proposals/q/withdrawal'));
});

test('deputies and guests are named as such', async () => {
  const people = [{ personId: 'p', name: 'Amina Said', role: 'member', votes: true, standsInFor: [] }, { personId: 'd', name: 'Olena Koval', role: 'deputy', votes: false, standsInFor: ['p'] }, { personId: 'g', name: 'Gast', role: null, votes: false, standsInFor: [] }];
  await renderInApp(() => <AttendanceTab sitting={sittingWith({ participants: people })} />);
  expect(await screen.findByText('vertritt Amina Said')).toBeTruthy();
  expect(screen.getByText('Gast, ohne Stimme')).toBeTruthy();
});

test('minutes take a sentence of the network, and its list is changed line by line', async () => {
  const sent = serverAnswering({ 'GET /minutes-phrases': () => ({ body: { items: [{ language: 'de', version: 3, phrases: ['Der Punkt wird vertagt.'] }], total: 1 } }), 'PUT /minutes-phrases': () => ({ body: { items: [], total: 0 } }) });
  const { user } = await renderInApp(() => <SectionEditor sitting={sittingWith()} itemId="i" label="Was festgehalten wird" locked={false} />);
  await screen.findByRole('option', { name: 'Der Punkt wird vertagt.' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Satz einfügen' }), 'Der Punkt wird vertagt.');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Was festgehalten wird' }).value).toBe('Der Punkt wird vertagt.');
  await user.click(screen.getByRole('button', { name: 'Sätze bearbeiten' }));
  await user.type(screen.getByRole('textbox', { name: /einer je Zeile/ }), '{enter}Es wird berichtet.{enter}');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ language: 'de', version: 3, phrases: ['Der Punkt wird vertagt.', 'Es wird berichtet.'] }));
});
