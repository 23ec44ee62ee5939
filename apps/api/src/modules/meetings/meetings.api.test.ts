import { newBody, ruleModes } from '../../../test/bodies.js';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
let board: Client;
let body: string;
beforeAll(async () => {
  api = await Api.start();
  api.clock = '2026-11-28T10:00:00Z';
  [office, board] = [await api.as('office'), await api.as('board')];
  body = await newBody(api.db);
});
afterAll(() => api.stop());

type Meeting = { id: string; version: number; sequence: number; startsAt: string; state: string; warnings: { code: string; kind: string | null; maybe: boolean }[]; allowedActions: { action: string; allowed: boolean; reason: string | null }[] };
const evening = { title: 'Vorstandssitzung', on: '2027-01-05', startMinute: 1110, durationMinutes: 120 };
const call = async (values: object = {}, client = board) => (await client.post('/meetings').send({ bodyId: body, ...evening, ...values }).expect(201)).body as Meeting;
const read = async (id: string) => (await board.get(`/meetings/${id}`).expect(200)).body as Meeting;
const trail = async (id: string) => (await api.db.query<{ action: string }[]>('SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id', [id])).map(({ action }) => action);

async function newRoom(values: object = {}): Promise<{ id: string; organisation: string }> {
  const { body: organisation } = await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Haus der Kulturen e.V.' }] }).expect(201);
  const { body: room } = await office.post(`/organisations/${organisation.id as string}/rooms`).send({ name: 'Saal', capacity: 40, ...values }).expect(201);
  return { id: room.id as string, organisation: organisation.id as string };
}

describe('a meeting', () => {
  test('is called by board and office, read by the network’s own people, closed to others', async () => {
    await api.stranger.get('/meetings').expect(401);
    await (await api.as('representative')).get('/meetings').expect(403);
    await (await api.as('staff')).post('/meetings').send({ bodyId: body, ...evening }).expect(403);
    const { id } = await call({}, office);
    await (await api.as('auditor')).get(`/meetings/${id}`).expect(200);
    await board.get('/meetings/00000000-0000-4000-8000-000000000000').expect(404);
  });

  test('is shown on the clock of the network, in winter and in summer', async () => {
    const winter = await call({ on: '2027-02-02', kind: 'retreat', note: ' Bitte pünktlich ' });
    expect(winter).toMatchObject({ kind: 'retreat', state: 'planned', startsAt: '2027-02-02T17:30:00+00:00', on: '2027-02-02', from: '18:30', to: '20:30', startMinute: 1110, durationMinutes: 120, note: 'Bitte pünktlich', timeZone: 'Europe/Berlin', sequence: 0, noticeGaps: ['place'] });
    expect(await call({ on: '2027-07-06' })).toMatchObject({ kind: 'board', startsAt: '2027-07-06T16:30:00+00:00', from: '18:30' });
    expect(await trail(winter.id)).toEqual(['meeting.created']);
  });

  test('names every wrong field', async () => {
    const { body: wrong } = await board.post('/meetings').send({ bodyId: 'x', title: '', on: '2027-02-30', startMinute: 1500, durationMinutes: 0, mode: 'telepathic' }).expect(400);
    expect(wrong.issues.map(({ field }: { field: string }) => field).sort()).toEqual(['bodyId', 'durationMinutes', 'mode', 'on', 'startMinute', 'title']);
    const { body: nowhere } = await board.post('/meetings').send({ ...evening, bodyId: '00000000-0000-4000-8000-000000000000' }).expect(400);
    expect(nowhere.issues).toEqual([{ field: 'bodyId', code: 'notFound' }]);
    expect((await board.post('/meetings').send({ ...evening, bodyId: body, title: '  ' }).expect(400)).body.issues).toEqual([{ field: 'title', code: 'required' }]);
    expect((await board.post('/meetings').send({ ...evening, bodyId: body, organisationId: body }).expect(400)).body.issues).toEqual([{ field: 'organisationId', code: 'notFound' }]);
  });

  test('is moved once when twenty try at the same moment', async () => {
    const { id } = await call();
    const days = Array.from({ length: 20 }, (_, index) => `2027-01-${String(index + 6).padStart(2, '0')}`);
    const answers = await Promise.all(days.map((on) => board.post(`/meetings/${id}/moves`).send({ version: 1, on, startMinute: 1080, durationMinutes: 90 })));
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'VERSION_CONFLICT']));
    expect(await read(id)).toMatchObject({ version: 2, sequence: 1, from: '18:00', to: '19:30', on: won[0]!.body.on });
    expect(await trail(id)).toEqual(['meeting.created', 'meeting.moved']);
  });

  test('is cancelled with a reason and reinstated, and each raises the sequence', async () => {
    const { id } = await call();
    expect((await board.post(`/meetings/${id}/cancellations`).send({ version: 1, reason: ' ' }).expect(400)).body.issues).toEqual([{ field: 'reason', code: 'required' }]);
    const cancelled = (await board.post(`/meetings/${id}/cancellations`).send({ version: 1, reason: 'Glatteis' }).expect(201)).body as Meeting;
    expect(cancelled).toMatchObject({ state: 'cancelled', sequence: 1, warnings: [], steps: [{ step: 'cancelled', reason: 'Glatteis', by: 'Test board' }] });
    expect(cancelled.allowedActions.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['reinstate']);
    expect((await board.post(`/meetings/${id}/moves`).send({ version: 2, ...evening, title: undefined }).expect(409)).body).toMatchObject({ code: 'MEETING_STEP_IMPOSSIBLE', params: { state: 'cancelled' } });
    expect((await board.post(`/meetings/${id}/reinstatements`).send({ version: 2 }).expect(201)).body).toMatchObject({ state: 'planned', sequence: 2, steps: [] });
    expect(await trail(id)).toEqual(['meeting.created', 'meeting.cancelled', 'meeting.reinstated']);
  });

  test('that was opened is neither moved nor cancelled', async () => {
    const { id } = await call();
    await api.db.query(`INSERT INTO meeting_steps (meeting_id, step, account_id, account_name, taken_at) VALUES ($1, 'opened', $1, 'x', now())`, [id]);
    const open = await read(id);
    expect(open.state).toBe('open');
    expect(open.allowedActions.find(({ action }) => action === 'move')).toMatchObject({ allowed: false, reason: 'MEETING_STEP_IMPOSSIBLE' });
    await board.post(`/meetings/${id}/cancellations`).send({ version: 1, reason: 'zu spät' }).expect(409);
  });

  test('changes what is said about it; only what calendars show raises the sequence', async () => {
    const { id } = await call();
    expect((await board.patch(`/meetings/${id}`).send({ version: 1, guests: 4, needsStepFree: true }).expect(200)).body).toMatchObject({ version: 2, sequence: 0, guests: 4 });
    expect((await board.patch(`/meetings/${id}`).send({ version: 2, title: 'Sondersitzung' }).expect(200)).body).toMatchObject({ version: 3, sequence: 1 });
    expect((await board.patch(`/meetings/${id}`).send({ version: 2, title: 'x' }).expect(409)).body).toMatchObject({ code: 'VERSION_CONFLICT', current: { title: 'Sondersitzung' } });
    await board.patch(`/meetings/${id}`).send({ version: 3, title: 'Sondersitzung' }).expect(200);
    expect(await trail(id)).toEqual(['meeting.created', 'meeting.changed', 'meeting.changed']);
  });

  test('gets a room with its organisation, or a place in words', async () => {
    const room = await newRoom();
    const { id } = await call();
    expect((await board.post(`/meetings/${id}/places`).send({ version: 1, roomId: room.id }).expect(201)).body).toMatchObject({ organisation: { id: room.organisation }, room: { id: room.id, capacity: 40 }, sequence: 1, noticeGaps: [] });
    expect((await board.post(`/meetings/${id}/places`).send({ version: 2, roomId: room.id, organisationId: (await newRoom()).organisation }).expect(400)).body.issues).toEqual([{ field: 'roomId', code: 'notFound' }]);
    expect((await board.post(`/meetings/${id}/places`).send({ version: 2, place: ' Rathaus ' }).expect(201)).body).toMatchObject({ organisation: null, room: null, place: 'Rathaus', sequence: 2 });
    expect(await trail(id)).toEqual(['meeting.created', 'meeting.placeChanged', 'meeting.placeChanged']);
  });
});

describe('a date', () => {
  const codes = ({ warnings }: Meeting) => warnings.map(({ code, kind, maybe }) => `${code}${kind ? ` ${kind}` : ''}${maybe ? '?' : ''}`);

  test('warns of holidays, observances, rooms, terms and other meetings', async () => {
    const another = await newBody(api.db);
    await api.db.query(`INSERT INTO terms (body_id, during) VALUES ($1, '[2025-01-01,2027-01-01)')`, [another]);
    const room = await newRoom({ openingTimes: [{ weekday: 1, from: 540, to: 1080 }] });
    const first = await call({ bodyId: another, on: '2027-03-29', startMinute: 600, durationMinutes: 60, roomId: room.id });
    expect(codes(first)).toEqual(['publicHoliday easterMonday', 'schoolHolidays easterHolidays', 'observance easter', 'outsideTerm']);
    expect(codes(await call({ on: '2027-03-29', startMinute: 630, roomId: room.id }))).toContain('roomTaken');
    expect(codes(await call({ bodyId: another, on: '2026-12-01', roomId: room.id }))).toEqual(['roomClosed']);
    expect(codes(await call({ bodyId: another, on: '2027-03-08' }))).toEqual(['observance ramadan', 'observance eidAlFitr', 'outsideTerm']);
  });

  test('is checked before anything is saved', async () => {
    const query = { bodyId: body, on: '2027-10-31', startMinute: 600, durationMinutes: 60 };
    expect((await board.get('/meetings/checks').query(query).expect(200)).body.warnings).toContainEqual({ code: 'publicHoliday', kind: 'reformation', calendar: null, name: '', meetingId: null, maybe: false });
    await board.get('/meetings/checks').query({ ...query, on: 'bald' }).expect(400);
  });
});

describe('the mode', () => {
  test('virtual is refused while nobody knows of a resolution, and allowed once the statutes name it', async () => {
    const assembly = await newBody(api.db, 'assembly');
    const virtual = { bodyId: assembly, mode: 'virtual' };
    expect((await board.post('/meetings').send({ ...evening, ...virtual }).expect(422)).body.code).toBe('MEETING_VIRTUAL_UNKNOWN');
    const hybrid = await call({ bodyId: assembly, mode: 'hybrid' });
    expect(hybrid).toMatchObject({ noticeGaps: ['place', 'onlineAddress', 'electronicRights'], modeProblem: null });
    await ruleModes(api.db, { hybrid: 'unknown', virtual: { resolvedOn: '2027-01-04' } });
    expect((await board.post('/meetings').send({ ...evening, ...virtual, on: '2027-01-04' }).expect(422)).body.code).toBe('MEETING_VIRTUAL_NOT_RESOLVED');
    expect(await call({ ...virtual, onlineAddress: 'https://meet.example', electronicRights: 'Handzeichen im Chat' })).toMatchObject({ mode: 'virtual', noticeGaps: [] });
    expect((await board.patch(`/meetings/${hybrid.id}`).send({ version: 1, mode: 'virtual' }).expect(200)).body.mode).toBe('virtual');
  });
});

describe('the list', () => {
  test('filters by body, kind, state and days, in the order of time', async () => {
    const own = await newBody(api.db, 'workingGroup');
    const later = await call({ bodyId: own, on: '2027-05-04', title: 'Zweites' });
    const sooner = await call({ bodyId: own, on: '2027-04-06', title: 'Erstes' });
    await board.post(`/meetings/${later.id}/cancellations`).send({ version: 1, reason: 'x' }).expect(201);
    const titles = async (query: string) => (await board.get(`/meetings?body=${own}${query}`).expect(200)).body.items.map(({ title }: { title: string }) => title);
    expect(await titles('')).toEqual(['Erstes', 'Zweites']);
    expect(await titles('&sort=-startsAt')).toEqual(['Zweites', 'Erstes']);
    expect(await titles('&state=cancelled')).toEqual(['Zweites']);
    expect(await titles('&from=2027-04-06&to=2027-05-04')).toEqual(['Erstes']);
    expect(await titles('&kind=board')).toEqual([]);
    expect(await titles('&search=erst')).toEqual(['Erstes']);
    expect((await board.get(`/meetings?body=${own}&pageSize=1&page=2`).expect(200)).body).toMatchObject({ total: 2, items: [{ title: 'Zweites' }] });
    expect(sooner.state).toBe('planned');
    await board.get('/meetings?state=asleep').expect(400);
  });
});

describe('days × rooms', () => {
  test('show rooms of members that host, with what is in them', async () => {
    const room = await newRoom({ openingTimes: [{ weekday: 2, from: 1080, to: 1320 }], hosting: { from: '2026-01-01' } });
    await office.post(`/organisations/${room.organisation}/membership-events`).send({ state: 'active', effectiveOn: '2020-01-01', membershipClass: 'full', decidedBy: 'assembly', reason: 'x' }).expect(201);
    const { id } = await call({ on: '2027-06-01', roomId: room.id });
    const { body: calendar } = await board.get('/meetings/rooms?from=2027-05-31&days=3').expect(200);
    expect(calendar.days).toEqual(['2027-05-31', '2027-06-01', '2027-06-02']);
    expect(calendar.rooms.find((row: { id: string }) => row.id === room.id).days).toEqual([
      { on: '2027-05-31', state: 'closed', open: [], meetings: [] },
      { on: '2027-06-01', state: 'taken', open: ['18:00–22:00'], meetings: [{ id, title: 'Vorstandssitzung', from: '18:30', to: '20:30' }] },
      { on: '2027-06-02', state: 'closed', open: [], meetings: [] },
    ]);
    await board.get('/meetings/rooms?from=2027-05-31&days=32').expect(400);
  });
});
