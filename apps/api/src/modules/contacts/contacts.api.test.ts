import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

type Entered = { id: string; version: number; personId: string };
const organisation = async () =>
  (
    (
      await office
        .post('/organisations')
        .send({ names: [{ kind: 'registered', text: 'Kulturverein Nordlicht e.V.' }] })
        .expect(201)
    ).body as Entered
  ).id;
const record = async (organisationId: string, input: object = {}) =>
  (
    await office
      .post(`/organisations/${organisationId}/contacts`)
      .send({
        person: { familyName: 'Öztürk', channels: [{ kind: 'phone', value: '030 123456' }] },
        function: 'chair',
        ...input,
      })
      .expect(201)
  ).body as Entered;
const refused = async (organisationId: string, input: object, status = 400) =>
  (await office.post(`/organisations/${organisationId}/contacts`).send(input).expect(status)).body;

describe('contacts', () => {
  test('are closed to strangers, read-only for most roles, and 404 for other organisations', async () => {
    const [own, foreign] = [await organisation(), await organisation()];
    const path = (id: string) => `/organisations/${id}/contacts`;
    await api.stranger.get(path(own)).expect(401);
    const representative = await api.as('representative', { organisationIds: [own] });
    await representative.get(path(own)).expect(200);
    await representative.get(path(foreign)).expect(404);
    await representative
      .post(path(own))
      .send({ person: { familyName: 'X' }, function: 'chair' })
      .expect(403);
    await office
      .post(path(own.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))))
      .send({ person: { familyName: 'X' }, function: 'chair' })
      .expect(404);
  });

  test('enter a function together with a new person, and record both', async () => {
    const id = await organisation();
    const contact = await record(id, {
      function: 'other',
      label: ' Chorleitung ',
      validFrom: '2020-01-01',
      isPublic: true,
    });
    expect(contact).toMatchObject({
      name: 'Öztürk',
      function: 'other',
      label: 'Chorleitung',
      validFrom: '2020-01-01',
      validTo: null,
      isPrimary: false,
      isPublic: true,
      standing: 'present',
      channels: [{ e164: '+4930123456' }],
    });
    const entries = await api.db.query(
      'SELECT action, organisation_id, changes FROM audit_entries WHERE subject_id = ANY($1) ORDER BY id',
      [[contact.id, contact.personId]],
    );
    expect(entries).toMatchObject([
      { action: 'person.created' },
      {
        action: 'contactRole.created',
        organisation_id: id,
        changes: { function: { old: null, new: 'other' }, personId: { old: null, new: contact.personId } },
      },
    ]);
    expect((await office.get('/organisations?search=ozturk').expect(200)).body).toMatchObject({ items: [{ id }] });
  });

  test('name every wrong field', async () => {
    const id = await organisation();
    const { personId } = await record(id);
    const person = { familyName: 'Neu' };
    expect((await refused(id, { person: { familyName: '' }, function: 'king' })).issues).toEqual([
      { field: 'person.familyName', code: 'tooShort', params: { limit: 1 } },
      { field: 'function', code: 'notOneOf' },
    ]);
    expect((await refused(id, { function: 'press' })).issues).toEqual([{ field: 'personId', code: 'required' }]);
    expect((await refused(id, { function: 'press', personId: id })).issues).toEqual([
      { field: 'personId', code: 'notFound' },
    ]);
    expect((await refused(id, { function: 'press', personId, person })).issues).toEqual([
      { field: 'person', code: 'duplicate' },
    ]);
    expect((await refused(id, { function: 'other', person })).issues).toEqual([{ field: 'label', code: 'required' }]);
    expect(
      (await refused(id, { function: 'press', person, validFrom: '2020-01-01', validTo: '2020-01-01' })).issues,
    ).toEqual([{ field: 'validTo', code: 'endsBeforeBegin' }]);
  });

  test('refuse the same function of the same person in the same days', async () => {
    const id = await organisation();
    const { personId } = await record(id, { validFrom: '2020-01-01' });
    expect((await refused(id, { personId, function: 'chair' }, 409)).code).toBe('CONTACT_ROLE_TWICE');
    await record(id, { person: undefined, personId, validTo: '2020-01-01' });
  });

  test('are asked for as of a day, or all of them', async () => {
    const id = await organisation();
    await record(id, { function: 'treasurer', validFrom: '2010-01-01', validTo: '2015-01-01' });
    await record(id, { function: 'chair' });
    const functions = async (query: string) =>
      (await office.get(`/organisations/${id}/contacts${query}`).expect(200)).body.items.map(
        (contact: { function: string }) => contact.function,
      );
    expect(await functions('')).toEqual(['chair']);
    expect(await functions('?on=2014-12-31')).toEqual(['treasurer', 'chair']);
    expect(await functions('?on=2015-01-01')).toEqual(['chair']);
    expect(await functions('?all=true')).toEqual(['chair', 'treasurer']);
  });

  test('hide how to reach people from those who may not read people', async () => {
    const id = await organisation();
    await record(id);
    const [first] = (await (await api.as('auditor')).get(`/organisations/${id}/contacts`).expect(200)).body.items;
    expect(first).toHaveProperty('name', 'Öztürk');
    expect(first).not.toHaveProperty('channels');
    const representative = await api.as('representative', { organisationIds: [id] });
    expect((await representative.get(`/organisations/${id}/contacts`).expect(200)).body).toMatchObject({
      items: [{ channels: [{ value: '030 123456' }] }],
      allowedActions: [{ action: 'record', allowed: false, ask: 'office' }, {}, {}, {}, { action: 'propose', allowed: true }],
    });
  });

  test('hand the main contact over in one step', async () => {
    const id = await organisation();
    const first = await record(id, { isPrimary: true });
    const second = await record(id, { person: { familyName: 'Zweite' }, isPrimary: true });
    const { items } = (await office.get(`/organisations/${id}/contacts`).expect(200)).body as {
      items: (Entered & { isPrimary: boolean })[];
    };
    expect(items.map((contact) => [contact.id, contact.isPrimary, contact.version])).toEqual([
      [second.id, true, 1],
      [first.id, false, 2],
    ]);
    const { body } = await office
      .patch(`/organisations/${id}/contacts/${first.id}`)
      .send({ version: 2, isPrimary: true })
      .expect(200);
    expect(body).toMatchObject({ isPrimary: true, version: 3 });
    expect((await office.get(`/organisations/${id}`).expect(200)).body.version).toBe(1);
  });

  test('refuse a stale version and show the present state', async () => {
    const id = await organisation();
    const contact = await record(id);
    await office
      .patch(`/organisations/${id}/contacts/${contact.id}`)
      .send({ version: 1, label: 'Erste Vorsitzende' })
      .expect(200);
    const { body } = await office
      .patch(`/organisations/${id}/contacts/${contact.id}`)
      .send({ version: 1, label: 'Andere' })
      .expect(409);
    expect(body).toMatchObject({ code: 'VERSION_CONFLICT', current: { label: 'Erste Vorsitzende', version: 2 } });
  });

  test('end on a day, reopen, and are taken back when entered by mistake', async () => {
    const id = await organisation();
    const contact = await record(id, { validFrom: '2010-01-01' });
    const path = `/organisations/${id}/contacts/${contact.id}`;
    expect((await office.patch(path).send({ version: 1, function: null }).expect(400)).body.issues).toContainEqual({
      field: 'function',
      code: 'required',
    });
    expect((await office.post(`${path}/endings`).send({ validTo: '2009-01-01' }).expect(400)).body.issues).toEqual([
      { field: 'validTo', code: 'endsBeforeBegin' },
    ]);
    expect((await office.post(`${path}/endings`).send({ validTo: '2015-01-01' }).expect(201)).body).toMatchObject({
      validTo: '2015-01-01',
      standing: 'past',
      version: 2,
    });
    expect((await office.patch(path).send({ version: 2, validTo: null }).expect(200)).body).toMatchObject({
      validTo: null,
      standing: 'present',
    });
    await office.delete(`/organisations/${await organisation()}/contacts/${contact.id}`).expect(404);
    await office.delete(path).expect(204);
    await office.delete(path).expect(404);
    const actions = await api.db.query('SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id', [
      contact.id,
    ]);
    expect(actions.map(({ action }: { action: string }) => action)).toEqual([
      'contactRole.created',
      'contactRole.ended',
      'contactRole.changed',
      'contactRole.removed',
    ]);
  });

  test('twenty people made main contact at once leave exactly one', async () => {
    const id = await organisation();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        office
          .post(`/organisations/${id}/contacts`)
          .send({ person: { familyName: `Gleichzeitig ${n}` }, function: 'office', isPrimary: true }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(201));
    const { items } = (await office.get(`/organisations/${id}/contacts`).expect(200)).body as {
      items: { isPrimary: boolean }[];
    };
    expect([items.length, items.filter(({ isPrimary }) => isPrimary).length]).toEqual([20, 1]);
  });
});
