import { isPrivileged } from '@verbund/domain/access/account-rules.js';
import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { rowsOf, sql, type Db } from '../database/sql.js';
import { digestOf, IDLE_LIMIT_MS, PRIVILEGED_IDLE_LIMIT_MS } from './session-store.js';

const MAX_USER_AGENT = 300;

/** `__Host-` binds the cookie to this very host; browsers accept it only over TLS. */
export const sessionCookie = (isSecure: boolean): string => (isSecure ? '__Host-verbund' : 'verbund');

/** Signs the account in under a new session id (passport regenerates it), so that an id planted before is worth nothing. */
export async function openSession(request: Request, user: Express.User): Promise<void> {
  await logIn(request, user, { keepSessionInfo: false });
  Object.assign(request.session, { passwordGivenAt: Date.now(), secondFactorPassed: false, userAgent: (request.get('user-agent') ?? '').slice(0, MAX_USER_AGENT) });
  request.session.cookie.maxAge = isPrivileged(user.roles) ? PRIVILEGED_IDLE_LIMIT_MS : IDLE_LIMIT_MS;
}

/** The same session under a new id, with what has just been proved: whenever a session may do more than before. */
export async function renewSession(request: Request, proved: Partial<SessionData>): Promise<void> {
  await logIn(request, request.user!, { keepSessionInfo: true });
  Object.assign(request.session, proved);
}

const logIn = (request: Request, user: Express.User, options: { keepSessionInfo: boolean }): Promise<void> =>
  new Promise((resolve, reject) => request.logIn(user, { session: true, ...options }, (error: unknown) => (error ? reject(error as Error) : resolve())));

export const closeSession = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => request.session.destroy((error: unknown) => (error ? reject(error as Error) : resolve())));

/** Ends the sessions of an account, all or all but the one that asks. */
export async function endSessions(db: Db, accountId: string, exceptSessionId: string | null = null): Promise<void> {
  await rowsOf(db, sql`DELETE FROM sessions WHERE account_id = ${accountId} AND sid <> ${exceptSessionId ? digestOf(exceptSessionId) : ''}`);
}
