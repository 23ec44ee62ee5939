import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { sql } from '../database/sql.js';
import { ACCOUNT_COLUMNS, type AccountRow } from './signed-in-user.js';

const TOUCH_AT_MOST_EVERY_MS = 60_000;
const PRUNE_EVERY_SECONDS = 15 * 60;

const ABSOLUTE_LIMIT_HOURS = 12;
export const IDLE_LIMIT_MS = 8 * 3600_000;
/** Idle limit of accounts that can do harm: administrator, office, board, auditor. */
export const PRIVILEGED_IDLE_LIMIT_MS = 30 * 60_000;

type Callback = (error?: unknown) => void;
type LoadCallback = (error: unknown, data?: SessionData | null) => void;
const PgStore = connectPgSimple(session);

/** The database knows a session only by the digest of its id: who reads the table cannot use what they find. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** In a stored session stands the account's id; in one that was read, the account with its present roles. */
export class PresentAccount {
  constructor(readonly row: AccountRow) {}
  toJSON(): string {
    return this.row.accountId;
  }
}

const loadSession = (digest: string) => sql`
  SELECT s.sess, s.expire, account.*
  FROM sessions s LEFT JOIN LATERAL (SELECT ${ACCOUNT_COLUMNS} FROM accounts a WHERE a.id = s.account_id AND a.disabled_at IS NULL) account ON true
  WHERE s.sid = ${digest} AND s.expire > now() AND s.created_at > now() - make_interval(hours => ${ABSOLUTE_LIMIT_HOURS})`;

/** Sessions in PostgreSQL, known by digest, touched at most once a minute, ended by the absolute limit. */
export class SessionStore extends PgStore {
  constructor(private readonly connections: pg.Pool) {
    super({ pool: connections, tableName: 'sessions', createTableIfMissing: false, pruneSessionInterval: PRUNE_EVERY_SECONDS });
  }

  override get(sid: string, callback: LoadCallback): void {
    this.read(digestOf(sid)).then((data) => callback(null, data), callback);
  }

  override set(sid: string, data: SessionData, callback?: Callback): void {
    super.set(digestOf(sid), data, callback);
  }

  override destroy(sid: string, callback?: Callback): void {
    super.destroy(digestOf(sid), callback);
  }

  override touch(sid: string, data: SessionData, callback?: () => void): void {
    const until = new Date(data.cookie.expires ?? 0).getTime();
    if (until - (data.storedUntil ?? 0) < TOUCH_AT_MOST_EVERY_MS) callback?.();
    else super.touch(digestOf(sid), data, callback);
  }

  /** Session and account in one look-up, because every request needs both. */
  private async read(digest: string): Promise<SessionData | null> {
    const { text, values } = loadSession(digest);
    const { rows } = await this.connections.query<AccountRow & { sess: SessionData; expire: Date }>(text, values);
    if (!rows[0]) return null;
    const { sess, expire, ...account } = rows[0];
    return Object.assign(sess, { storedUntil: expire.getTime(), passport: { user: account.accountId ? new PresentAccount(account) : undefined } });
  }
}
