import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

type Term = { id: string; version: number };
const topic = async (de: string, more: object = {}): Promise<Term> => (await office.post('/topics').send({ labels: { de }, ...more }).expect(201)).body;
const organisation = async (topicIds: string[]) => (await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Mit Themen' }], topicIds }).expect(201)).body as { id: string };

describe('topics and districts', () => {
  test('ship on two levels in seven languages, loaded once', async () => {
    const { body } = await office.get('/topics').expect(200);
    expect(body.total).toBe(8);
    expect(body.items[0]).toMatchObject({ slug: 'education', parentId: null, organisations: null, labels: { de: 'Bildung', ar: 'التعليم' } });
    expect(body.items[0].topics[0]).toMatchObject({ slug: 'language-courses', parentId: body.items[0].id });
    const districts = (await office.get('/districts?counts=true').expect(200)).body;
    expect(districts.items[0]).toMatchObject({ name: 'Stadtbezirk Mitte', organisations: 0 });
    expect(districts.items[0].districts[0]).toMatchObject({ name: 'Mitte', parentId: districts.items[0].id });
    expect(await api.db.query(`SELECT subject FROM audit_entries WHERE action = 'network.taxonomiesLoaded'`)).toHaveLength(1);
  });

  test('are kept by the office only', async () => {
    await api.stranger.get('/topics').expect(401);
    const staff = await api.as('staff');
    await staff.get('/topics').expect(200);
    await staff.post('/topics').send({ labels: { de: 'Nein' } }).expect(403);
  });

  test('take their place among their siblings', async () => {
    const head = await topic('Kopf');
    for (const name of ['Eins', 'Zwei']) await topic(name, { parentId: head.id });
    await topic('Null', { parentId: head.id, position: 0 });
    const found = (await office.get('/topics')).body.items.find(({ id }: Term) => id === head.id);
    expect(found.topics.map(({ labels }: { labels: { de: string } }) => labels.de)).toEqual(['Null', 'Eins', 'Zwei']);
  });

  test('stay on two levels and have a German label', async () => {
    const below = await topic('Darunter', { parentId: (await topic('Oben')).id });
    expect((await office.post('/topics').send({ labels: { de: 'Tief' }, parentId: below.id }).expect(400)).body.issues).toEqual([{ field: 'parentId', code: 'invalid' }]);
    expect((await office.post('/topics').send({ labels: { en: 'English' } }).expect(400)).body.issues).toEqual([{ field: 'labels.de', code: 'required' }]);
  });

  test('are removed only when nothing uses them, else retired', async () => {
    const used = await topic('Gebraucht');
    await organisation([used.id]);
    expect((await office.delete(`/topics/${used.id}`).expect(409)).body.code).toBe('STILL_IN_USE');
    expect((await office.post(`/topics/${used.id}/retirements`).expect(201)).body).toMatchObject({ retiredAt: expect.any(String), organisations: 1 });
    expect((await office.post(`/topics/${used.id}/restorations`).expect(201)).body.retiredAt).toBeNull();
    await office.delete(`/topics/${(await topic('Ungebraucht')).id}`).expect(204);
  });

  test('merge into another, as a change of each organisation', async () => {
    const [from, into] = [await topic('Alt'), await topic('Neu')];
    const [one, both] = [await organisation([from.id]), await organisation([from.id, into.id])];
    expect((await office.post(`/topics/${from.id}/mergers`).send({ into: into.id }).expect(201)).body).toMatchObject({ id: into.id, organisations: 2 });
    for (const { id } of [one, both]) expect((await office.get(`/organisations/${id}`)).body).toMatchObject({ topicIds: [into.id], version: 2 });
    await office.delete(`/topics/${from.id}`).expect(204);
    await office.post(`/topics/${into.id}/mergers`).send({ into: into.id }).expect(400);
  });

  test('are changed with the version seen, and found by their new words', async () => {
    const { id, version } = await topic('Töpfern');
    const { id: potter } = await organisation([id]);
    await office.patch(`/topics/${id}`).send({ version, labels: { de: 'Keramik' } }).expect(200);
    expect((await office.patch(`/topics/${id}`).send({ version, labels: { de: 'Ton' } }).expect(409)).body.current).toMatchObject({ labels: { de: 'Keramik' } });
    expect((await office.get('/organisations?search=Keramik')).body.items).toMatchObject([{ id: potter }]);
  });
});
