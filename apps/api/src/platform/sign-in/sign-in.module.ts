import { Global, Inject, Injectable, Module } from '@nestjs/common';
import { PassportModule, PassportSerializer } from '@nestjs/passport';
import { Config } from '../config/config.js';
import { FormGuard } from '../limits/form-guard.js';
import { Limits } from '../limits/limits.js';
import { LinkKeys } from './link-keys.js';
import { PasswordStrategy } from './password.strategy.js';
import { PresentAccount } from './session-store.js';
import { signedInUser } from './signed-in-user.js';

/** The session holds the account's id; the store reads the account afresh with it. */
@Injectable()
class AccountSerializer extends PassportSerializer {
  constructor(@Inject(Config) private readonly config: Config) {
    super();
  }

  serializeUser(user: Express.User, done: (error: unknown, id?: string) => void): void {
    done(null, user.accountId);
  }

  deserializeUser(account: unknown, done: (error: unknown, user?: Express.User | false) => void): void {
    done(null, account instanceof PresentAccount && signedInUser(account.row, { secondFactorRequired: !this.config.demo }));
  }
}

@Global()
@Module({ imports: [PassportModule.register({ session: true })], providers: [AccountSerializer, PasswordStrategy, LinkKeys, Limits, FormGuard], exports: [PassportModule, LinkKeys, Limits, FormGuard] })
export class SignInModule {}
