import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { serverAnswering, signInAsOffice, type Sent } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { installTopLayer, openPopover } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { Toasts } from '../../shared/ui/toast';
import type { Body, BodyType, Seat } from './api';
import { BodiesPage } from './bodies-page';
import { BodyFacts } from './body-facts';
import { SeatDialog } from './frame-dialogs';
import { Seats } from './seats';
import { TypesPage } from './types-page';

const may = (...actions: string[]) => actions.map((action) => ({ action, allowed: true, reason: null, ask: null }));
const BOARD: BodyType = {
  id: 't', version: 4, labels: { de: 'Vorstand', en: 'Board' }, nature: 'board', position: 0, bodies: 1,
  rules: { grants: 'board', participants: 'people', joinMode: 'election', hasSeats: true, votes: true }, allowedActions: may('update'),
};
const SEAT: Seat = { id: 's1', version: 2, label: 'Finanzen', position: 1, votes: true, from: null, to: null, state: 'vacant', holder: null, deputies: [], vacantSince: null, holdOverUnknown: false, next: null };
const TERM = { id: 'a1', version: 3, from: '2025-12-05', to: '2027-12-05', note: '' };
const BODY = {
  id: 'b', version: 1, name: 'Vorstand', names: {}, type: { id: 't', labels: BOARD.labels, nature: 'board', rules: BOARD.rules }, purpose: {}, begunOn: null, endedOn: null, visibility: 'public', rules: null,
  seats: [SEAT], members: [], future: [], past: [], terms: [TERM], warnings: [], changes: [], people: 0, referenceDate: '2026-11-28', outsideOrganisation: null, allowedActions: may('update', 'appoint'),
} as unknown as Body;

beforeAll(installTopLayer);
beforeEach(async () => {
  queryClient.clear();
  signInAsOffice(['body.read', 'body.manage', 'body.configure']);
  await loadTexts(['bodies', 'words', 'problems', 'issues']);
});
afterEach(() => jest.restoreAllMocks());

async function choose(menu: string, item: string) {
  const opened = within(openPopover(await screen.findByRole('button', { name: menu })));
  fireEvent.click(opened.getByRole('menuitem', { name: item }));
}
const dialog = async () => within(await screen.findByRole('dialog'));
const bodyOf = (sent: readonly Sent[], method: string) => sent.find((one) => one.method === method)?.body;

describe('kinds of bodies', () => {
  const open = async (more: Parameters<typeof serverAnswering>[0] = {}) => {
    const sent = serverAnswering({ 'GET /body-types': () => ({ body: { items: [BOARD], total: 1, allowedActions: may('create') } }), ...more });
    const { user } = await renderInApp(() => <TypesPage />);
    await screen.findByRole('region', { name: 'Vorstand' });
    return { sent, user };
  };

  test('say in words what holds for every body of the kind', async () => {
    await open();
    const card = screen.getByRole('region', { name: 'Vorstand' });
    expect(card.textContent).toMatch(/Durch Wahl.*Menschen für sich selbst.*Feste Sitze.*ja.*Rechte in diesem Programm.*Vorstand.*Gremien dieser Art.*1/);
  });

  test('are changed as they were read', async () => {
    const { sent, user } = await open({ 'PATCH /body-types/t': () => ({ body: BOARD }) });
    await user.click(screen.getByRole('button', { name: 'Vorstand bearbeiten' }));
    const form = await dialog();
    await user.click(form.getByRole('radio', { name: 'Durch Berufung' }));
    await user.click(form.getByRole('checkbox', { name: /Mitglieder haben eine Stimme/ }));
    await user.click(form.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(bodyOf(sent, 'PATCH')).toEqual({ labels: BOARD.labels, rules: { ...BOARD.rules, joinMode: 'appointment', votes: false }, version: 4 }));
  });

  test('begin with what is usual for their nature, need a German word, and give no rights that their nature does not', async () => {
    const { sent, user } = await open({ 'POST /body-types': () => ({ body: BOARD }) });
    await user.click(screen.getByRole('button', { name: 'Art hinzufügen' }));
    const form = await dialog();
    await user.selectOptions(form.getByRole('combobox', { name: 'Was es ist' }), 'Vorstand');
    await user.click(form.getByRole('button', { name: 'Übliche Regeln dafür einsetzen' }));
    expect(form.getByRole<HTMLInputElement>('checkbox', { name: /Feste Sitze/ }).checked).toBe(true);
    await user.selectOptions(form.getByRole('combobox', { name: 'Was es ist' }), 'Kassenprüfung');
    await user.click(form.getByRole('button', { name: 'Speichern' }));
    expect(bodyOf(sent, 'POST')).toBeUndefined();
    await user.type(form.getByRole('textbox', { name: /Bezeichnung/ }), 'Revision');
    await user.click(form.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(bodyOf(sent, 'POST')).toEqual({ labels: { de: 'Revision' }, nature: 'auditors', rules: { grants: null, participants: 'people', joinMode: 'election', hasSeats: true, votes: true } }));
  });

  test('are reached from the list of bodies by whoever keeps them', async () => {
    serverAnswering({ 'GET /bodies': () => ({ body: { items: [], total: 0, referenceDate: '2026-11-28', allowedActions: [] } }) });
    await renderInApp(() => <BodiesPage />);
    expect((await screen.findByRole('link', { name: 'Arten von Gremien' })).getAttribute('href')).toBe('/bodies/types');
  });
});

describe('a seat', () => {
  test('is changed: words, vote and days, said as the last day', async () => {
    const sent = serverAnswering({ 'PATCH /bodies/b/seats/s1': () => ({ body: BODY }) });
    const { user } = await renderInApp(() => <Seats body={BODY} mayAppoint onOpen={() => undefined} />);
    await choose('Finanzen: Aktionen', 'Sitz ändern');
    const form = await dialog();
    await user.type(form.getByLabelText(/Letzter Tag/), '2027-12-31');
    await user.click(form.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(bodyOf(sent, 'PATCH')).toEqual({ label: 'Finanzen', votes: true, from: null, to: '2028-01-01', version: 2 }));
  });

  test('is added with a vote, from a day on', async () => {
    const sent = serverAnswering({ 'POST /bodies/b/seats': () => ({ body: BODY }) });
    const { user } = await renderInApp(() => <SeatDialog body={BODY} onClose={() => undefined} />);
    const form = await dialog();
    await user.type(form.getByLabelText(/Erster Tag/), '2027-01-01');
    await user.click(form.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(bodyOf(sent, 'POST')).toEqual({ label: '', votes: true, from: '2027-01-01', to: null }));
  });

  test('that was held is not removed, and it is said why', async () => {
    serverAnswering({ 'DELETE /bodies/b/seats/s1': () => ({ status: 409, body: { code: 'STILL_IN_USE', status: 409 } }) });
    await renderInApp(() => (
      <>
        <Seats body={BODY} mayAppoint onOpen={() => undefined} />
        <Toasts />
      </>
    ));
    await choose('Finanzen: Aktionen', 'Falsch eingetragenen Sitz entfernen');
    expect(await screen.findByText('Das wird noch verwendet und kann deshalb nicht entfernt werden.')).toBeTruthy();
  });
});

test('a term is changed as it was read, never to end before it begins', async () => {
  const sent = serverAnswering({ 'PATCH /bodies/b/terms/a1': () => ({ body: BODY }) });
  const { user } = await renderInApp(() => <BodyFacts body={BODY} />);
  await choose('Amtszeit 05.12.2025 bis 04.12.2027: Aktionen', 'Amtszeit ändern');
  const form = await dialog();
  const lastDay = form.getByLabelText(/Letzter Tag/);
  await user.clear(lastDay);
  await user.type(lastDay, '2025-01-01');
  await user.click(form.getByRole('button', { name: 'Speichern' }));
  expect(await screen.findAllByText('Das Ende liegt vor dem Beginn.')).not.toHaveLength(0);
  await user.clear(lastDay);
  await user.type(lastDay, '2027-10-31');
  await user.click(form.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(bodyOf(sent, 'PATCH')).toEqual({ from: '2025-12-05', to: '2027-11-01', note: '', version: 3 }));
});
