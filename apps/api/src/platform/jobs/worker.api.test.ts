import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Api } from '../../../test/harness.js';
import { Config } from '../config/config.js';
import { migrate } from '../database/migrate.js';
import { systemActor } from '../work/request-actor.js';
import { UnitOfWork } from '../work/unit-of-work.js';
import { Jobs } from './jobs.js';
import { prune } from './prune.js';
import { JobWorker } from './worker.js';

const owner = process.env['DATABASE_URL']!;
const role = `running_${process.env['JEST_WORKER_ID']}`;
const runningUrl = Object.assign(new URL(owner), { username: role, password: 'only-for-tests' }).href;

let api: Api;
let worker: JobWorker;

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner);
  await client.connect();
  return work(client).finally(() => client.end());
}

/** The application runs with a role of its own that owns nothing, as the documentation advises. */
beforeAll(async () => {
  await asOwner((client) => client.query(`DROP ROLE IF EXISTS ${role}; CREATE ROLE ${role} LOGIN PASSWORD 'only-for-tests' NOSUPERUSER NOCREATEDB NOCREATEROLE`));
  await migrate({ databaseUrl: runningUrl, migrationDatabaseUrl: owner });
  await migrate({ databaseUrl: runningUrl, migrationDatabaseUrl: owner });
  process.env['DATABASE_URL'] = runningUrl;
  api = await Api.start();
  worker = new JobWorker(Object.assign(Object.create(api.app.get(Config)) as Config, { worker: true }), api.app.get(Jobs));
});
afterAll(async () => {
  await worker.beforeApplicationShutdown();
  await api.stop();
  await asOwner((client) => client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`));
});

const record = { action: 'account.resetRequested', subject: 'account', subjectId: '7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11' } as const;

describe('the running role', () => {
  test('queues jobs in a transaction and works them off', async () => {
    const done: unknown[] = [];
    let failures = 0;
    api.app.get(Jobs).define('count', async (payload: { n: number }) => {
      if (payload.n === 2 && (failures += 1) === 1) throw new Error('not yet');
      done.push(payload.n);
    });
    await worker.onApplicationBootstrap();
    for (const n of [1, 2]) {
      await api.app.get(UnitOfWork).run(systemActor('test'), async (tx) => {
        await tx.enqueue({ name: 'count', payload: { n } });
        tx.record(record);
      });
    }
    for (let waited = 0; done.length < 2 && waited < 100; waited += 1) await pause(100);
    expect(done).toEqual([1, 2]);
    expect(await api.db.query('SELECT 1 FROM graphile_worker._private_jobs')).toEqual([]);
  });

  test('can neither change the schema nor the audit trail', async () => {
    await expect(api.db.query('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
    await expect(api.db.query('ALTER TABLE accounts ADD COLUMN secret text')).rejects.toThrow('must be owner');
    await expect(api.db.query('DELETE FROM audit_entries')).rejects.toThrow('permission denied');
    await expect(api.db.query('ALTER TABLE audit_entries DISABLE TRIGGER ALL')).rejects.toThrow('must be owner');
    await expect(api.db.query('TRUNCATE audit_seals')).rejects.toThrow('permission denied');
  });

  test('seals, prunes and serves', async () => {
    await api.app.get(Jobs).run('seal-audit', {});
    expect(await api.db.query('SELECT 1 FROM audit_seals')).toHaveLength(1);
    const office = await api.as('office');
    await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Chor' }] }).expect(201);
    await office.post('/invitations').send({ email: 'neu@verbund.example', name: 'Neu', roles: ['staff'] }).expect(201);
  });
});

describe('pruning', () => {
  test('removes what has had its time and keeps the rest', async () => {
    const { accountId } = await api.as('staff');
    await api.db.query(`INSERT INTO idempotency_keys (account_id, key, fingerprint, result, created_at) VALUES ($1, 'old', '', '{}', now() - interval '25 hours'), ($1, 'new', '', '{}', now())`, [accountId]);
    await api.db.query(`INSERT INTO rate_limits (key, points, expire) VALUES ('old', 1, 1000), ('new', 1, 99999999999999), ('health', 0, NULL) ON CONFLICT DO NOTHING`);
    await api.db.query(`INSERT INTO sessions (sid, sess, expire) VALUES ('old', '{}', now() - interval '1 second')`);
    await prune(api.db);
    expect(await api.db.query('SELECT key FROM idempotency_keys')).toEqual([{ key: 'new' }]);
    expect((await api.db.query(`SELECT key FROM rate_limits WHERE key IN ('old', 'new', 'health') ORDER BY key`)).map(({ key }: { key: string }) => key)).toEqual(['health', 'new']);
    expect(await api.db.query(`SELECT 1 FROM sessions WHERE sid = 'old'`)).toEqual([]);
    expect(await api.db.query('SELECT 1 FROM sessions WHERE account_id = $1', [accountId])).toHaveLength(1);
  });
});
