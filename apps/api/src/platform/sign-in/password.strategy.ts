import { Inject, Injectable, Logger } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { rowOf, sql } from '../database/sql.js';
import { Limits, type Try } from '../limits/limits.js';
import { deviceTokenOf, isKnownDevice } from './known-devices.js';
import { verifyPassword } from './passwords.js';
import { ACCOUNT_COLUMNS, signedInUser, type AccountRow } from './signed-in-user.js';

/**
 * Mail address and password. A wrong password, an unknown address, a disabled account and one without a password get the
 * same answer after the same work.
 */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  private readonly log = new Logger('SignIn');

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Config) private readonly config: Config,
  ) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  async validate(request: Request, email: string, password: string): Promise<Express.User | false> {
    const tries = await this.triesFor(request, email.trim().toLowerCase());
    await this.limits.use(...tries);
    const { passwordHash, ...account } = (await this.find(email.trim())) ?? { passwordHash: null };
    if (!(await verifyPassword(passwordHash, password))) {
      this.log.warn(`failed, account ${'accountId' in account ? account.accountId : 'unknown'}, request ${String(request.id)}`);
      return false;
    }
    await this.limits.giveBack(...tries);
    return signedInUser(account as AccountRow, { secondFactorRequired: !this.config.demo });
  }

  private find(email: string): Promise<(AccountRow & { passwordHash: string | null }) | null> {
    return rowOf(this.db, sql`SELECT ${ACCOUNT_COLUMNS}, a.password_hash AS "passwordHash" FROM accounts a WHERE a.email = ${email} AND a.disabled_at IS NULL`);
  }

  private async triesFor(request: Request, email: string): Promise<Try[]> {
    const token = deviceTokenOf(request, this.config.behindTls);
    if (await isKnownDevice(this.db, email, token)) return [['signInKnownDevice', `${email} ${token}`]];
    return [
      ['signIn', email],
      ['signInAddress', request.ip ?? ''],
    ];
  }
}

/** Runs the strategy on a request whose body has been validated; `null` when the password is wrong. */
export const authenticate = (request: Request): Promise<Express.User | null> =>
  new Promise((resolve, reject) => {
    const done = (error: unknown, user?: Express.User | false): void => (error ? reject(error as Error) : resolve(user || null));
    const run = passport.authenticate('local', done) as (request: Request, response: unknown, next: (error: unknown) => void) => void;
    run(request, request.res, reject);
  });
