import request from 'supertest';
import { Api, type Client } from '../../../test/harness.js';
import { Jobs } from '../../platform/jobs/jobs.js';

const PASSWORD = 'drei Regenschirme im Flur';

let api: Api;
let administrator: Client;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  administrator = await api.as('administrator');
  office = await api.as('office');
});
afterAll(() => api.stop());
beforeEach(() => api.db.query('DELETE FROM rate_limits'));
afterEach(() => {
  api.clock = null;
});

let count = 0;
const somebody = () => ({ email: `neu${(count += 1)}@verbund.example`, name: 'Neue Person', roles: ['staff'] });
const invite = async (input: object = somebody(), by = office) => (await by.post('/invitations').send(input).expect(201)).body as { id: string; accountId: string; email: string };
/** The token of the newest link that was mailed to an address, from the outbox. */
async function mailedToken(email: string): Promise<string> {
  const [mail] = await api.db.query('SELECT body_text FROM mail_messages WHERE recipient_email = $1 ORDER BY created_at DESC LIMIT 1', [email]);
  return /#([\w-]{43})/.exec(mail.body_text)![1]!;
}
const accept = (token: string, password = PASSWORD) => api.stranger.put('/invitations/current').send({ token, name: 'Mein Name', password, language: 'en' });
const signIn = (email: string, password: string) => request(api.app.getHttpServer()).post('/api/v1/session').set('Sec-Fetch-Site', 'same-origin').send({ email, password });

describe('an invitation', () => {
  test('opens an account once: name, password, language', async () => {
    const { email, accountId } = await invite();
    const token = await mailedToken(email);
    const offer = await api.stranger.get('/invitations/current').set('X-Token', token).expect(200);
    expect(offer.body).toEqual({ email, name: 'Neue Person', language: 'de', networkName: 'Verbund' });
    await signIn(email, PASSWORD).expect(401);
    expect((await accept(token, 'zu kurz').expect(422)).body).toMatchObject({ code: 'PASSWORD_REFUSED', issues: [{ field: 'password', code: 'tooShort' }] });
    await accept(token).expect(204);
    expect((await accept(token).expect(404)).body.code).toBe('LINK_INVALID');
    await api.stranger.get('/invitations/current').set('X-Token', token).expect(404);
    expect((await signIn(email, PASSWORD).expect(201)).body).toMatchObject({ person: { name: 'Mein Name' }, language: 'en', roles: ['staff'] });
    const entries = await api.db.query('SELECT action, account_name FROM audit_entries WHERE subject_id = $1 ORDER BY id', [accountId]);
    expect(entries).toEqual([{ action: 'account.invited', account_name: 'Test office' }, { action: 'account.joined', account_name: 'Mein Name' }]);
  });

  test('is stored as a digest, and the list shows who waits', async () => {
    const { id, email } = await invite();
    const stored = JSON.stringify(await api.db.query('SELECT * FROM account_links'));
    expect(stored).not.toContain(await mailedToken(email));
    const { body } = await office.get('/invitations').expect(200);
    expect(body.items[0]).toMatchObject({ id, email, roles: ['staff'], invitedBy: 'Test office', expired: false });
    await (await api.as('board')).get('/invitations').expect(403);
  });

  test('dies after seven days; a renewal sends a new link and ends the old one', async () => {
    const { id, email } = await invite();
    const old = await mailedToken(email);
    api.clock = new Date(Date.now() + 7 * 24 * 3600_000 + 1000).toISOString();
    await accept(old).expect(404);
    const renewed = (await office.post(`/invitations/${id}/renewals`).expect(201)).body;
    const fresh = await mailedToken(email);
    expect(fresh).not.toBe(old);
    await accept(old).expect(404);
    await accept(fresh).expect(204);
    await office.post(`/invitations/${renewed.id}/renewals`).expect(404);
  });

  test('can be taken back; the address is free again', async () => {
    const input = somebody();
    const { id, email } = await invite(input);
    const token = await mailedToken(email);
    await office.delete(`/invitations/${id}`).expect(204);
    await accept(token).expect(404);
    await invite(input);
    expect((await office.post('/invitations').send({ ...input, email: input.email.toUpperCase() }).expect(409)).body.code).toBe('ACCOUNT_EMAIL_TAKEN');
  });

  test('is used once by two simultaneous acceptances', async () => {
    const token = await mailedToken((await invite()).email);
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });

  test('grants nothing above the own role, and representatives need an organisation', async () => {
    expect((await office.post('/invitations').send({ ...somebody(), roles: ['administrator'] }).expect(422)).body).toMatchObject({ code: 'ROLE_ABOVE_OWN', params: { role: 'administrator' } });
    expect((await office.post('/invitations').send({ ...somebody(), roles: ['representative'] }).expect(422)).body.code).toBe('REPRESENTATIVE_WITHOUT_ORGANISATION');
    const { id } = await invite({ ...somebody(), roles: ['administrator'] }, administrator);
    expect((await office.delete(`/invitations/${id}`).expect(422)).body.code).toBe('ROLE_ABOVE_OWN');
    expect((await office.post(`/invitations/${id}/renewals`).expect(422)).body.code).toBe('ROLE_ABOVE_OWN');
    const unknown = { ...somebody(), roles: ['representative'], organisationIds: ['7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11'] };
    expect((await office.post('/invitations').send(unknown).expect(400)).body.issues).toEqual([{ field: 'organisationIds', code: 'notFound' }]);
  });

  test.each(['a@x.example\r\nBcc: evil@y.example', 'a@x.example,evil@y.example', '<a@x.example>', 'a@x.example; evil@y.example', '"a,evil@y.example"@x.example'])('has exactly one recipient: %j', async (email) => {
    await office.post('/invitations').send({ ...somebody(), email }).expect(400);
    expect(await api.db.query(`SELECT 1 FROM mail_messages WHERE recipient_email LIKE '%evil%'`)).toEqual([]);
  });
});

describe('a forgotten password', () => {
  const ask = (email: string) => api.stranger.post('/password-resets').send({ email }).expect(202);
  /** Runs the queued look-ups, as the worker would. */
  async function work(): Promise<void> {
    const jobs = await api.db.query(`SELECT j.id, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'request-password-reset'`);
    for (const { payload } of jobs) await api.app.get(Jobs).run('request-password-reset', payload);
    await api.db.query('DELETE FROM graphile_worker._private_jobs');
  }
  async function member(): Promise<{ email: string; accountId: string }> {
    const { email, accountId } = await invite();
    await accept(await mailedToken(email)).expect(204);
    return { email, accountId };
  }
  const reset = (token: string, password = 'vier Lampen im Keller') => api.stranger.put('/password-resets/current').send({ token, password });

  test('is answered alike for everybody; only a known address gets a link', async () => {
    const { email } = await member();
    const [known, unknown] = [await ask(email), await ask('niemand@verbund.example')];
    expect(known.body).toEqual(unknown.body);
    await work();
    const mails = await api.db.query(`SELECT recipient_email FROM mail_messages WHERE body_text LIKE '%/reset#%'`);
    expect(mails).toEqual([{ recipient_email: email }]);
  });

  test('is replaced once, within half an hour, and ends all sessions', async () => {
    const { email, accountId } = await member();
    const signedIn = await signIn(email, PASSWORD).expect(201);
    await ask(email);
    await work();
    const token = await mailedToken(email);
    expect((await reset(token, 'mein name im winter').expect(422)).body.code).toBe('PASSWORD_REFUSED');
    await reset(token).expect(204);
    await reset(token).expect(404);
    expect(await api.db.query('SELECT 1 FROM sessions WHERE account_id = $1', [accountId])).toEqual([]);
    expect(signedIn.body.accountId).toBe(accountId);
    await signIn(email, PASSWORD).expect(401);
    await signIn(email, 'vier Lampen im Keller').expect(201);
  });

  test('stays when the link is older than half an hour, is for another purpose, or the account is disabled', async () => {
    const { email, accountId } = await member();
    await ask(email);
    await work();
    const token = await mailedToken(email);
    await accept(token).expect(404);
    api.clock = new Date(Date.now() + 30 * 60_000 + 1000).toISOString();
    await reset(token).expect(404);
    api.clock = null;
    await api.db.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [accountId]);
    await reset(token).expect(404);
  });

  test('does not skip the second factor', async () => {
    const { email, accountId } = await member();
    await api.db.query(`UPDATE accounts SET second_factor_secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', second_factor_since = now() WHERE id = $1`, [accountId]);
    await ask(email);
    await work();
    await reset(await mailedToken(email)).expect(204);
    expect((await signIn(email, 'vier Lampen im Keller').expect(201)).body.secondFactor).toBe('due');
  });

  test('is asked for three times an hour; more mails are quietly not sent', async () => {
    const { email } = await member();
    for (let n = 0; n < 5; n += 1) await ask(email);
    const [{ queued }] = await api.db.query('SELECT count(*)::int AS queued FROM graphile_worker._private_jobs WHERE payload->>$1 = $2', ['email', email]);
    expect(queued).toBe(3);
  });
});
