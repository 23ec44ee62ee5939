import { newBody } from '../../../test/bodies.js';
import { Api, type Client } from '../../../test/harness.js';
import { MeetingSeriesService } from './meeting-series.service.js';

let api: Api;
let board: Client;
beforeAll(async () => {
  api = await Api.start();
  board = await api.as('board');
});
beforeEach(() => (api.clock = '2026-11-28T10:00:00Z'));
afterAll(() => api.stop());

const FIRST_TUESDAY = { unit: 'month', interval: 1, nth: 1, weekday: 2, monthsLeftOut: [8] };
const TEMPLATE = { agenda: [{ title: 'Begrüßung', kind: 'information', minutes: 5 }], mode: 'inPerson', guests: 0, needsStepFree: false };
const monthly = { title: 'Vorstandssitzung', recurrence: FIRST_TUESDAY, startMinute: 1110, durationMinutes: 120, from: '2027-01-01', template: TEMPLATE, rotates: true };

type Series = { id: string; version: number; upcoming: number; next: string | null };
type Item = { id: string; on: string; from: string; state: string; title: string; version: number; occurrenceOn: string; startsAt: string };
const begin = async (values: object = {}) => (await board.post('/meeting-series').send({ bodyId: await newBody(api.db), ...monthly, ...values }).expect(201)).body as Series;
const meetingsOf = async ({ id }: { id: string }) => (await board.get(`/meetings?series=${id}&pageSize=100`).expect(200)).body.items as Item[];
const daysOf = async (series: { id: string }) => (await meetingsOf(series)).map(({ on }) => on);
const change = (series: Series, values: object) => board.patch(`/meeting-series/${series.id}`).send({ version: series.version, ...values });
const on = (items: readonly Item[], day: string) => items.find((item) => item.occurrenceOn === day)!;

describe('a series', () => {
  test('enters its meetings until the end of next year, each at half past six on its own day', async () => {
    const series = await begin();
    expect(series).toMatchObject({ upcoming: 11, next: '2027-01-05', recurrence: FIRST_TUESDAY, rotates: true, template: TEMPLATE });
    const items = await meetingsOf(series);
    expect(items.map((item) => item.on)).toEqual(['2027-01-05', '2027-02-02', '2027-03-02', '2027-04-06', '2027-05-04', '2027-06-01', '2027-07-06', '2027-09-07', '2027-10-05', '2027-11-02', '2027-12-07']);
    expect(new Set(items.map(({ from }) => from))).toEqual(new Set(['18:30']));
    expect([on(items, '2027-03-02').startsAt, on(items, '2027-04-06').startsAt, on(items, '2027-11-02').startsAt]).toEqual(['2027-03-02T17:30:00+00:00', '2027-04-06T16:30:00+00:00', '2027-11-02T17:30:00+00:00']);
  });

  test('is refused where its rule does not hold together', async () => {
    const issues = async (values: object) => (await board.post('/meeting-series').send({ bodyId: await newBody(api.db), ...monthly, ...values }).expect(400)).body.issues;
    expect(await issues({ recurrence: { ...FIRST_TUESDAY, nth: null } })).toEqual([{ field: 'recurrence.nth', code: 'required' }]);
    expect(await issues({ recurrence: { ...FIRST_TUESDAY, unit: 'week' } })).toEqual([{ field: 'recurrence.nth', code: 'notOneOf' }]);
    expect(await issues({ recurrence: { ...FIRST_TUESDAY, interval: 13 } })).toEqual([{ field: 'recurrence.interval', code: 'tooLarge', params: { limit: 12 } }]);
    expect(await issues({ until: '2027-01-01' })).toEqual([{ field: 'until', code: 'endsBeforeBegin' }]);
    expect((await issues({ recurrence: { ...FIRST_TUESDAY, weekday: 9, monthsLeftOut: [13] } })).map(({ field }: { field: string }) => field)).toEqual(['recurrence.weekday', 'recurrence.monthsLeftOut']);
    await (await api.as('staff')).post('/meeting-series').send({}).expect(403);
    await api.stranger.get('/meeting-series').expect(401);
  });

  test('goes on by itself when a new year comes into sight, and only once', async () => {
    const series = await begin();
    api.clock = '2027-01-01T03:00:00Z';
    await api.app.get(MeetingSeriesService).extend();
    await api.app.get(MeetingSeriesService).extend();
    const days = await daysOf(series);
    expect(days.filter((day) => day.startsWith('2028'))).toHaveLength(11);
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('a changed series', () => {
  test('takes its meetings along to the new day, and leaves opened, moved and cancelled ones alone', async () => {
    const series = await begin();
    const before = await meetingsOf(series);
    const [january, february, march, april] = before as [Item, Item, Item, Item];
    await api.db.query(`INSERT INTO meeting_steps (meeting_id, step, account_id, account_name, taken_at) VALUES ($1, 'invited', $1, 'x', now())`, [january.id]);
    await board.post(`/meetings/${february.id}/moves`).send({ version: 1, on: '2027-02-20', startMinute: 600, durationMinutes: 60 }).expect(201);
    await board.post(`/meetings/${march.id}/cancellations`).send({ version: 1, reason: 'Klausur' }).expect(201);
    expect((await change(series, { recurrence: { ...FIRST_TUESDAY, weekday: 3 }, startMinute: 1080 }).expect(200)).body).toMatchObject({ version: 2, upcoming: 10 });
    const after = await meetingsOf(series);
    expect(after).toHaveLength(before.length);
    const states = (ids: string[]) => ids.map((id) => after.find((item) => item.id === id)!).map(({ on: day, from, state }) => `${day} ${from} ${state}`);
    expect(states([january.id, february.id, march.id, april.id])).toEqual(['2027-01-05 18:30 invited', '2027-02-20 10:00 planned', '2027-03-02 18:30 cancelled', '2027-04-07 18:00 planned']);
  });

  test('that ends removes what nobody knows of and cancels what has a host', async () => {
    const series = await begin();
    const office = await api.as('office');
    const { body: host } = await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Gastgeber e.V.' }] }).expect(201);
    const december = (await meetingsOf(series)).at(-1)!;
    await board.post(`/meetings/${december.id}/places`).send({ version: 1, organisationId: host.id }).expect(201);
    await change(series, { until: '2027-07-01', reason: 'Neuer Rhythmus' }).expect(200);
    const left = await meetingsOf(series);
    expect(left.map(({ on: day, state }) => `${day} ${state}`).slice(-2)).toEqual(['2027-06-01 planned', '2027-12-07 cancelled']);
    expect((await board.get(`/meetings/${december.id}`).expect(200)).body.steps[0]).toMatchObject({ reason: 'Neuer Rhythmus' });
  });

  test('says that somebody else changed it', async () => {
    const series = await begin();
    await change(series, { title: 'Vorstand' }).expect(200);
    expect((await meetingsOf(series)).every(({ title }) => title === 'Vorstand')).toBe(true);
    expect((await change(series, { title: 'x' }).expect(409)).body).toMatchObject({ code: 'VERSION_CONFLICT', current: { title: 'Vorstand' } });
  });

  test('keeps its additional meetings, and gets none twice on a day', async () => {
    const series = await begin();
    const { body: found } = await board.get(`/meeting-series/${series.id}`).expect(200);
    const extra = { bodyId: found.body.id as string, seriesId: series.id, title: 'Zusätzlich', on: '2027-08-17', startMinute: 1110, durationMinutes: 60 };
    await board.post('/meetings').send(extra).expect(201);
    expect((await board.post('/meetings').send(extra).expect(409)).body.code).toBe('OCCURRENCE_TAKEN');
    await change(series, { recurrence: { ...FIRST_TUESDAY, weekday: 4 } }).expect(200);
    expect((await daysOf(series)).filter((day) => day.startsWith('2027-08'))).toEqual(['2027-08-17']);
  });
});
