import { screen, waitFor, within } from '@testing-library/react';
import { ORGANISATION, serverAnswering, signInAsOffice } from '../../../../test/organisation';
import { renderInApp } from '../../../../test/render';
import { installTopLayer } from '../../../../test/top-layer';
import { queryClient } from '../../../shared/query-client';
import { loadTexts } from '../../../shared/texts/catalogue-loader';
import type { Room } from './api';
import { inputOf, NEW_ROOM, problemsOf, valuesOf } from './form-values';
import { RoomForm } from './room-form';
import { RoomsPage } from './rooms-page';
import { RoomsTab } from './rooms-tab';

const { id: organisationId, name: organisationName } = ORGANISATION;
const may = (...actions: string[]) => actions.map((action) => ({ action, allowed: true, reason: null, ask: null }));

const ROOM: Room = {
  id: '0b6fbb6e-0000-4000-8000-0000000000b1',
  version: 2,
  organisation: { id: organisationId, name: organisationName },
  name: 'Großer Saal',
  capacity: 60,
  capacityApproximate: true,
  stepFree: 'yes',
  equipment: ['projector', 'kitchen'],
  equipmentNote: '',
  address: { street: 'Stadtplatz 1', postcode: '30159', place: 'Hannover' },
  hasOwnAddress: false,
  howToFind: 'Durch den Hof',
  openingTimes: [1, 2, 3]
    .map((weekday) => ({ weekday, from: 540, to: 1440 }))
    .concat({ weekday: 6, from: 600, to: 840 }),
  unavailable: [{ from: '2026-12-23', to: '2027-01-07', yearly: true }],
  avoidedCalendars: ['ramadan'],
  contactOnTheDay: { contactRoleId: null, name: 'Olena Koval', phone: '0176 1' },
  hosting: { from: '2026-01-01', to: null, maxPeople: 20 },
  visibility: 'members',
  photos: [{ id: 'p1', alt: 'Die Bühne' }],
  retiredAt: null,
  allowedActions: may('update', 'retire', 'remove'),
};

beforeAll(installTopLayer);
beforeEach(async () => {
  localStorage.clear();
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['organisations', 'rooms', 'words']);
});
afterEach(() => jest.restoreAllMocks());

const roomsOf = (items: Room[], ...actions: string[]) => ({
  [`GET /organisations/${organisationId}/rooms`]: () => ({
    body: { items, total: items.length, allowedActions: may(...actions) },
  }),
});

test('a room says what it is, when it is open, and whom to call', async () => {
  serverAnswering(roomsOf([ROOM], 'create'));
  await renderInApp(() => <RoomsTab organisation={ORGANISATION} />);
  const card = within(await screen.findByRole('article', { name: 'Großer Saal' }));
  for (const words of [
    'etwa 60 Plätze',
    'Beamer und Küche',
    'Stadtplatz 1, 30159 Hannover',
    'Mo–Mi',
    '09:00–24:00',
    'Sa',
    'Fastenmonat Ramadan',
    'Olena Koval',
  ])
    expect(card.getByText(words)).toBeTruthy();
  expect(card.getByText(/23\.12\.2026 bis 06\.01\.2027, jedes Jahr/)).toBeTruthy();
  expect(card.getByRole('img', { name: 'Die Bühne' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Raum hinzufügen' })).toBeTruthy();
});

test('another member’s room shows neither contact nor calendars, and no menu', async () => {
  const { avoidedCalendars: _, contactOnTheDay: __, ...shown } = ROOM;
  serverAnswering(roomsOf([{ ...shown, allowedActions: [] }]));
  await renderInApp(() => <RoomsTab organisation={ORGANISATION} />);
  const card = within(await screen.findByRole('article'));
  expect(card.queryByText('Kontakt am Tag')).toBeNull();
  expect(card.queryByRole('button')).toBeNull();
});

test('opening times are entered by keyboard, several days in one line, and sent day by day', async () => {
  const sent = serverAnswering({
    [`POST /organisations/${organisationId}/rooms`]: () => ({ status: 201, body: ROOM }),
  });
  const { user } = await renderInApp(() => <RoomForm organisationId={organisationId} />);
  await user.type(screen.getByLabelText('Name des Raums'), 'Café');
  screen.getByRole('button', { name: 'Zeit hinzufügen' }).focus();
  await user.keyboard('{Enter}');
  for (const day of ['Mi', 'Do', 'Fr']) {
    screen.getByRole('checkbox', { name: day }).focus();
    await user.keyboard(' ');
  }
  await user.click(screen.getByRole('button', { name: 'Raum eintragen' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
    name: 'Café',
    openingTimes: [
      { weekday: 1, from: 540, to: 1080 },
      { weekday: 2, from: 540, to: 1080 },
    ],
    hosting: null,
    contactOnTheDay: null,
  });
});

test('what the rules refuse is said at the line of the form, and nothing is lost', async () => {
  const sent = serverAnswering({});
  const { user } = await renderInApp(() => <RoomForm organisationId={organisationId} room={ROOM} />);
  await user.click(screen.getByRole('button', { name: 'Zeit hinzufügen' }));
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getAllByText(/Diese Zeit überschneidet sich mit einer anderen/).length).toBeGreaterThan(0);
  expect(screen.getByLabelText<HTMLInputElement>('Name des Raums').value).toBe('Großer Saal');
  expect(sent.some(({ method }) => method === 'PATCH')).toBe(false);
});

describe('the values of the form', () => {
  test('become what the room was when nothing was changed', () => {
    const { openingTimes, unavailable, hosting, contactOnTheDay, address } = inputOf(valuesOf(ROOM));
    expect({ openingTimes, unavailable, hosting, address }).toEqual({
      openingTimes: ROOM.openingTimes,
      unavailable: ROOM.unavailable,
      hosting: ROOM.hosting,
      address: null,
    });
    expect(contactOnTheDay).toEqual({ name: 'Olena Koval', phone: '0176 1' });
  });

  test('are checked by the rules of the domain, each problem at its line', () => {
    const hours = { weekdays: ['1', '2'], from: '09:00', to: '12:00' };
    const later = { weekdays: ['2'], from: '11:00', to: '13:00' };
    expect(problemsOf({ ...NEW_ROOM, name: 'Saal', openingTimes: [hours, later] }, '2026-11-25')).toEqual([
      { field: 'openingTimes.1.from', code: 'overlaps' },
    ]);
    expect(problemsOf({ ...NEW_ROOM, name: 'Saal', capacity: 'viele' }, '2026-11-25')).toEqual([
      { field: 'capacity', code: 'notNumber' },
    ]);
  });
});

test('the list of all rooms asks what the address says', async () => {
  serverAnswering({ 'GET /rooms': () => ({ body: { items: [ROOM], total: 1 } }) });
  await renderInApp(() => <RoomsPage />, { at: '/rooms?seats=50&equipment=kitchen&hostsOn=2027-03-02' });
  expect(await screen.findByRole('link', { name: 'Großer Saal' })).toBeTruthy();
  expect(screen.getByRole('button', { name: /Plätze: mindestens 50/ })).toBeTruthy();
  const asked = jest.mocked(globalThis.fetch).mock.calls.map(([input]) => (input as Request).url);
  const query = new URL(asked.find((url) => url.includes('/rooms?'))!).searchParams;
  expect([query.get('seats'), query.get('equipment'), query.get('hostsOn')]).toEqual(['50', 'kitchen', '2027-03-02']);
});
