import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Role } from '@verbund/domain/access/permissions.js';
import cookieSignature from 'cookie-signature';
import type { SessionData } from 'express-session';
import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module.js';
import { rowOf, rowsOf, sql, type Db } from '../src/platform/database/sql.js';
import { Config } from '../src/platform/config/config.js';
import { setupHttp } from '../src/platform/http/setup.js';
import type { SessionStore } from '../src/platform/sign-in/session-store.js';
import { digestOf } from '../src/platform/sign-in/session-store.js';
import { Clock } from '../src/platform/work/clock.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Somebody who talks to the API: each method sends one request with this person's session. */
export type Client = Record<Method, (path: string) => Test> & { readonly accountId: string; readonly cookie: string };

/** For which organisations a representative acts, and for which of them as manager: all, unless told otherwise. */
type Represented = { organisationIds?: string[]; managedIds?: string[] };

/** How a session differs from one that passed everything just now. */
type Unusual = Partial<Pick<SessionData, 'secondFactorPassed' | 'passwordGivenAt'>>;

/** The whole application on a real database of its own, without a listening port. */
export class Api {
  private constructor(
    readonly app: NestExpressApplication,
    private readonly store: SessionStore,
  ) {}

  static async start(): Promise<Api> {
    const app = await NestFactory.create<NestExpressApplication>(AppModule, { bodyParser: false, logger: ['error', 'fatal'], abortOnError: false });
    const store = setupHttp(app);
    await app.init();
    return new Api(app, store);
  }

  async stop(): Promise<void> {
    (this.store as unknown as { close(): void }).close();
    await this.app.close();
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }

  /** From now on use cases see this instant; `null` gives the real clock back. */
  set clock(instant: string | null) {
    this.app.get(Clock).fixedAt = instant === null ? null : new Date(instant);
  }

  /** From now on it is ten o'clock (UTC) of this day, for use cases and for the database. */
  async goTo(day: string): Promise<void> {
    this.clock = `${day}T10:00:00Z`;
    await this.db.query(`CREATE OR REPLACE FUNCTION network_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT '${day}'::date $$`);
  }

  get stranger(): Client {
    return this.clientWith('', 'nobody');
  }

  /** A new account with these roles, signed in; a representative acts for `organisationIds`, and `session` says what is unusual. */
  async as(roles: Role | readonly Role[], { organisationIds = [], managedIds = organisationIds, ...session }: Represented & Unusual = {}): Promise<Client> {
    const account = await createAccount(this.db, typeof roles === 'string' ? [roles] : roles, { organisationIds, managedIds });
    return this.clientWith(await this.openSession(account, session), account);
  }

  private async openSession(accountId: string, unusual: Unusual): Promise<string> {
    const sid = randomUUID();
    const expires = new Date(Date.now() + 3600_000).toISOString();
    const data = { cookie: { originalMaxAge: 3600_000, expires, httpOnly: true, path: '/', sameSite: 'lax' }, passport: { user: accountId }, passwordGivenAt: Date.now(), secondFactorPassed: true, userAgent: 'jest', ...unusual };
    await rowsOf(this.db, sql`INSERT INTO sessions (sid, sess, expire) VALUES (${digestOf(sid)}, ${JSON.stringify(data)}::json, ${expires})`);
    return `verbund=s:${cookieSignature.sign(sid, this.app.get(Config).sessionSecret)}`;
  }

  private clientWith(cookie: string, accountId: string): Client {
    const send = (method: Method) => (path: string) => {
      const test = request(this.app.getHttpServer())[method](`/api/v1${path}`).set('Sec-Fetch-Site', 'same-origin');
      return cookie ? test.set('Cookie', encodeURI(cookie)) : test;
    };
    return { accountId, cookie: encodeURI(cookie), get: send('get'), post: send('post'), put: send('put'), patch: send('patch'), delete: send('delete') };
  }
}

async function createAccount(db: Db, roles: readonly Role[], { organisationIds, managedIds }: Required<Represented>): Promise<string> {
  const email = `${randomUUID()}@verbund.example`;
  const account = await rowOf<{ id: string }>(db, sql`INSERT INTO accounts (email, name, second_factor_since) VALUES (${email}, ${`Test ${roles.join(' ')}`}, now()) RETURNING id`);
  await rowsOf(db, sql`INSERT INTO account_roles (account_id, role) SELECT ${account!.id}, unnest(${roles}::text[])`);
  await rowsOf(db, sql`INSERT INTO account_organisations (account_id, organisation_id, role, valid_from)
    SELECT ${account!.id}, o, CASE WHEN o = ANY(${managedIds}::uuid[]) THEN 'manager' ELSE 'editor' END, '2020-01-01' FROM unnest(${organisationIds}::uuid[]) o`);
  return account!.id;
}
