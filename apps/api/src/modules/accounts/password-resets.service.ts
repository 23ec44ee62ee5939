import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { RESET_MINUTES } from '@verbund/domain/access/account-rules.js';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config/config.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import { hashPassword, refuseWeakPassword } from '../../platform/sign-in/passwords.js';
import { endSessions } from '../../platform/sign-in/sessions.js';
import { Clock } from '../../platform/work/clock.js';
import { systemActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Account } from './account.entity.js';
import { accountOfLink, issueLink, redeemLink } from './account-links.js';
import { namesAround } from './account-rights.js';
import type { PasswordReset } from './password-resets.dto.js';

const REQUEST_RESET = 'request-password-reset';

/** A new password for somebody who forgot theirs, by a link that arrives at the known mail address. */
@Injectable()
export class PasswordResetsService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(REQUEST_RESET, ({ email }: { email: string }) => this.sendLink(email));
  }

  /** Only queued here: whether there is such an account is looked up later, so that the answer cannot tell by its time. */
  async request(email: string): Promise<void> {
    await rowsOf(this.db, sql`SELECT graphile_worker.add_job(${REQUEST_RESET}, ${JSON.stringify({ email })}::json)`);
  }

  /** Sets the password, uses the link up and ends all sessions. The second factor stays and is asked for at sign-in. */
  async reset({ token, password }: PasswordReset): Promise<void> {
    const accountId = await accountOfLink(this.db, token, 'reset', this.clock.fixedAt);
    refuseWeakPassword('password', password, await namesAround(this.db, accountId));
    const passwordHash = await hashPassword(password);
    await this.work.run(systemActor('reset link'), async (tx) => {
      const id = await redeemLink(tx, token, 'reset');
      const { name, email, language } = await tx.manager.findOneByOrFail(Account, { id });
      await tx.manager.update(Account, { id }, { passwordHash });
      await endSessions(tx.manager, id);
      await queueMail(tx, { to: { name, address: email }, language, mail: 'passwordChanged' });
      tx.record({ action: 'account.passwordReset', subject: 'account', subjectId: id });
    });
  }

  private sendLink(email: string): Promise<void> {
    return this.work.run(systemActor('reset link'), async (tx) => {
      const account = await tx.manager.findOneBy(Account, { email });
      if (!account?.passwordHash || account.disabledAt) return tx.nothingChanged();
      const { id, name, language } = account;
      const { token } = await issueLink(tx, id, 'reset');
      await queueMail(tx, { to: { name, address: account.email }, language, mail: 'reset', values: { link: `${this.config.publicUrl}/reset#${token}`, minutes: RESET_MINUTES } });
      tx.record({ action: 'account.resetRequested', subject: 'account', subjectId: id });
    });
  }
}
