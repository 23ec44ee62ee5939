import { DEMO_PASSWORD } from '@verbund/domain/access/demo-accounts.js';
import type { Role } from '@verbund/domain/access/permissions.js';
import { randomUUID } from 'node:crypto';
import request, { type Agent, type Response } from 'supertest';
import { Api } from '../../../test/harness.js';
import { hashPassword } from '../../platform/sign-in/passwords.js';

const PASSWORD = 'blaue Gießkanne am Fenster';

let api: Api;
let passwordHash: string;
beforeAll(async () => {
  api = await Api.start();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => api.stop());

/** A browser: keeps the cookies it is given. */
const browser = (): Agent => request.agent(api.app.getHttpServer()).set('Sec-Fetch-Site', 'same-origin');
const signIn = (agent: Agent, email: string, password = PASSWORD) => agent.post('/api/v1/session').send({ email, password });
const sidOf = (answer: Response): string => /verbund=([^;]*)/.exec(String(answer.headers['set-cookie']))![1]!;

async function accountOf(role: Role, { hash = passwordHash }: { hash?: string | null } = {}): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@verbund.example`;
  const [{ id }] = await api.db.query('INSERT INTO accounts (email, name, password_hash) VALUES ($1, $2, $3) RETURNING id', [email, `Konto ${role}`, hash]);
  await api.db.query('INSERT INTO account_roles (account_id, role) VALUES ($1, $2)', [id, role]);
  return { id, email };
}

describe('a session', () => {
  test('says who is signed in and what they may do', async () => {
    const { id, email } = await accountOf('staff');
    const agent = browser();
    const { body } = await signIn(agent, email.toUpperCase()).expect(201);
    expect(body).toMatchObject({ accountId: id, person: { id: null, name: 'Konto staff' }, email, roles: ['staff'], organisations: [], language: 'de', secondFactor: 'off' });
    expect(body.permissions).toContain('organisation.read');
    expect((await agent.get('/api/v1/session').expect(200)).body).toEqual(body);
    await api.stranger.get('/session').expect(401);
  });

  test('gets a new id at sign-in; the id from before is worth nothing', async () => {
    const { email } = await accountOf('staff');
    const agent = browser();
    const first = sidOf(await signIn(agent, email));
    const second = sidOf(await signIn(agent, email));
    expect(second).not.toBe(first);
    await browser().get('/api/v1/session').set('Cookie', `verbund=${first}`).expect(401);
    await browser().get('/api/v1/session').set('Cookie', `verbund=${second}`).expect(200);
    await browser().get('/api/v1/session').set('Cookie', 'verbund=s:invented.signature').expect(401);
  });

  test('is over after signing out, also for whoever kept the cookie', async () => {
    const { email } = await accountOf('staff');
    const agent = browser();
    const sid = sidOf(await signIn(agent, email));
    const answer = await agent.delete('/api/v1/session').expect(204);
    expect(answer.headers['clear-site-data']).toContain('"storage"');
    await browser().get('/api/v1/session').set('Cookie', `verbund=${sid}`).expect(401);
    await agent.delete('/api/v1/session').expect(204);
  });

  test('ends after half an hour unused for roles that can do harm, after eight hours for others', async () => {
    const idleMinutes = async (role: Role): Promise<number> => {
      const { id, email } = await accountOf(role);
      await signIn(browser(), email).expect(201);
      const [{ minutes }] = await api.db.query('SELECT round(extract(epoch FROM expire - now()) / 60)::int AS minutes FROM sessions WHERE account_id = $1', [id]);
      return minutes as number;
    };
    expect([await idleMinutes('administrator'), await idleMinutes('auditor'), await idleMinutes('staff')]).toEqual([30, 30, 480]);
  });

  test('ends when unused too long, and after twelve hours in any case', async () => {
    for (const past of ["expire = now() - interval '1 second'", "created_at = now() - interval '12 hours 1 second'"]) {
      const { id, email } = await accountOf('staff');
      const agent = browser();
      await signIn(agent, email).expect(201);
      await api.db.query(`UPDATE sessions SET ${past} WHERE account_id = $1`, [id]);
      await agent.get('/api/v1/session').expect(401);
    }
  });

  test('is worth nothing at the next request of a disabled account, and less after a demotion', async () => {
    const { id, email } = await accountOf('board');
    const agent = browser();
    await signIn(agent, email).expect(201);
    await agent.get('/api/v1/people').expect(200);
    await api.db.query(`UPDATE account_roles SET role = 'auditor' WHERE account_id = $1`, [id]);
    await agent.get('/api/v1/people').expect(403);
    await api.db.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [id]);
    await agent.get('/api/v1/session').expect(401);
  });

  test('asks for the password again before sensitive changes, under a new id', async () => {
    const { email } = await accountOf('staff');
    const agent = browser();
    const first = sidOf(await signIn(agent, email));
    await api.db.query(`UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{passwordGivenAt}', '0')::json`);
    expect((await agent.post('/api/v1/account/second-factor').expect(403)).body.code).toBe('REAUTHENTICATION_REQUIRED');
    expect((await agent.put('/api/v1/session/reauthentication').send({ password: 'falsch' }).expect(403)).body.code).toBe('WRONG_PASSWORD');
    const second = sidOf(await agent.put('/api/v1/session/reauthentication').send({ password: PASSWORD }).expect(204));
    expect(second).not.toBe(first);
    await agent.post('/api/v1/account/second-factor').expect(201);
    await browser().get('/api/v1/session').set('Cookie', `verbund=${first}`).expect(401);
  });
});

describe('signing in', () => {
  test('answers alike for a wrong password, an unknown address, a disabled and an invited account', async () => {
    const [known, disabled, invited] = [await accountOf('staff'), await accountOf('staff'), await accountOf('staff', { hash: null })];
    await api.db.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const tries = [[known.email, 'falsch'], ['niemand@verbund.example', PASSWORD], [disabled.email, PASSWORD], [invited.email, PASSWORD], [known.email, PASSWORD.slice(0, -1)], [known.email, `${PASSWORD}!`]];
    const answers = [];
    for (const [email, password] of tries) answers.push(await signIn(browser(), email!, password));
    const bodies = answers.map(({ status, headers, body }) => ({ status, cookie: headers['set-cookie'], ...body, requestId: '' }));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ status: 401, code: 'WRONG_CREDENTIALS' });
  });

  test('keeps every character of a long password', async () => {
    const long = 'ä'.repeat(127);
    const { email } = await accountOf('staff', { hash: await hashPassword(`${long}x`) });
    await signIn(browser(), email, `${long}y`).expect(401);
    await signIn(browser(), email, `${long}x`).expect(201);
  });

  test('refuses lists, objects and unknown fields', async () => {
    await browser().post('/api/v1/session').send({ email: ['a', 'b'], password: PASSWORD }).expect(400);
    await browser().post('/api/v1/session').send({ email: 'a@b.example', password: { $ne: '' } }).expect(400);
    await browser().post('/api/v1/session').send({ email: 'a@b.example', password: PASSWORD, role: 'administrator' }).expect(400);
  });

  test('does not know the demo password outside the demo', async () => {
    expect((await api.stranger.get('/network/public').expect(200)).body).toEqual({ name: 'Verbund', shortName: 'Verbund', demo: false });
    await signIn(browser(), 'admin@verbund.example', DEMO_PASSWORD).expect(401);
  });

  test('is refused after ten wrong passwords, but not to the owner on a known device', async () => {
    const { email } = await accountOf('staff');
    const owner = browser();
    await signIn(owner, email).expect(201);
    const attacker = browser();
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(attacker, email, 'geraten').expect(401);
    const refused = await signIn(attacker, email).expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(200);
    await signIn(owner, email, 'vertippt').expect(401);
    await signIn(owner, email).expect(201);
    for (let attempt = 0; attempt < 9; attempt += 1) await signIn(owner, email, 'geraten').expect(401);
    await signIn(owner, email).expect(429);
  });

  test('counts simultaneous tries too', async () => {
    const { email } = await accountOf('staff');
    await api.db.query('DELETE FROM rate_limits');
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(browser(), email, 'geraten')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  test('a forged X-Forwarded-For does not change whose tries are counted', async () => {
    await api.db.query('DELETE FROM rate_limits');
    for (let n = 0; n < 30; n += 1) await browser().post('/api/v1/session').set('X-Forwarded-For', `10.0.0.${n}`).send({ email: `nobody${n}@verbund.example`, password: 'geraten' }).expect(401);
    await browser().post('/api/v1/session').set('X-Forwarded-For', '10.0.1.1').send({ email: 'somebody@verbund.example', password: 'geraten' }).expect(429);
  });
});
