import { DEMO_PASSWORD } from '@verbund/domain/access/demo-accounts.js';
import { readFileSync } from 'node:fs';
import request, { type Agent, type Response } from 'supertest';
import { Api } from '../../../test/harness.js';
import { hashPassword, refuseWeakPassword } from '../../platform/sign-in/passwords.js';

const PASSWORD = 'blaue Gießkanne am Fenster';
const email = 'olena.kowalenko@verbund.example';

let api: Api;
let agent: Agent;
let accountId: string;

const browser = (): Agent => request.agent(api.app.getHttpServer()).set('Sec-Fetch-Site', 'same-origin').set('User-Agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0');
const signIn = (who: Agent, password: string) => who.post('/api/v1/session').send({ email, password });
const change = (newPassword: string, currentPassword = PASSWORD) => agent.put('/api/v1/account/password').send({ currentPassword, newPassword });
const isAccepted = (password: string): boolean => {
  try {
    refuseWeakPassword('password', password, []);
    return true;
  } catch {
    return false;
  }
};
const faultOf = ({ body }: Response): unknown => body.issues[0];

beforeAll(async () => {
  api = await Api.start();
  const [{ id }] = await api.db.query('INSERT INTO accounts (email, name, password_hash) VALUES ($1, $2, $3) RETURNING id', [email, 'Olena Kowalenko', await hashPassword(PASSWORD)]);
  accountId = id;
  await api.db.query(`INSERT INTO account_roles (account_id, role) VALUES ($1, 'representative')`, [id]);
  const [organisation] = await api.db.query(`INSERT INTO organisations (name, sort_name, names) VALUES ('Chor Kalyna e.V.', 'chor kalyna', '[]') RETURNING id`);
  await api.db.query(`INSERT INTO account_organisations (account_id, organisation_id, role, valid_from) VALUES ($1, $2, 'editor', '2020-01-01')`, [id, organisation.id]);
  await api.db.query(`UPDATE network SET name = 'Netzwerk Nordlicht', short_name = 'Nordlicht'`);
  agent = browser();
  await signIn(agent, PASSWORD).expect(201);
});
afterAll(() => api.stop());
beforeEach(() => api.db.query('DELETE FROM rate_limits'));

describe('the own account', () => {
  test('is read and changed by its owner, with a version', async () => {
    expect((await agent.get('/api/v1/account').expect(200)).body).toEqual({ version: 1, name: 'Olena Kowalenko', email, language: 'de', secondFactor: false, recoveryCodesLeft: 0 });
    const { body } = await agent.patch('/api/v1/account').send({ version: 1, language: 'uk' }).expect(200);
    expect(body).toMatchObject({ version: 2, language: 'uk', name: 'Olena Kowalenko' });
    expect((await agent.patch('/api/v1/account').send({ version: 1, name: 'Olena' }).expect(409)).body).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 2 } });
    await agent.patch('/api/v1/account').send({ version: 2, email: 'neu@verbund.example' }).expect(400);
    await agent.patch('/api/v1/account').send({ version: 2, roles: ['administrator'] }).expect(400);
  });

  test('lists where it is signed in; each other session can be ended', async () => {
    const other = browser();
    await signIn(other, PASSWORD).expect(201);
    const { body } = await agent.get('/api/v1/account/sessions').expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({ device: 'Firefox, Linux' });
    const { id } = body.items.find(({ current }: { current: boolean }) => !current);
    const stranger = await api.as('administrator');
    await stranger.delete(`/account/sessions/${id}`).expect(404);
    await agent.delete(`/api/v1/account/sessions/${id}`).expect(204);
    await other.get('/api/v1/session').expect(401);
    await agent.get('/api/v1/session').expect(200);
  });
});

describe('a new password', () => {
  test('needs the present one', async () => {
    expect((await change('ein ganz neues Passwort', 'falsch').expect(403)).body.code).toBe('WRONG_PASSWORD');
  });

  test.each([
    ['elf zeichen', { field: 'newPassword', code: 'tooShort', params: { limit: 12 } }],
    ['x'.repeat(129), { field: 'newPassword', code: 'tooLong', params: { limit: 128 } }],
    ['Qwerty123456', { field: 'newPassword', code: 'commonPassword' }],
    [DEMO_PASSWORD, { field: 'newPassword', code: 'commonPassword' }],
    ['Kowalenko-im-Norden', { field: 'newPassword', code: 'containsName' }],
    ['sommer nordlicht 27', { field: 'newPassword', code: 'containsName' }],
    ['wir singen KALYNA gern', { field: 'newPassword', code: 'containsName' }],
    ['olenakowalenko+sonne', { field: 'newPassword', code: 'containsName' }],
  ])('is not %p', async (password, fault) => {
    const answer = await change(password).expect(422);
    expect(answer.body.code).toBe('PASSWORD_REFUSED');
    expect(faultOf(answer)).toEqual(fault);
  });

  test('is none of the 3,000 most frequent leaked ones', () => {
    const leaked = readFileSync('apps/api/data/leaked-passwords.txt', 'utf8').split('\n').slice(0, 3000);
    const accepted = leaked.filter((password) => isAccepted(password.toUpperCase()));
    expect(accepted).toEqual([]);
    expect(isAccepted('abbildungsfreudigkei')).toBe(true);
  });

  test('may be twenty small letters; it ends all other sessions and renews this one', async () => {
    const other = browser();
    await signIn(other, PASSWORD).expect(201);
    const [before] = (await api.db.query('SELECT count(*)::int AS count FROM mail_messages')) as [{ count: number }];
    await change('abbildungsfreudigkei').expect(204);
    await other.get('/api/v1/session').expect(401);
    await agent.get('/api/v1/session').expect(200);
    await signIn(browser(), PASSWORD).expect(401);
    await signIn(browser(), 'abbildungsfreudigkei').expect(201);
    const [{ count, subject }] = await api.db.query('SELECT count(*)::int AS count, max(subject) AS subject FROM mail_messages');
    expect([count - before.count, subject]).toEqual([1, 'Ваш пароль у «Netzwerk Nordlicht» змінено']);
    const [{ action }] = await api.db.query('SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id DESC LIMIT 1', [accountId]);
    expect(action).toBe('account.passwordChanged');
  });
});
