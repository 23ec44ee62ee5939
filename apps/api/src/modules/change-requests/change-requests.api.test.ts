import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

type Item = { id: string; field: string; state: string | null; outcome: string | null; isGone: boolean; base: unknown; current: unknown; proposed: unknown; parts: { state: string }[]; dropped: string[]; rule: string | null };
type View = { id: string; state: string; seen: string; items: Item[]; steps: { kind: string; name: string; text: string; fields: string[] }[]; allowedActions: { action: string; allowed: boolean; reason: string | null }[] };

const names = (text: string) => [{ kind: 'registered', text }];
const read = async (id: string, client = office) => (await client.get(`/change-requests/${id}`).expect(200)).body as View;
const record = async (id: string) => (await office.get(`/organisations/${id}`).expect(200)).body;
const change = async (id: string, body: object) => office.patch(`/organisations/${id}`).send({ version: (await record(id)).version, ...body }).expect(200);

/** An organisation whose representative asked for a new name and a founding year. */
async function asked(input: object = { names: names('Chor der Welt e.V.'), founded: '1999' }) {
  const { id } = (await office.post('/organisations').send({ names: names('Chor der Kulturen e.V.') }).expect(201)).body as { id: string };
  const representative = await api.as('representative', { organisationIds: [id] });
  const { requestId } = (await representative.patch(`/organisations/${id}`).send({ version: 1, reason: 'Beschluss vom Mai', ...input }).expect(200)).body as { requestId: string };
  const adopt = async (fields: string[], more: object = {}) => {
    const { seen, items } = await read(requestId);
    const itemIds = items.filter(({ field }) => fields.includes(field)).map((item) => item.id);
    return office.post(`/change-requests/${requestId}/adoptions`).send({ seen, itemIds, ...more });
  };
  return { id, representative, requestId, adopt };
}

describe('a change request', () => {
  test('shows what was, what is and what is proposed, and who asked why', async () => {
    const { requestId, representative } = await asked();
    expect(await read(requestId)).toMatchObject({
      organisationName: 'Chor der Kulturen e.V.', proposedBy: 'Test representative', reason: 'Beschluss vom Mai', state: 'proposed',
      items: [
        { field: 'names', rule: 'approval', state: 'clean', base: [{ text: 'Chor der Kulturen e.V.' }], current: [{ text: 'Chor der Kulturen e.V.' }], proposed: [{ text: 'Chor der Welt e.V.' }] },
        { field: 'founded', base: null, current: null, proposed: '1999' },
      ],
      steps: [{ kind: 'proposed', text: 'Beschluss vom Mai' }],
    });
    const allowed = (view: View) => view.allowedActions.filter((action) => action.allowed).map(({ action }) => action);
    expect(allowed(await read(requestId))).toEqual(['adopt', 'refuse', 'ask']);
    expect(allowed(await read(requestId, representative))).toEqual(['withdraw']);
  });

  test('of a foreign organisation is not there', async () => {
    const { requestId } = await asked();
    const { representative: other } = await asked();
    await other.get(`/change-requests/${requestId}`).expect(404);
    await other.post(`/change-requests/${requestId}/withdrawals`).expect(404);
    await other.post(`/change-requests/${requestId}/answers`).send({ text: 'x' }).expect(404);
    await other.post(`/change-requests/${requestId}/adoptions`).send({ seen: '', itemIds: [requestId] }).expect(403);
    expect((await other.get('/change-requests').expect(200)).body.total).toBe(1);
  });

  test('is adopted field by field, and the history tells who proposed and who adopted', async () => {
    const { id, requestId, adopt } = await asked();
    expect((await adopt(['names'])).body).toMatchObject({ state: 'proposed', items: [{ outcome: 'adopted', current: null }, { outcome: null }] });
    expect(await record(id)).toMatchObject({ name: 'Chor der Welt e.V.', founded: null, version: 2, pending: [{ field: 'founded' }] });
    const { items } = await read(requestId);
    const refusal = { itemIds: [items[1]!.id], reason: 'Laut Register 2001' };
    expect((await office.post(`/change-requests/${requestId}/refusals`).send(refusal).expect(201)).body).toMatchObject({ state: 'partlyAdopted', steps: [{}, { kind: 'adopted', fields: ['names'] }, { kind: 'refused', text: 'Laut Register 2001', fields: ['founded'] }] });
    const history = (await office.get(`/organisations/${id}/history`).expect(200)).body.items as { action: string; reference: string; proposedBy: string | null; accountName: string }[];
    expect(history.find(({ action }) => action === 'organisation.changed')).toMatchObject({ reference: requestId, accountName: 'Test office', proposedBy: 'Test representative' });
    expect(history.map(({ action }) => action)).toEqual(['changeRequest.refused', 'changeRequest.adopted', 'organisation.changed', 'changeRequest.proposed', 'organisation.created']);
    await office.post(`/change-requests/${requestId}/refusals`).send(refusal).expect(409);
  });

  test('beside a record that changed meanwhile is adopted only as it was looked at, and replaces only when told to', async () => {
    const { id, requestId, adopt } = await asked();
    const { seen, items } = await read(requestId);
    await change(id, { names: names('Chor aller Kulturen e.V.') });
    const [name] = items as [Item];
    const { body } = await office.post(`/change-requests/${requestId}/adoptions`).send({ seen, itemIds: [name.id] }).expect(409);
    expect(body).toMatchObject({ code: 'VERSION_CONFLICT', current: { items: [{ state: 'conflict', base: [{ text: 'Chor der Kulturen e.V.' }], current: [{ text: 'Chor aller Kulturen e.V.' }], proposed: [{ text: 'Chor der Welt e.V.' }] }, {}] } });
    expect((await adopt(['names'])).body.code).toBe('CHANGE_REQUEST_IN_CONFLICT');
    expect((await record(id)).name).toBe('Chor aller Kulturen e.V.');
    expect((await adopt(['names'], { replacing: [name.id] })).status).toBe(201);
    expect((await record(id)).name).toBe('Chor der Welt e.V.');
  });

  test('is not held up by a change of something else', async () => {
    const { id, requestId } = await asked();
    const { seen, items } = await read(requestId);
    await change(id, { channels: [{ kind: 'phone', value: '0511 1' }] });
    await office.post(`/change-requests/${requestId}/adoptions`).send({ seen, itemIds: items.map((item) => item.id) }).expect(201);
    expect(await record(id)).toMatchObject({ name: 'Chor der Welt e.V.', channels: [{ value: '0511 1' }] });
  });

  test('is asked about, answered and withdrawn, each step at its time', async () => {
    const { requestId, representative } = await asked();
    const post = (client: Client, step: string, body: object = {}) => client.post(`/change-requests/${requestId}/${step}`).send(body);
    expect((await post(representative, 'answers', { text: 'Wie bitte?' }).expect(422)).body.code).toBe('CHANGE_REQUEST_NOTHING_ASKED');
    expect((await post(office, 'questions', { text: 'Ist das eingetragen?' }).expect(201)).body.state).toBe('askedBack');
    expect((await post(representative, 'answers', { text: 'Ja, seit Juni.' }).expect(201)).body).toMatchObject({ state: 'answered', steps: [{}, { text: 'Ist das eingetragen?' }, { name: 'Test representative', text: 'Ja, seit Juni.' }] });
    expect((await post(representative, 'withdrawals').expect(201)).body.state).toBe('withdrawn');
    expect((await post(office, 'questions', { text: 'Doch?' }).expect(409)).body.code).toBe('CHANGE_REQUEST_DECIDED');
  });
});

describe('at the same moment', () => {
  test('twenty who adopt have one effect', async () => {
    const { id, requestId } = await asked();
    const { seen, items } = await read(requestId);
    const itemIds = items.map((item) => item.id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => office.post(`/change-requests/${requestId}/adoptions`).send({ seen, itemIds })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ status }) => status))).toEqual(new Set([409]));
    expect((await record(id)).version).toBe(2);
    expect(await api.db.query(`SELECT 1 FROM audit_entries WHERE subject_id = $1 AND action = 'changeRequest.adopted'`, [requestId])).toHaveLength(1);
  });

  test('ten who adopt, five who refuse and five who withdraw agree on one outcome per field', async () => {
    const { id, requestId, representative } = await asked();
    const { seen, items } = await read(requestId);
    const itemIds = items.map((item) => item.id);
    const send = (n: number) => {
      const [client, step, body] = n % 2 === 0 ? [office, 'adoptions', { seen, itemIds }] : n % 4 === 1 ? [office, 'refusals', { itemIds, reason: 'Nein' }] : [representative, 'withdrawals', {}];
      return (client as Client).post(`/change-requests/${requestId}/${step as string}`).send(body as object);
    };
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => send(n)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
    const { state } = await read(requestId);
    expect([state, (await record(id)).name]).toEqual([state, state === 'adopted' ? 'Chor der Welt e.V.' : 'Chor der Kulturen e.V.']);
    expect(await api.db.query('SELECT 1 FROM change_request_decisions WHERE item_id = ANY($1)', [itemIds])).toHaveLength(2);
  });
});

describe('while a request is open', () => {
  test('a field that no longer exists can only be refused', async () => {
    const { requestId, adopt } = await asked();
    await api.db.query(`UPDATE change_request_items SET field = 'faxNumber' WHERE request_id = $1 AND field = 'founded'`, [requestId]);
    expect((await read(requestId)).items[1]).toMatchObject({ field: 'faxNumber', isGone: true, rule: null });
    expect((await adopt(['faxNumber'])).body.code).toBe('CHANGE_REQUEST_GONE');
    expect((await adopt(['names'])).status).toBe(201);
  });

  test('a topic that is retired is left out of what is adopted, and the rest is adopted', async () => {
    const topic = async (name: string) => (await office.post('/topics').send({ labels: { de: name } }).expect(201)).body as { id: string; version: number };
    const [kept, retired] = [await topic(`bleibt-${Date.now()}`), await topic(`geht-${Date.now()}`)];
    const rule = (await office.get('/field-rules')).body.items.find(({ field }: { field: string }) => field === 'topicIds') as { version: number };
    await office.put('/field-rules/topicIds').send({ rule: 'approval', version: rule.version }).expect(200);
    const { id, requestId, adopt } = await asked({ topicIds: [kept.id, retired.id] });
    await office.put('/field-rules/topicIds').send({ rule: 'self', version: rule.version + 1 }).expect(200);
    await api.db.query('UPDATE topics SET retired_at = now() WHERE id = $1', [retired.id]);
    expect((await read(requestId)).items[0]).toMatchObject({ rule: 'self', dropped: [retired.id], state: 'clean' });
    expect((await adopt(['topicIds'])).status).toBe(201);
    expect((await record(id)).topicIds).toEqual([kept.id]);
  });

  test('a value that the form would refuse today is refused at its field', async () => {
    const { requestId, adopt } = await asked({ legalForm: 'gUG' });
    await api.db.query(`UPDATE change_request_items SET proposed = '"guild"' WHERE request_id = $1`, [requestId]);
    expect((await adopt(['legalForm'])).body).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ field: 'legalForm', code: 'notOneOf' }] });
  });
});
