import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

type Entered = { id: string; version: number };
const enter = async (input: object) => (await office.post('/people').send(input).expect(201)).body as Entered;
const history = (id: string) =>
  api.db.query<{ id: string; action: string; changes: object }[]>(
    'SELECT id, action, changes FROM audit_entries WHERE subject_id = $1 ORDER BY id',
    [id],
  );

/** A person who holds a function in a new organisation. */
async function enterWithRole(input: object, role: object = {}) {
  const person = await enter(input);
  const organisation = (
    await office
      .post('/organisations')
      .send({ names: [{ kind: 'registered', text: 'Chor Kalyna e.V.' }] })
      .expect(201)
  ).body as Entered;
  await api.db.query(
    `INSERT INTO contact_roles (person_id, organisation_id, function, valid_from, valid_to) SELECT $1, $2, r.function, r."from", r."to" FROM jsonb_to_record($3) AS r(function text, "from" date, "to" date)`,
    [person.id, organisation.id, JSON.stringify({ function: 'chair', ...role })],
  );
  return { person, organisation };
}

describe('people', () => {
  test('are closed to strangers and representatives, and read-only for most roles', async () => {
    await api.stranger.get('/people').expect(401);
    await (await api.as('representative', { organisationIds: [] })).get('/people').expect(403);
    const board = await api.as('board');
    await board.get('/people').expect(200);
    await board.post('/people').send({ familyName: 'Darf nicht' }).expect(403);
  });

  test('keep what was entered, complete it, and record it', async () => {
    const { body } = await office
      .post('/people')
      .send({
        givenName: ' Оксана ',
        familyName: 'Ковальчук',
        title: 'Dr.',
        salutation: 'ms',
        languages: ['uk'],
        channels: [{ kind: 'mobile', value: '0170 1234567' }],
      })
      .expect(201);
    expect(body).toMatchObject({
      name: 'Dr. Оксана Ковальчук',
      givenName: 'Оксана',
      givenNameLatin: 'Oksana',
      familyNameLatin: 'Kovalchuk',
      salutation: 'ms',
      channels: [{ value: '0170 1234567', e164: '+491701234567' }],
      roles: [],
      version: 1,
    });
    expect(await history(body.id)).toMatchObject([
      { action: 'person.created', changes: { familyName: { old: '', new: 'Ковальчук' } } },
    ]);
  });

  test('name every wrong field, and want more than blanks as a name', async () => {
    const { body } = await office
      .post('/people')
      .send({ familyName: '', salutation: 'Sir', birthday: '1990-01-01', channels: [{ kind: 'pigeon', value: 'x' }] })
      .expect(400);
    expect(body.issues).toEqual(
      expect.arrayContaining([
        { field: 'familyName', code: 'tooShort', params: { limit: 1 } },
        { field: 'salutation', code: 'notOneOf' },
        { field: 'birthday', code: 'unknownField' },
        { field: 'channels.0.kind', code: 'notOneOf' },
      ]),
    );
    expect((await office.post('/people').send({ familyName: '  ' }).expect(400)).body.issues).toEqual([
      { field: 'familyName', code: 'required' },
    ]);
  });

  test('change their Latin form together with the name, and only with it', async () => {
    const { id } = await enter({ givenName: 'Олена', familyName: 'Мельник', familyNameLatin: 'Melnyk' });
    const changed = (await office.patch(`/people/${id}`).send({ version: 1, title: 'Dr.' }).expect(200)).body;
    expect(changed).toMatchObject({ familyNameLatin: 'Melnyk', version: 2 });
    const renamed = (
      await office.patch(`/people/${id}`).send({ version: 2, familyName: 'Schmidt', title: null }).expect(200)
    ).body;
    expect(renamed).toMatchObject({ familyNameLatin: '', givenNameLatin: 'Olena', title: '', name: 'Олена Schmidt' });
  });

  test('refuse a stale version and show the present state', async () => {
    const { id } = await enter({ familyName: 'Zwei' });
    await office.patch(`/people/${id}`).send({ version: 1, givenName: 'Eins' }).expect(200);
    const { body } = await office.patch(`/people/${id}`).send({ version: 1, givenName: 'Drei' }).expect(409);
    expect(body).toMatchObject({ code: 'VERSION_CONFLICT', current: { givenName: 'Eins', version: 2 } });
  });

  test('save nothing when nothing changed', async () => {
    const { id } = await enter({ familyName: 'Gleich' });
    expect(
      (await office.patch(`/people/${id}`).send({ version: 1, familyName: 'Gleich ' }).expect(200)).body.version,
    ).toBe(1);
    expect(await history(id)).toHaveLength(1);
  });

  test('undo one change as a new change, unless the field changed since', async () => {
    const { id } = await enter({ familyName: 'Vorher', channels: [{ kind: 'phone', value: '030 123456' }] });
    await office
      .patch(`/people/${id}`)
      .send({ version: 1, channels: [{ kind: 'phone', value: '030 654321' }] })
      .expect(200);
    const entryId = (await history(id))[1]!.id;
    const { body } = await office.post(`/people/${id}/reversals`).send({ entryId }).expect(201);
    expect(body).toMatchObject({ channels: [{ value: '030 123456', e164: '+4930123456' }], version: 3 });
    expect((await office.post(`/people/${id}/reversals`).send({ entryId }).expect(409)).body.code).toBe(
      'CHANGED_SINCE',
    );
  });

  test('are removed only without any function, and can be brought back', async () => {
    const { person } = await enterWithRole({ familyName: 'Bleibt' }, { from: '2010-01-01', to: '2012-01-01' });
    const { body } = await office.delete(`/people/${person.id}`).expect(422);
    expect(body.code).toBe('PERSON_HAS_ROLES');
    const { id } = await enter({ familyName: 'Geht' });
    await office.delete(`/people/${id}`).expect(204);
    await office.get(`/people/${id}`).expect(404);
    await office.patch(`/people/${id}`).send({ version: 1, title: 'Dr.' }).expect(404);
    expect((await office.post(`/people/${id}/restorations`).expect(201)).body.name).toBe('Geht');
  });

  test('show every function, sorted into present, future and past', async () => {
    const { person, organisation } = await enterWithRole(
      { familyName: 'Vielamt' },
      { from: '2001-01-01', to: '2005-01-01' },
    );
    await api.db.query(
      `INSERT INTO contact_roles (person_id, organisation_id, function, valid_from) VALUES ($1, $2, 'press', '2999-01-01'), ($1, $2, 'office', NULL)`,
      [person.id, organisation.id],
    );
    const { body } = await (await api.as('staff')).get(`/people/${person.id}`).expect(200);
    expect(body.roles.map((role: { function: string; standing: string }) => [role.function, role.standing])).toEqual([
      ['office', 'present'],
      ['press', 'future'],
      ['chair', 'past'],
    ]);
    expect(body.allowedActions).toContainEqual({
      action: 'update',
      allowed: false,
      reason: 'FORBIDDEN',
      ask: 'office',
    });
  });

  test('are listed by search, function, organisation and language', async () => {
    const { person, organisation } = await enterWithRole({
      givenName: 'Zoë',
      familyName: 'Ärmelkanal',
      languages: ['wo'],
      channels: [{ kind: 'email', value: 'zoe@verbund.example' }],
    });
    const only = {
      total: 1,
      totalIsLowerBound: false,
      items: [
        {
          id: person.id,
          sortName: 'armelkanal zo',
          email: 'zoe@verbund.example',
          phone: null,
          nameLatin: null,
          organisations: [{ id: organisation.id, function: 'chair' }],
        },
      ],
    };
    for (const query of [
      'search=aermelk',
      `organisation=${organisation.id}`,
      'language=wo',
      `function=chair&function=press&organisation=${organisation.id}`,
    ]) {
      expect((await office.get(`/people?${query}`).expect(200)).body).toMatchObject(only);
    }
    expect((await office.get(`/people?function=press&organisation=${organisation.id}`).expect(200)).body).toMatchObject(
      { total: 0, items: [] },
    );
    expect((await office.get('/people?sort=shoeSize').expect(400)).body.issues).toEqual([
      { field: 'sort', code: 'notOneOf' },
    ]);
  });

  test('page without gaps and sort both ways', async () => {
    const names = async (query: string) =>
      (await office.get(`/people?${query}`).expect(200)).body.items.map(
        ({ sortName }: { sortName: string }) => sortName,
      ) as string[];
    const all = await names('pageSize=100');
    expect([...(await names('pageSize=3&page=1')), ...(await names('pageSize=3&page=2'))]).toEqual(all.slice(0, 6));
    expect(await names('pageSize=100&sort=-name')).toEqual([...all].reverse());
  });

  test('are suggested while typing them a second time, by name in any script or by address', async () => {
    const { id } = await enter({
      givenName: 'Тарас',
      familyName: 'Шевченко',
      channels: [{ kind: 'email', value: 'Taras@Verbund.example' }],
    });
    const found = async (query: object) =>
      (
        await office.get(`/people/duplicates?${new URLSearchParams(query as Record<string, string>)}`).expect(200)
      ).body.map((person: Entered) => person.id) as string[];
    expect(await found({ givenName: 'Taras', familyName: 'Shevchenko' })).toEqual([id]);
    expect(await found({ familyName: 'Gar nicht', email: ' taras@verbund.EXAMPLE' })).toEqual([id]);
    expect(await found({ givenName: 'Oleh', familyName: 'Шевченко' })).toEqual([]);
    expect(await found({ givenName: '?', familyName: '' })).toEqual([]);
  });

  test('bring their new name into the search of their organisations', async () => {
    const { person, organisation } = await enterWithRole({ familyName: 'Altname' });
    await office.patch(`/people/${person.id}`).send({ version: 1, familyName: 'Quittenbaum' }).expect(200);
    expect((await office.get('/organisations?search=quittenbaum').expect(200)).body).toMatchObject({
      items: [{ id: organisation.id }],
    });
  });

  test('twenty simultaneous edits of one version: one wins, nineteen are told', async () => {
    const { id } = await enter({ familyName: 'Gefragt' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => office.patch(`/people/${id}`).send({ version: 1, title: `Dr. ${n}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
  });
});
