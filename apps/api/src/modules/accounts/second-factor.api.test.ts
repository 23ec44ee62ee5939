import { Secret, TOTP } from 'otpauth';
import request, { type Agent, type Response } from 'supertest';
import { Api } from '../../../test/harness.js';
import { hashPassword } from '../../platform/sign-in/passwords.js';

const PASSWORD = 'blaue Gießkanne am Fenster';
const NOON = new Date('2027-03-03T12:00:00Z').getTime();
const at = (seconds: number): string => new Date(NOON + seconds * 1000).toISOString();
const codeAt = (secret: string, seconds: number): string => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: NOON + seconds * 1000 });

let api: Api;
let account: { id: string; email: string };
let agent: Agent;
let secret: string;
let recoveryCodes: string[];

const browser = (): Agent => request.agent(api.app.getHttpServer()).set('Sec-Fetch-Site', 'same-origin');
const sidOf = (answer: Response): string => /verbund=([^;]*)/.exec(String(answer.headers['set-cookie']))![1]!;
const pass = (who: Agent, code: string) => who.put('/api/v1/session/second-factor').send({ code });
const signedIn = async (): Promise<Agent> => {
  const who = browser();
  await who.post('/api/v1/session').send({ email: account.email, password: PASSWORD }).expect(201);
  return who;
};
const actions = async (): Promise<string[]> =>
  (await api.db.query('SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id', [account.id])).map(({ action }: { action: string }) => action);

beforeAll(async () => {
  api = await Api.start();
  const email = 'amt@verbund.example';
  const [{ id }] = await api.db.query('INSERT INTO accounts (email, name, password_hash) VALUES ($1, $2, $3) RETURNING id', [email, 'Amtsperson', await hashPassword(PASSWORD)]);
  await api.db.query(`INSERT INTO account_roles (account_id, role) VALUES ($1, 'office')`, [id]);
  account = { id, email };
});
afterAll(() => api.stop());
beforeEach(() => api.db.query('DELETE FROM rate_limits'));

describe('the second factor', () => {
  test('must be set up first by roles that need it: until then, only the own account is open', async () => {
    agent = await signedIn();
    expect((await agent.get('/api/v1/session').expect(200)).body.secondFactor).toBe('missing');
    expect((await agent.get('/api/v1/organisations').expect(403)).body.code).toBe('SECOND_FACTOR_MISSING');
    await agent.get('/api/v1/account').expect(200);
  });

  test('is set up with a first right code, which ends other sessions and renews this one', async () => {
    api.clock = at(0);
    const other = await signedIn();
    expect((await agent.put('/api/v1/account/second-factor').send({ code: '123456' }).expect(409)).body.code).toBe('SECOND_FACTOR_NOT_BEGUN');
    const { body } = await agent.post('/api/v1/account/second-factor').expect(201);
    ({ secret } = body);
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Verbund:amt%40verbund\.example\?/);
    await agent.put('/api/v1/account/second-factor').send({ code: codeAt(secret, 3600) }).expect(401);
    const answer = await agent.put('/api/v1/account/second-factor').send({ code: codeAt(secret, 0) }).expect(200);
    ({ recoveryCodes } = answer.body);
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes.filter((code) => /^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/.test(code))).size).toBe(10);
    await other.get('/api/v1/session').expect(401);
    expect((await agent.get('/api/v1/session').expect(200)).body.secondFactor).toBe('passed');
    await agent.get('/api/v1/organisations').expect(200);
    expect((await agent.post('/api/v1/account/second-factor').expect(409)).body.code).toBe('SECOND_FACTOR_ALREADY_SET');
  });

  test('is due after the password, and its passing gives the session a new id', async () => {
    api.clock = at(60);
    const who = browser();
    const first = await who.post('/api/v1/session').send({ email: account.email, password: PASSWORD }).expect(201);
    expect(first.body.secondFactor).toBe('due');
    expect((await who.get('/api/v1/account').expect(403)).body.code).toBe('SECOND_FACTOR_DUE');
    const second = await pass(who, codeAt(secret, 60)).expect(200);
    expect(second.body.secondFactor).toBe('passed');
    expect(sidOf(second)).not.toBe(sidOf(first));
    await browser().get('/api/v1/session').set('Cookie', `verbund=${sidOf(first)}`).expect(401);
    await who.get('/api/v1/organisations').expect(200);
  });

  test('accepts a code once, also of two simultaneous requests, and none that is 90 seconds old', async () => {
    api.clock = at(120);
    const [one, two] = [await signedIn(), await signedIn()];
    const answers = await Promise.all([pass(one, codeAt(secret, 120)), pass(two, codeAt(secret, 120))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    await pass(two, codeAt(secret, 120)).expect(401);
    api.clock = at(300);
    await pass(two, codeAt(secret, 210)).expect(401);
    await pass(two, codeAt(secret, 390)).expect(401);
    await pass(two, codeAt(secret, 270)).expect(200);
  });

  test('can be replaced by a recovery code, once; the code is stored hashed', async () => {
    api.clock = at(600);
    await pass(await signedIn(), recoveryCodes[0]!.toLowerCase().replaceAll('-', ' ')).expect(200);
    await pass(await signedIn(), recoveryCodes[0]!).expect(401);
    const stored = await api.db.query('SELECT code_hash FROM recovery_codes');
    expect(JSON.stringify(stored)).not.toContain(recoveryCodes[1]);
    expect((await agent.get('/api/v1/account').expect(200)).body).toMatchObject({ secondFactor: true, recoveryCodesLeft: 9 });
  });

  test('is not guessed: after five wrong codes even the right one has to wait', async () => {
    api.clock = at(900);
    const who = await signedIn();
    for (let attempt = 0; attempt < 5; attempt += 1) await pass(who, '000000').expect(401);
    await pass(who, codeAt(secret, 900)).expect(429);
  });

  test('is removed by the owner after giving the password, which ends other sessions', async () => {
    const other = await signedIn();
    await agent.delete('/api/v1/account/second-factor').expect(204);
    await other.get('/api/v1/session').expect(401);
    expect((await agent.get('/api/v1/session').expect(200)).body.secondFactor).toBe('missing');
    const [{ left }] = await api.db.query('SELECT count(*)::int AS left FROM recovery_codes');
    expect(left).toBe(0);
    expect(await actions()).toEqual(['account.secondFactorSet', 'account.recoveryCodeUsed', 'account.secondFactorRemoved']);
  });

  test('is removed by an administrator only with the reason how the owner was recognised', async () => {
    await api.db.query(`UPDATE accounts SET second_factor_secret = $2, second_factor_since = now() WHERE id = $1`, [account.id, secret]);
    const administrator = await api.as('administrator');
    await administrator.delete(`/accounts/${account.id}/second-factor`).send({}).expect(400);
    await administrator.delete(`/accounts/${account.id}/second-factor`).send({ reason: 'Ausweis im Büro gezeigt' }).expect(204);
    await (await api.as('office')).delete(`/accounts/${account.id}/second-factor`).send({ reason: 'So eben' }).expect(403);
    const [entry] = await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'account.secondFactorRemoved' ORDER BY id DESC LIMIT 1`);
    expect(entry.changes).toEqual({ reason: { old: null, new: 'Ausweis im Büro gezeigt' } });
    await agent.get('/api/v1/session').expect(401);
  });
});
