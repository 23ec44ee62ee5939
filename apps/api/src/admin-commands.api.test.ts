import pg from 'pg';
import { Api } from '../test/harness.js';
import { runAdmin } from './admin-commands.js';
import { Config } from './platform/config/config.js';
import { sealAudit } from './platform/jobs/audit-seals.js';

let api: Api;
let config: Config;
beforeAll(async () => {
  api = await Api.start();
  config = api.app.get(Config);
});
afterAll(() => api.stop());

const admin = (...values: string[]) => runAdmin(config, values);

describe('npm run admin', () => {
  test('says what it can do', async () => {
    for (const values of [[], ['dance'], ['invite'], ['invite', 'a@b.example', 'c@d.example']]) expect(await admin(...values)).toMatchObject({ ok: false, text: expect.stringContaining('Commands:') });
  });

  test('invites the first administrator of a fresh installation, which has no account', async () => {
    expect(await api.db.query('SELECT 1 FROM accounts')).toEqual([]);
    const { ok, text } = await admin('invite', 'first@verbund.example');
    const token = /http:\/\/localhost:3000\/invitation#([\w-]{43})/.exec(text)![1]!;
    expect(ok).toBe(true);
    await api.stranger.put('/invitations/current').send({ token, name: 'Erste Person', password: 'neun Kastanien im Hof', language: 'de' }).expect(204);
    const [account] = await api.db.query('SELECT role, account_name FROM account_roles r JOIN audit_entries e ON e.subject_id = r.account_id ORDER BY e.id LIMIT 1');
    expect(account).toEqual({ role: 'administrator', account_name: 'command line' });
    expect(await admin('invite', 'FIRST@verbund.example')).toMatchObject({ ok: false, text: expect.stringContaining('already an account') });
  });

  test('prints a new link for an administrator who never came; the old one ends', async () => {
    const [one, two] = [await admin('invite', 'second@verbund.example'), await admin('invite', 'second@verbund.example')];
    const tokens = [one, two].map(({ text }) => /#([\w-]{43})/.exec(text)![1]!);
    await api.stranger.get('/invitations/current').set('X-Token', tokens[0]!).expect(404);
    await api.stranger.get('/invitations/current').set('X-Token', tokens[1]!).expect(200);
  });

  test.each(['kein-mail', 'a@x.example,b@y.example', 'a@x.example\nb@y.example'])('refuses %j', async (address) => {
    expect(await admin('invite', address)).toMatchObject({ ok: false, text: expect.stringContaining('not a mail address') });
  });

  test('has nothing to migrate when the schema is up to date', async () => {
    expect(await admin('migrate')).toEqual({ ok: true, text: 'The schema is up to date.' });
  });
});

describe('npm run admin -- verify-audit', () => {
  /** What only somebody with the database in hand can do. */
  async function forge(statement: string): Promise<void> {
    const client = new pg.Client(config.databaseUrl);
    await client.connect();
    await client.query(`SET session_replication_role = replica; ${statement}`);
    await client.end();
  }

  test('finds everything right, before and after sealing, also with two seals', async () => {
    expect(await admin('verify-audit')).toMatchObject({ ok: true });
    await sealAudit(api.db);
    await admin('invite', 'third@verbund.example');
    await sealAudit(api.db);
    await sealAudit(api.db);
    expect(await api.db.query('SELECT 1 FROM audit_seals')).toHaveLength(2);
    expect(await admin('verify-audit')).toMatchObject({ ok: true });
  });

  test('waits with a seal while somebody is writing, so that no entry appears in a sealed range later', async () => {
    const writer = new pg.Client(config.databaseUrl);
    await writer.connect();
    await writer.query(`BEGIN; INSERT INTO audit_entries (occurred_at, account_id, account_name, action, subject, subject_id) SELECT now(), gen_random_uuid(), 'x', 'y', 'network', gen_random_uuid()`);
    const sealing = sealAudit(api.db);
    await admin('invite', 'fourth@verbund.example');
    await writer.query('COMMIT');
    await writer.end();
    await sealing;
    expect(await admin('verify-audit')).toMatchObject({ ok: true });
    const [{ unsealed }] = await api.db.query('SELECT count(*)::int AS unsealed FROM audit_entries WHERE id > (SELECT max(last_entry) FROM audit_seals)');
    expect(unsealed).toBe(0);
  });

  test('cannot be fooled: the trail refuses changes, and names what a superuser did', async () => {
    await expect(api.db.query(`UPDATE audit_entries SET account_name = 'x'`)).rejects.toThrow('append-only');
    await expect(api.db.query('DELETE FROM audit_seals')).rejects.toThrow('append-only');
    await forge('CREATE TABLE kept AS SELECT * FROM audit_entries WHERE id = 2; UPDATE audit_entries SET account_name = account_name || $$!$$ WHERE id = 2');
    expect(await admin('verify-audit')).toEqual({ ok: false, text: 'Entry 2 was changed after it was written.' });
    await forge('UPDATE audit_entries e SET hash = audit_entry_hash(e) WHERE id = 2');
    expect(await admin('verify-audit')).toMatchObject({ ok: false, text: expect.stringMatching(/^Seal 1 does not fit/) });
    await forge('DELETE FROM audit_entries WHERE id = 2; INSERT INTO audit_entries OVERRIDING SYSTEM VALUE SELECT * FROM kept');
    expect(await admin('verify-audit')).toMatchObject({ ok: true });
    await forge('DELETE FROM audit_entries WHERE id = (SELECT max(first_entry) FROM audit_seals)');
    expect(await admin('verify-audit')).toMatchObject({ ok: false, text: expect.stringMatching(/^Seal \d+ does not fit/) });
  });
});
