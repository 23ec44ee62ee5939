import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

type Fields = Record<string, unknown>;
let count = 0;
const person = async (): Promise<string> => (await office.post('/people').send({ familyName: `Mitglied ${(count += 1)}` }).expect(201)).body.id;

async function bodyOf() {
  const { id: typeId } = (await office.post('/body-types').send({ labels: { de: 'Vorstand' }, nature: 'board' }).expect(201)).body as { id: string };
  const { body } = await office.post('/bodies').send({ typeId, name: `Gremium ${(count += 1)}`, seats: 7 }).expect(201);
  return body as { id: string; seats: { id: string }[] };
}

const appoint = (bodyId: string, values: Fields) => office.post(`/bodies/${bodyId}/mandates`).send({ role: 'member', obtained: 'election', ...values }).expect(201);
const ruling = (board: Fields) => api.db.query(`INSERT INTO rule_packs (name, rules, registered_on, filed_on, adopted_on) VALUES ('Satzung', $1, '2014-01-01', '2014-01-01', '2014-01-01')`, [JSON.stringify({ board })]);
const noRules = () => api.db.query('DELETE FROM rule_packs');

describe('access by mandate', () => {
  test('lasts from the first day of the mandate to its last, at the next request', async () => {
    const administrator = await api.as('administrator');
    const member = await api.as([]);
    const { id, seats } = await bodyOf();
    const personId = await person();
    await appoint(id, { personId, seatId: seats[0]!.id, from: '2027-03-01', to: '2027-06-01' });
    expect((await administrator.patch(`/accounts/${member.accountId}`).send({ version: 1, personId: crypto.randomUUID() }).expect(400)).body.issues).toEqual([{ field: 'personId', code: 'notFound' }]);
    expect((await administrator.patch(`/accounts/${member.accountId}`).send({ version: 1, personId }).expect(200)).body).toMatchObject({ roles: [], rolesByMandate: [], person: { id: personId } });
    const rolesOn = async (day: string) => {
      await api.goTo(day);
      return (await member.get('/session').expect(200)).body.roles;
    };
    expect(await rolesOn('2027-02-28')).toEqual([]);
    expect(await rolesOn('2027-03-01')).toEqual(['board']);
    await member.get('/people').expect(200);
    expect((await administrator.get(`/accounts/${member.accountId}`)).body).toMatchObject({ roles: [], rolesByMandate: ['board'] });
    expect(await rolesOn('2027-05-31')).toEqual(['board']);
    expect(await rolesOn('2027-06-01')).toEqual([]);
    await member.get('/people').expect(403);
    await ruling({ holdOver: true });
    expect(await rolesOn('2027-06-02')).toEqual(['board']);
    await office.post(`/bodies/${id}/endings`).send({ on: '2027-06-02' }).expect(201);
    expect(await rolesOn('2027-06-02')).toEqual([]);
    await noRules();
  });

  test('in the real case of the handbook, a term that ended before the election: ends with the term unless the statutes say that the board stays', async () => {
    const administrator = await api.as('administrator');
    const { id, seats } = await bodyOf();
    const [again, leaving, guest] = await Promise.all([api.as([]), api.as([]), api.as([])]);
    const people = await Promise.all([person(), person(), person()]);
    for (const [nth, { accountId }] of [again, leaving, guest].entries()) await administrator.patch(`/accounts/${accountId}`).send({ version: 1, personId: people[nth] }).expect(200);
    for (const nth of [0, 1]) await appoint(id, { personId: people[nth], seatId: seats[nth]!.id, from: '2023-11-01', to: '2025-11-01' });
    await appoint(id, { personId: people[2], role: 'guest', from: '2023-11-01', to: '2026-11-01' });
    for (const [nth, personId] of [people[0], await person()].entries()) await appoint(id, { personId, seatId: seats[nth]!.id, from: '2025-12-05', to: '2027-12-05' });
    const inOffice = async (day: string) => {
      await api.goTo(day);
      return Promise.all([again, leaving, guest].map(async (client) => ((await client.get('/session').expect(200)).body.roles as string[]).includes('board')));
    };
    const days = ['2025-10-31', '2025-11-01', '2025-12-04', '2025-12-05', '2025-12-06'];
    const over = async () => {
      const found: boolean[][] = [];
      for (const day of days) found.push(await inOffice(day));
      return found;
    };
    const ended = [[true, true, false], [false, false, false], [false, false, false], [true, false, false], [true, false, false]];
    expect(await over()).toEqual(ended);
    for (const holdOver of ['unknown', false]) {
      await ruling({ holdOver });
      expect(await over()).toEqual(ended);
      await noRules();
    }
    await ruling({ holdOver: true });
    expect(await over()).toEqual([[true, true, false], [true, true, false], [true, true, false], [true, false, false], [true, false, false]]);
    await noRules();
  });

  test('belongs to one account of a person, and is given by the administrator to others only', async () => {
    const administrator = await api.as('administrator');
    const [one, other] = [await api.as('staff'), await api.as('staff')];
    const personId = await person();
    await administrator.patch(`/accounts/${one.accountId}`).send({ version: 1, personId }).expect(200);
    expect((await administrator.patch(`/accounts/${other.accountId}`).send({ version: 1, personId }).expect(409)).body.code).toBe('ACCOUNT_PERSON_TAKEN');
    expect((await administrator.patch(`/accounts/${other.accountId}`).send({ version: 1, roles: [] }).expect(400)).body.issues).toEqual([{ field: 'roles', code: 'required' }]);
    expect((await administrator.patch(`/accounts/${administrator.accountId}`).send({ version: 1, personId: await person() }).expect(422)).body.code).toBe('OWN_ACCOUNT_PROTECTED');
    await office.patch(`/accounts/${other.accountId}`).send({ version: 1, personId: null }).expect(403);
  });
});
