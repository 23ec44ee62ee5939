import { Global, Inject, Injectable, Module } from '@nestjs/common';
import { PassportModule, PassportSerializer } from '@nestjs/passport';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { loadUser } from './signed-in-user.js';

/** The session holds the account's id; everything else is read afresh, so a demotion works at the next request. */
@Injectable()
class AccountSerializer extends PassportSerializer {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {
    super();
  }

  serializeUser(user: Express.User, done: (error: unknown, id?: string) => void): void {
    done(null, user.accountId);
  }

  deserializeUser(id: string, done: (error: unknown, user?: Express.User | false) => void): void {
    loadUser(this.dataSource, id, { secondFactorRequired: !this.config.demo }).then((user) => done(null, user ?? false), done);
  }
}

@Global()
@Module({ imports: [PassportModule.register({ session: true })], providers: [AccountSerializer], exports: [PassportModule] })
export class SignInModule {}
