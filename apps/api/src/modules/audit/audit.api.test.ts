import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
let auditor: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  auditor = await api.as('auditor');
});
afterAll(() => api.stop());

const create = async (text: string, more: object = {}) => (await office.post('/organisations').send({ names: [{ kind: 'registered', text }], ...more }).expect(201)).body as { id: string };
const history = async (client: Client, id: string, query = '') => (await client.get(`/organisations/${id}/history${query}`).expect(200)).body;

describe('the audit trail', () => {
  test('is for administrators and auditors', async () => {
    await api.stranger.get('/audit-entries').expect(401);
    await office.get('/audit-entries').expect(403);
    await auditor.get('/audit-entries').expect(200);
  });

  test('says who changed what, newest first, filtered by what it is about', async () => {
    const { id } = await create('Vorher');
    await office.patch(`/organisations/${id}`).send({ version: 1, founded: '1999' }).expect(200);
    const { body } = await auditor.get(`/audit-entries?subject=organisation&subjectId=${id}&search=TEST%20off&account=${office.accountId}`).expect(200);
    expect(body).toMatchObject({ total: 2, totalIsLowerBound: false, next: null });
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['organisation.changed', 'organisation.created']);
    expect(body.items[0]).toMatchObject({
      accountName: 'Test office', subjectName: 'Vorher', organisationId: id, undoable: false, reference: null,
      changes: [{ field: 'founded', old: null, new: '1999', withheld: false }],
    });
    expect((await auditor.get(`/audit-entries?subjectId=${id}&action=organisation.created`)).body.total).toBe(1);
    expect((await auditor.get(`/audit-entries?subjectId=${id}&to=2000-01-01`)).body.total).toBe(0);
    expect((await auditor.get(`/audit-entries?subjectId=${id}&from=2000-01-01`)).body.total).toBe(2);
  });

  test('pages by the last entry seen', async () => {
    const { id } = await create('Seiten');
    for (const version of [1, 2, 3, 4]) await office.patch(`/organisations/${id}`).send({ version, founded: String(1990 + version) }).expect(200);
    const seen: string[] = [];
    for (let before: string | null = ''; before !== null; ) {
      const { items, next } = await history(office, id, `?pageSize=2${before && `&before=${before}`}`);
      seen.push(...items.map((item: { id: string }) => item.id));
      before = next;
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => Number(b) - Number(a)));
    expect(seen).toHaveLength(5);
  });
});

describe('the history of a record', () => {
  test('filters by field and says what can still be undone', async () => {
    const { id } = await create('Geschichte');
    await office.patch(`/organisations/${id}`).send({ version: 1, founded: '1999' }).expect(200);
    await office.patch(`/organisations/${id}`).send({ version: 2, founded: '2000', kinds: ['partner'] }).expect(200);
    expect((await history(office, id)).items.map(({ undoable }: { undoable: boolean }) => undoable)).toEqual([true, false, false]);
    expect((await history(office, id, '?field=kinds')).total).toBe(1);
    expect((await history(await api.as('board'), id)).items[0].undoable).toBe(false);
  });

  test('withholds internal notes from those who may not read them', async () => {
    const { id } = await create('Intern', { internalNotes: 'nur im Team' });
    const ofNotes = (body: { items: { changes: { field: string }[] }[] }) => body.items[0]!.changes.find(({ field }) => field === 'internalNotes');
    expect(ofNotes(await history(office, id))).toMatchObject({ new: 'nur im Team', withheld: false });
    expect(ofNotes(await history(auditor, id))).toEqual({ field: 'internalNotes', old: null, new: null, withheld: true });
  });

  test('is not there for records that are not there', async () => {
    await office.get('/organisations/00000000-0000-4000-8000-000000000000/history').expect(404);
    await (await api.as('staff')).get('/organisations/00000000-0000-4000-8000-000000000000/history').expect(403);
  });
});
