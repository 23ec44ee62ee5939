import { Api, type Client } from '../../../test/harness.js';
import { systemActor, type RequestActor } from '../../platform/work/request-actor.js';
import { AccountsService } from './accounts.service.js';

let api: Api;
let administrator: Client;
beforeAll(async () => {
  api = await Api.start();
  administrator = await api.as('administrator');
  // Whoever cannot sign in does not count as an administrator.
  await api.db.query(`UPDATE accounts SET password_hash = 'x'`);
});
afterAll(() => api.stop());

const versionOf = async (id: string): Promise<number> => (await api.db.query('SELECT version FROM accounts WHERE id = $1', [id]))[0].version;
const change = async (by: Client, id: string, patch: object) => by.patch(`/accounts/${id}`).send({ version: await versionOf(id), ...patch });
async function usable(role: 'administrator' | 'office' | 'staff' | 'board'): Promise<Client> {
  const client = await api.as(role);
  await api.db.query(`UPDATE accounts SET password_hash = 'x' WHERE id = $1`, [client.accountId]);
  return client;
}

describe('accounts', () => {
  test('are for administrators only', async () => {
    for (const role of ['office', 'board', 'staff', 'auditor', 'representative'] as const) await (await api.as(role)).get('/accounts').expect(403);
    await api.stranger.get('/accounts').expect(401);
  });

  test('are found by name, address, role and state', async () => {
    const [one] = await api.db.query(`INSERT INTO accounts (email, name) VALUES ('kalyna@verbund.example', 'Änne Kalyna') RETURNING id`);
    await api.db.query(`INSERT INTO account_roles VALUES ($1, 'board')`, [one.id]);
    const { body } = await administrator.get('/accounts?search=KALYNA&role=board&role=staff&state=invited').expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ id: one.id, email: 'kalyna@verbund.example', roles: ['board'], organisations: [], state: 'invited', secondFactor: false, lastSignInAt: null, version: 1 }] });
    expect((await administrator.get('/accounts?search=kalyna&state=active').expect(200)).body.total).toBe(0);
    expect((await administrator.get('/accounts?sort=-lastSignInAt&pageSize=1').expect(200)).body.items).toHaveLength(1);
    await administrator.get('/accounts?sort=passwordHash').expect(400);
    expect((await administrator.get(`/accounts/${one.id}`).expect(200)).body).toMatchObject({ name: 'Änne Kalyna', openSessions: 0 });
    await administrator.get('/accounts/7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11').expect(404);
  });

  test('are changed with a version, and the change is recorded; less rights end the sessions', async () => {
    const client = await usable('board');
    const { body } = await change(administrator, client.accountId, { name: 'Neuer Name' });
    expect(body).toMatchObject({ name: 'Neuer Name', version: 2, openSessions: 1 });
    await administrator.patch(`/accounts/${client.accountId}`).send({ version: 1, name: 'Anders' }).expect(409);
    expect((await change(administrator, client.accountId, { roles: ['board', 'staff'] })).body).toMatchObject({ roles: ['board', 'staff'], openSessions: 1 });
    expect((await change(administrator, client.accountId, { roles: ['staff'] })).body).toMatchObject({ roles: ['staff'], openSessions: 0 });
    await client.get('/session').expect(401);
    const [entry] = await api.db.query(`SELECT changes FROM audit_entries WHERE subject_id = $1 ORDER BY id DESC LIMIT 1`, [client.accountId]);
    expect(entry.changes).toEqual({ roles: { old: ['board', 'staff'], new: ['staff'] } });
  });

  test('are disabled and enabled again', async () => {
    const client = await usable('staff');
    expect((await change(administrator, client.accountId, { disabled: true })).body.state).toBe('disabled');
    await client.get('/session').expect(401);
    expect((await change(administrator, client.accountId, { disabled: false })).body.state).toBe('active');
  });

  test('of representatives are bound to organisations, and only theirs', async () => {
    const client = await usable('staff');
    const [organisation] = await api.db.query(`INSERT INTO organisations (name, sort_name, names) VALUES ('Chor', 'chor', '[]') RETURNING id`);
    expect((await change(administrator, client.accountId, { roles: ['representative'] })).body.code).toBe('REPRESENTATIVE_WITHOUT_ORGANISATION');
    expect((await change(administrator, client.accountId, { organisationIds: [organisation.id] })).body.code).toBe('ORGANISATION_WITHOUT_REPRESENTATIVE');
    const { body } = await change(administrator, client.accountId, { roles: ['representative'], organisationIds: [organisation.id] });
    expect(body).toMatchObject({ roles: ['representative'], organisations: [{ id: organisation.id, name: 'Chor' }] });
  });

  test('can be signed out everywhere by an administrator', async () => {
    const client = await usable('office');
    await administrator.post(`/accounts/${client.accountId}/session-endings`).expect(204);
    await client.get('/session').expect(401);
  });

  test('need a fresh password for changes of rights', async () => {
    const tired = await api.as('administrator', { passwordGivenAt: Date.now() - 6 * 60_000 });
    const answer = await tired.patch(`/accounts/${administrator.accountId}`).send({ version: 1, name: 'Wer' }).expect(403);
    expect(answer.body.code).toBe('REAUTHENTICATION_REQUIRED');
  });

  test('of oneself are changed by somebody else: neither own roles nor disabling', async () => {
    expect((await change(administrator, administrator.accountId, { roles: ['administrator', 'office'] })).body.code).toBe('OWN_ACCOUNT_PROTECTED');
    expect((await change(administrator, administrator.accountId, { disabled: true })).body.code).toBe('OWN_ACCOUNT_PROTECTED');
    expect((await change(administrator, administrator.accountId, { name: 'Ich selbst' })).status).toBe(200);
  });

  test('always hold one administrator, also when two demote or disable each other in the same moment', async () => {
    const accounts = api.app.get(AccountsService);
    for (const patch of [{ roles: ['office' as const] }, { disabled: true }]) {
      await api.db.query(`UPDATE accounts SET password_hash = NULL`);
      const [one, two] = [(await usable('administrator')).accountId, (await usable('administrator')).accountId];
      const by = (accountId: string): RequestActor => ({ ...systemActor('test'), accountId, roles: ['administrator'] });
      const results = await Promise.allSettled([accounts.update(by(one), two, { version: 1, ...patch }), accounts.update(by(two), one, { version: 1, ...patch })]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'LAST_ADMINISTRATOR' } });
      const left = await api.db.query(`SELECT a.id FROM accounts a JOIN account_roles r ON r.account_id = a.id WHERE role = 'administrator' AND disabled_at IS NULL AND password_hash IS NOT NULL`);
      expect(left).toHaveLength(1);
    }
  });
});
