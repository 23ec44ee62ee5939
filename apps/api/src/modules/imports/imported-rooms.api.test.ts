import { parse } from 'csv-parse/sync';
import { setTimeout as pause } from 'node:timers/promises';
import { Api, type Client } from '../../../test/harness.js';
import type { ImportRowView, ImportView } from './imports.dto.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

const upload = async (cell: string): Promise<ImportView> => (await office.post('/imports').attach('file', Buffer.from(`Vereinsname;Räume\nChor am See e.V.;${cell}\n`), 'liste.csv').expect(201)).body;
const rows = async (id: string): Promise<ImportRowView[]> => (await office.get(`/imports/${id}/rows`).expect(200)).body.items;

async function run(id: string): Promise<void> {
  await office.post(`/imports/${id}/runs`).expect(202);
  while ((await office.get(`/imports/${id}`)).body.state === 'running') await pause(50);
}

async function rooms(): Promise<string[]> {
  const { items } = (await office.get('/organisations?search=Chor')).body as { items: { id: string }[] };
  if (!items[0]) return [];
  const answer = (await office.get(`/organisations/${items[0].id}/rooms`).expect(200)).body.items as { name: string; capacity: number; capacityApproximate: boolean }[];
  return answer.map(({ name, capacity, capacityApproximate }) => `${name}: ${capacityApproximate ? '~' : ''}${capacity}`);
}

describe('rooms of a spreadsheet', () => {
  test('come in, are recognised the second time, corrected the third, and taken back in the opposite order', async () => {
    const first = await upload('2 Räume: 15 + ca. 40');
    expect((await rows(first.id))[0]!.changes).toContainEqual({ field: 'rooms', old: [], new: ['Raum 1: 15', 'Raum 2: ~40'] });
    await run(first.id);
    expect(await rooms()).toEqual(['Raum 1: 15', 'Raum 2: ~40']);

    expect((await upload('40 + 15')).counts).toMatchObject({ unchanged: 1 });
    expect((await upload('15')).counts).toMatchObject({ unchanged: 1 });

    const second = await upload('15 + 60 + 8');
    expect((await rows(second.id))[0]!.changes).toContainEqual({ field: 'rooms', old: ['Raum 1: 15', 'Raum 2: ~40'], new: ['Raum 1: 15', 'Raum 2: 60', 'Raum 3: 8'] });
    await run(second.id);
    expect(await rooms()).toEqual(['Raum 1: 15', 'Raum 2: 60', 'Raum 3: 8']);

    await office.post(`/imports/${first.id}/undo`).expect(409);
    await office.post(`/imports/${second.id}/undo`).expect(200);
    expect(await rooms()).toEqual(['Raum 1: 15', 'Raum 2: ~40']);
  });

  test('leave in an export as they would come back', async () => {
    const { text } = await office.get('/organisations/export?format=csv&search=Chor').expect(200);
    const [record] = parse(text, { delimiter: ';', bom: true, columns: true }) as Record<string, string>[];
    expect(record!['Raum (Plätze)']).toBe('15 + ca. 40');
    expect((await upload(record!['Raum (Plätze)']!)).counts).toMatchObject({ unchanged: 1 });
  });

  test('are built upon when somebody works on one of them', async () => {
    const { id } = (await office.get('/organisations?search=Chor')).body.items[0];
    const [room] = (await office.get(`/organisations/${id}/rooms`)).body.items;
    await office.patch(`/organisations/${id}/rooms/${room.id}`).send({ version: room.version, howToFind: 'Durch den Hof' }).expect(200);
    const [first] = (await office.get('/imports')).body.items.filter(({ state }: ImportView) => state === 'done');
    expect((await office.post(`/imports/${first.id}/undo`).expect(409)).body.code).toBe('IMPORT_BUILT_UPON');
  });
});
