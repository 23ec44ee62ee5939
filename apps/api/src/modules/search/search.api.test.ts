import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
let ids: Record<string, string>;

const NAMES: Record<string, [string, string?]> = {
  choir: ['Ukrainischer Chor e.V.', 'Український хор «Калина»'],
  doctors: ['Syrisches Ärztenetz e.V.', 'شبكة الأطباء السوريين'],
  women: ['Arabischer Frauenkreis e.V.', 'حلقة النساء العربيات النور'],
  library: ['Persische Bibliothek e.V.'],
};

beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  ids = {};
  for (const [key, [text, ownScript]] of Object.entries(NAMES)) {
    const names = [{ kind: 'registered', text }, ...(ownScript ? [{ kind: 'alias', text: ownScript }] : [])];
    const { body } = await office.post('/organisations').send({ names, registerNumber: `VR 77${key.length}0`, adviceLanguages: ['de'] }).expect(201);
    ids[key] = body.id as string;
  }
  await office.post(`/organisations/${ids['library']}/contacts`).send({ person: { givenName: 'Nasrin', familyName: 'Tehrani' }, function: 'chair' }).expect(201);
});
afterAll(() => api.stop());

describe('the search', () => {
  test.each([
    ['kalyna', 'choir'], ['Kalina', 'choir'], ['Калина', 'choir'], ['кал', 'choir'],
    ['Ärztenetz', 'doctors'], ['aerztenetz', 'doctors'], ['arztenetz', 'doctors'], ['Ärtzenetz', 'doctors'], ['Aerztenez', 'doctors'],
    ['النور', 'women'], ['al nur', 'women'], ['Frauenkries', 'women'],
    ['biblio', 'library'], ['Bibiothek', 'library'], ['Tehrani', 'library'],
  ])('finds by %s', async (typed, key) => {
    const { body } = await office.get(`/organisations?search=${encodeURIComponent(typed)}`).expect(200);
    expect(body.items[0]?.id).toBe(ids[key!]);
  });

  test('offers records of every kind, people only to those who may read them', async () => {
    const { body } = await office.get('/search?search=tehra').expect(200);
    expect(body.items).toEqual([
      { type: 'organisation', id: ids['library'], name: 'Persische Bibliothek e.V.', detail: null },
      expect.objectContaining({ type: 'person', name: 'Nasrin Tehrani', detail: 'Persische Bibliothek e.V.' }),
    ]);
    const representative = await api.as('representative', { organisationIds: [ids['choir']!] });
    expect((await representative.get('/search?search=tehra').expect(200)).body.items).toEqual([]);
  });

  test('takes whatever is typed as plain words', async () => {
    for (const typed of ['%', '_', "'; --", '\\', '(((', '~', '🙂', 'x'.repeat(200)]) await office.get(`/organisations?search=${encodeURIComponent(typed)}`).expect(200);
  });

  test('facets count each filter without itself, and only what the reader may see', async () => {
    const { body } = await office.get('/organisations/facets?language=de&status=active').expect(200);
    expect(body).toMatchObject({ status: { none: 4 }, language: {} });
    const representative = await api.as('representative', { organisationIds: [ids['choir']!] });
    expect((await representative.get('/organisations/facets').expect(200)).body).toMatchObject({ status: { none: 1 }, language: { de: 1 } });
  });
});
