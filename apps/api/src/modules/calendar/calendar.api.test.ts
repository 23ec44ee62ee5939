import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

type Days = { id: string | null; key: string | null; kind: string | null; name: string; from: string; to: string; reviewed: boolean; calendar: string };
const span = async (from: string, to: string, client = office) => (await client.get(`/calendar?from=${from}&to=${to}`).expect(200)).body as { land: string; holidays: { on: string; kind: string }[]; days: Days[]; years: { calendar: string; year: number; days: number; reviewedBy: string | null }[] };

describe('the calendar', () => {
  test('is read by the network’s own people and kept by the office', async () => {
    await api.stranger.get('/calendar?from=2027-01-01&to=2027-02-01').expect(401);
    await (await api.as('representative')).get('/calendar?from=2027-01-01&to=2027-02-01').expect(403);
    await (await api.as('board')).post('/calendar/reviews').send({ calendar: 'muslim', year: 2027 }).expect(403);
  });

  test('knows the holidays of the Land, of schools and of faiths', async () => {
    const { holidays, days, land } = await span('2027-10-01', '2027-11-01');
    expect([land, holidays]).toEqual(['NI', [{ on: '2027-10-03', kind: 'germanUnity' }, { on: '2027-10-31', kind: 'reformation' }]]);
    expect(days.map(({ kind, from }) => `${kind!} ${from}`)).toEqual(['roshHashanah 2027-10-02', 'yomKippur 2027-10-11', 'sukkot 2027-10-16', 'autumnHolidays 2027-10-16', 'diwali 2027-10-29', 'twinBirthdays 2027-10-30']);
  });

  test('follows the network to another Land', async () => {
    const administrator = await api.as('administrator');
    const { body: network } = await administrator.get('/network').expect(200);
    await administrator.patch('/network').send({ version: network.version, land: 'BY' }).expect(200);
    const { holidays, days } = await span('2027-10-15', '2027-11-02');
    expect(holidays).toEqual([{ on: '2027-11-01', kind: 'allSaints' }]);
    expect(days.some(({ calendar }) => calendar === 'schoolHolidays')).toBe(false);
    expect((await administrator.patch('/network').send({ version: (network.version as number) + 1, land: 'XX' }).expect(400)).body.issues).toEqual([{ field: 'land', code: 'notOneOf' }]);
    await administrator.patch('/network').send({ version: (network.version as number) + 1, land: 'NI' }).expect(200);
  });

  test('is corrected and completed by the office, and what it removes comes back as it shipped', async () => {
    const shipped = (await span('2027-03-01', '2027-03-20')).days.find(({ kind }) => kind === 'eidAlFitr')!;
    const correction = { replaces: shipped.key, calendar: 'muslim', name: 'Ramadanfest', from: '2027-03-10', to: '2027-03-13', source: 'Koordinationsrat' };
    const { body: entered } = await office.post('/calendar/days').send(correction).expect(201);
    const found = (await span('2027-03-01', '2027-03-20')).days.filter(({ calendar }) => calendar === 'muslim');
    expect(found).toMatchObject([{ id: entered.id, key: shipped.key, name: 'Ramadanfest', from: '2027-03-10', to: '2027-03-13' }]);
    expect((await office.post('/calendar/days').send(correction).expect(409)).body.code).toBe('CALENDAR_DAY_REPLACED');
    expect((await office.post('/calendar/days').send({ ...correction, replaces: 'no.such.days' }).expect(400)).body.issues).toEqual([{ field: 'replaces', code: 'notFound' }]);
    expect((await office.patch(`/calendar/days/${entered.id as string}`).send({ version: 1, to: '2027-03-10' }).expect(400)).body.issues).toEqual([{ field: 'to', code: 'endsBeforeBegin' }]);
    expect((await office.patch(`/calendar/days/${entered.id as string}`).send({ version: 1, name: 'Bayram' }).expect(200)).body).toMatchObject({ name: 'Bayram', version: 2 });
    expect((await office.patch(`/calendar/days/${entered.id as string}`).send({ version: 1, name: 'x' }).expect(409)).body.code).toBe('VERSION_CONFLICT');
    await office.delete(`/calendar/days/${entered.id as string}`).expect(204);
    expect((await span('2027-03-01', '2027-03-20')).days.find(({ kind }) => kind === 'eidAlFitr')).toEqual(shipped);
  });

  test('says which years nobody looked through', async () => {
    const reviewed = async () => (await span('2027-01-01', '2027-02-01')).years.find(({ calendar }) => calendar === 'lunarNewYear')!;
    expect(await reviewed()).toMatchObject({ year: 2027, days: 1, reviewedBy: null });
    await Promise.all(Array.from({ length: 5 }, () => office.post('/calendar/reviews').send({ calendar: 'lunarNewYear', year: 2027 }).expect(204)));
    expect(await reviewed()).toMatchObject({ reviewedBy: 'Test office' });
    expect((await span('2027-02-01', '2027-03-01')).days.find(({ kind }) => kind === 'lunarNewYear')!.reviewed).toBe(true);
    expect(await api.db.query(`SELECT count(*)::int AS entries FROM audit_entries WHERE action = 'calendar.reviewed'`)).toEqual([{ entries: 1 }]);
  });

  test('shows no span that is empty or endless', async () => {
    await office.get('/calendar?from=2027-02-01&to=2027-02-01').expect(400);
    await office.get('/calendar?from=2027-02-01&to=2037-02-01').expect(400);
  });
});
