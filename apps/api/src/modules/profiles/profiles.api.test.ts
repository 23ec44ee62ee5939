import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

type Saved = { id: string; version: number; applied: string[]; requestId: string | null; pending: { field: string }[] };

const phone = (value: string) => ({ kind: 'phone', value });
const names = (text: string) => [{ kind: 'registered', text }];
const setRule = async (field: string, rule: string) => {
  const { items } = (await office.get('/field-rules').expect(200)).body as { items: { field: string; version: number }[] };
  await office.put(`/field-rules/${field}`).send({ rule, version: items.find((item) => item.field === field)!.version }).expect(200);
};

/** An organisation with its representative. */
async function represented(input: object = {}) {
  const { id } = (await office.post('/organisations').send({ names: names('Chor der Kulturen e.V.'), channels: [phone('0511 111')], internalNotes: 'zahlt spät', ...input }).expect(201)).body as { id: string };
  const representative = await api.as('representative', { organisationIds: [id] });
  const save = async (body: object, status = 200) => (await representative.patch(`/organisations/${id}`).send({ version: 1, ...body }).expect(status)).body as Saved;
  return { id, representative, save };
}

describe('a representative saves the profile', () => {
  test('and what is hers counts at once, what needs approval becomes one request', async () => {
    const { id, save, representative } = await represented();
    const saved = await save({ channels: [phone('0511 222')], names: names('Chor der Welt e.V.'), founded: '1999', reason: 'Neuer Name seit der Versammlung' });
    expect(saved.applied).toEqual(['channels']);
    expect(saved).toMatchObject({ name: 'Chor der Kulturen e.V.', version: 2, channels: [{ value: '0511 222' }], founded: null });
    expect(saved.pending).toMatchObject([{ field: 'names', requestId: saved.requestId, proposed: [{ text: 'Chor der Welt e.V.' }], proposedBy: 'Test representative' }, { field: 'founded' }]);
    expect((await representative.get(`/organisations/${id}`).expect(200)).body.pending).toHaveLength(2);
    const entries = await api.db.query('SELECT action, account_name FROM audit_entries WHERE organisation_id = $1 AND account_id = $2 ORDER BY id', [id, representative.accountId]);
    expect(entries).toEqual([{ action: 'organisation.changed', account_name: 'Test representative' }, { action: 'changeRequest.proposed', account_name: 'Test representative' }]);
  });

  test('and sends the whole form without touching the office’s fields', async () => {
    const { save } = await represented({ kinds: ['partner'], foundingMember: true });
    const saved = await save({ names: names('Chor der Kulturen e.V.'), kinds: ['partner'], foundingMember: true, accessibility: { stepFree: 'unknown', note: null }, purpose: { de: 'Singen' } });
    expect([saved.applied, saved.requestId]).toEqual([['purpose'], null]);
  });

  test('and is told at the field what only the office changes; nothing of it is saved', async () => {
    const { id, save } = await represented();
    const { issues } = (await save({ kinds: ['funder'], foundingMember: true, channels: [] }, 400)) as unknown as { issues: unknown[] };
    expect(issues).toEqual([{ field: 'kinds', code: 'officeOnly' }, { field: 'foundingMember', code: 'officeOnly' }]);
    expect((await office.get(`/organisations/${id}`)).body).toMatchObject({ version: 1, channels: [{ value: '0511 111' }] });
  });

  test('and can neither read nor guess nor set the internal notes', async () => {
    const { id, save, representative } = await represented();
    for (const internalNotes of ['zahlt spät', 'anders', '']) {
      expect(await save({ internalNotes }, 400)).toMatchObject({ issues: [{ field: 'internalNotes', code: 'officeOnly' }] });
    }
    const { body } = await representative.get(`/organisations/${id}`).expect(200);
    expect(body).not.toHaveProperty('internalNotes');
    expect(body.fieldRules).not.toHaveProperty('internalNotes');
    await office.put('/field-rules/internalNotes').send({ rule: 'self', version: 0 }).expect(404);
  });

  test('and a name that leaves the organisation nameless is refused at the field', async () => {
    const { save } = await represented();
    expect(await save({ names: [{ kind: 'alias', text: 'Chor' }] }, 400)).toMatchObject({ issues: [{ field: 'names', code: 'leadingNameMissing' }] });
  });

  test('and asks twice for the same without a second request, from twenty hands at once too', async () => {
    const { id, representative } = await represented();
    const answers = await Promise.all(Array.from({ length: 20 }, () => representative.patch(`/organisations/${id}`).send({ version: 1, founded: '2001' })));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
    expect(answers.filter(({ body }) => (body as Saved).requestId !== null)).toHaveLength(1);
    expect((await office.get(`/organisations/${id}`)).body.pending).toHaveLength(1);
  });

  test('and a foreign organisation is not there, whatever is sent', async () => {
    const { id } = await represented();
    const { representative } = await represented();
    for (const body of [{}, { version: 1 }, { version: 1, internalNotes: 'x' }, { shoe: 1 }]) await representative.patch(`/organisations/${id}`).send(body).expect(404);
  });
});

describe('the rule of a field', () => {
  test('is said with the record, to each as it holds for them', async () => {
    const { id, representative } = await represented();
    const rulesOf = async (client: Client) => (await client.get(`/organisations/${id}`).expect(200)).body.fieldRules as Record<string, string>;
    expect(await rulesOf(representative)).toMatchObject({ names: 'approval', channels: 'self', kinds: 'office', logo: 'self', boardContacts: 'approval' });
    expect(new Set(Object.values(await rulesOf(office)))).toEqual(new Set(['self']));
    expect(new Set(Object.values(await rulesOf(await api.as('board'))))).toEqual(new Set(['office']));
    expect((await representative.get(`/organisations/${id}`)).body.allowedActions).toEqual(
      expect.arrayContaining([{ action: 'propose', allowed: true, reason: null, ask: null }, { action: 'update', allowed: false, reason: 'FORBIDDEN', ask: 'office' }]),
    );
  });

  test('is set by the office, counts from the next saving, and is recorded', async () => {
    const { save } = await represented();
    await setRule('channels', 'approval');
    expect(await save({ channels: [] })).toMatchObject({ applied: [], channels: [{ value: '0511 111' }], pending: [{ field: 'channels' }] });
    await setRule('channels', 'self');
    const [entry] = await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'fieldRule.changed' ORDER BY id DESC LIMIT 1`);
    expect(entry.changes.rule).toEqual({ old: 'approval', new: 'self' });
    await office.put('/field-rules/channels').send({ rule: 'office', version: 0 }).expect(409);
    await office.put('/field-rules/shoe').send({ rule: 'self', version: 0 }).expect(404);
    await (await api.as('representative')).put('/field-rules/channels').send({ rule: 'self', version: 0 }).expect(403);
  });
});

describe('a preview', () => {
  test('is exactly what the audience sees, and nothing else', async () => {
    const { id, representative } = await represented({ purpose: { de: 'Singen' }, addresses: [{ kind: 'visit', street: 'Geheimweg 1', postcode: '30159', place: 'Hannover' }], visibility: { purpose: 'members', channels: 'network' } });
    const preview = async (as: string) => (await representative.get(`/organisations/${id}/preview?as=${as}`).expect(200)).body as Record<string, unknown>;
    expect(Object.keys(await preview('public')).sort()).toEqual(['id', 'name', 'names']);
    expect(await preview('members')).toMatchObject({ purpose: { de: 'Singen' }, addresses: [{ street: 'Geheimweg 1' }] });
    expect(await preview('members')).not.toHaveProperty('channels');
    expect(JSON.stringify([await preview('public'), await preview('members')])).not.toMatch(/zahlt spät|0511/);
    await representative.get(`/organisations/${id}/preview?as=network`).expect(400);
    await (await api.as('representative')).get(`/organisations/${id}/preview?as=public`).expect(404);
  });
});

describe('translations of the purpose', () => {
  test('are stale once the German text has changed, until they are written anew', async () => {
    const { id, representative } = await represented({ purpose: { de: 'Singen', en: 'Singing' } });
    const save = async (version: number, purpose: object) => (await representative.patch(`/organisations/${id}`).send({ version, purpose }).expect(200)).body.purposeStates as object;
    expect((await representative.get(`/organisations/${id}`)).body.purposeStates).toMatchObject({ de: 'source', en: 'current', ar: 'missing' });
    expect(await save(1, { de: 'Singen und Tanzen', en: 'Singing' })).toMatchObject({ en: 'stale' });
    expect(await save(2, { de: 'Singen und Tanzen', en: 'Singing and dancing' })).toMatchObject({ en: 'current' });
  });
});
