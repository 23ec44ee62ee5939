import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

let count = 0;
const organisation = async (): Promise<string> =>
  ((await office.post('/organisations').send({ names: [{ kind: 'registered', text: `Verein ${(count += 1)}` }] }).expect(201)).body as { id: string }).id;
const set = (accountId: string, values: string) => api.db.query(`UPDATE account_organisations SET ${values} WHERE account_id = $1`, [accountId]);

describe('whoever represents an organisation', () => {
  test('reads in the session for which one and as what', async () => {
    const [choir, club] = [await organisation(), await organisation()];
    const client = await api.as('representative', { organisationIds: [choir, club], managedIds: [club] });
    const { body } = await client.get('/session').expect(200);
    expect(body.organisations).toEqual([{ id: choir, name: 'Verein 1', role: 'editor' }, { id: club, name: 'Verein 2', role: 'manager' }]);
    expect(body.permissions).toContain('representation.manage');
  });

  test('as editor only, manages nothing', async () => {
    const client = await api.as('representative', { organisationIds: [await organisation()], managedIds: [] });
    const { body } = await client.get('/session').expect(200);
    expect(body.permissions).toContain('representation.read');
    expect(body.permissions).not.toContain('representation.manage');
  });

  test('has access within its days only: from the first on, and no longer on the day it ends', async () => {
    const id = await organisation();
    const client = await api.as('representative', { organisationIds: [id] });
    const answers = async (values: string): Promise<number> => {
      await set(client.accountId, values);
      return (await client.get(`/organisations/${id}`)).status;
    };
    expect(await answers('valid_from = network_today() + 1')).toBe(404);
    expect(await answers('valid_from = network_today()')).toBe(200);
    expect(await answers('valid_to = network_today() + 1')).toBe(200);
    expect(await answers('valid_to = network_today()')).toBe(404);
    expect((await client.get('/session').expect(200)).body.organisations).toEqual([]);
  });

  test.each([
    ['ends', (at: string) => office.post(`${at}/endings`).send({ validTo: new Date().toISOString().slice(0, 10) })],
    ['is taken back', (at: string) => office.delete(at)],
  ])('loses the access at the next request when the function it hangs on %s', async (_, leave) => {
    const id = await organisation();
    const input = { person: { familyName: `Amt ${count}` }, function: 'chair', validFrom: '2020-01-01' };
    const { id: role } = (await office.post(`/organisations/${id}/contacts`).send(input).expect(201)).body as { id: string };
    const client = await api.as('representative', { organisationIds: [id] });
    await set(client.accountId, `contact_role_id = '${role}'`);
    await client.get(`/organisations/${id}`).expect(200);
    expect((await leave(`/organisations/${id}/contacts/${role}`)).status).toBeLessThan(300);
    await client.get(`/organisations/${id}`).expect(404);
    expect((await client.get('/organisations').expect(200)).body.total).toBe(0);
  });
});

describe('an administrator', () => {
  test('gives and takes roles per organisation; what ends stays as history', async () => {
    const administrator = await api.as('administrator');
    const [choir, club] = [await organisation(), await organisation()];
    const { accountId } = await api.as('representative', { organisationIds: [choir] });
    const change = (version: number, patch: object) => administrator.patch(`/accounts/${accountId}`).send({ version, ...patch }).expect(200);
    const { body } = await change(1, { organisationIds: [choir, club], managedIds: [club] });
    expect(body.organisations.map(({ id, role }: { id: string; role: string }) => [id, role])).toEqual([[choir, 'editor'], [club, 'manager']]);
    expect((await change(2, { organisationIds: [club] })).body.organisations).toEqual([expect.objectContaining({ id: club, role: 'manager' })]);
    const rows = await api.db.query('SELECT organisation_id AS id, valid_to = network_today() AS ended FROM account_organisations WHERE account_id = $1 ORDER BY created_at, valid_from', [accountId]);
    expect(rows).toEqual([{ id: choir, ended: true }, { id: club, ended: null }]);
    expect((await change(3, { organisationIds: [choir, club] })).body.organisations).toHaveLength(2);
  });

  test('brings somebody back whose function has ended', async () => {
    const administrator = await api.as('administrator');
    const id = await organisation();
    const { body: role } = await office.post(`/organisations/${id}/contacts`).send({ person: { familyName: 'Früher' }, function: 'chair', validFrom: '2020-01-01', validTo: '2021-01-01' }).expect(201);
    const client = await api.as('representative', { organisationIds: [id] });
    await set(client.accountId, `contact_role_id = '${role.id}'`);
    await client.get(`/organisations/${id}`).expect(404);
    await administrator.patch(`/accounts/${client.accountId}`).send({ version: 1, organisationIds: [id], managedIds: [] }).expect(200);
    await client.get(`/organisations/${id}`).expect(200);
  });
});
