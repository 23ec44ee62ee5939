import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
let staff: Client;
beforeAll(async () => {
  api = await Api.start();
  [office, staff] = [await api.as('office'), await api.as('staff')];
});
afterAll(() => api.stop());

const view = (name: string, more: object = {}) => ({ list: 'organisations', name, query: 'status=active&sort=-updatedAt', ...more });
const namesFor = async (client: Client) => (await client.get('/saved-views?list=organisations').expect(200)).body.items.map(({ name }: { name: string }) => name);

describe('saved views', () => {
  test('are personal, and shared ones are seen by all', async () => {
    await api.stranger.get('/saved-views?list=organisations').expect(401);
    await staff.post('/saved-views').send(view('Meine')).expect(201);
    await office.post('/saved-views').send(view('Für alle', { shared: true })).expect(201);
    await office.post('/saved-views').send(view('Nur Büro')).expect(201);
    expect(await namesFor(staff)).toEqual(['Meine', 'Für alle']);
    expect(await namesFor(await api.as('representative'))).toEqual(['Für alle']);
  });

  test('are shared by the office only', async () => {
    await staff.post('/saved-views').send(view('Teilen', { shared: true })).expect(403);
    const { body } = await staff.post('/saved-views').send(view('Teilen')).expect(201);
    await staff.patch(`/saved-views/${body.id}`).send({ version: 1, shared: true }).expect(403);
  });

  test('are changed by their owner, with the version seen, and recorded', async () => {
    const { body } = await office.post('/saved-views').send(view('Alt', { shared: true })).expect(201);
    await staff.patch(`/saved-views/${body.id}`).send({ version: 1, name: 'Fremd' }).expect(404);
    await office.patch(`/saved-views/${body.id}`).send({ version: 1, name: 'Neu' }).expect(200);
    const conflict = await office.patch(`/saved-views/${body.id}`).send({ version: 1, name: 'Zu spät' }).expect(409);
    expect(conflict.body).toMatchObject({ code: 'VERSION_CONFLICT', current: { name: 'Neu', version: 2, own: true } });
    await office.delete(`/saved-views/${body.id}`).expect(204);
    const actions = await api.db.query('SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id', [body.id]);
    expect(actions.map(({ action }: { action: string }) => action)).toEqual(['savedView.created', 'savedView.changed', 'savedView.removed']);
  });

  test('name what is wrong, and refuse a name twice', async () => {
    const { body } = await office.post('/saved-views').send({ list: 'secrets', name: ' ', query: '<script>' }).expect(400);
    expect(body.issues.map(({ field }: { field: string }) => field).sort()).toEqual(['list', 'name', 'query']);
    await office.post('/saved-views').send(view('Doppelt')).expect(201);
    expect((await office.post('/saved-views').send(view('Doppelt')).expect(409)).body.code).toBe('ALREADY_EXISTS');
  });
});
