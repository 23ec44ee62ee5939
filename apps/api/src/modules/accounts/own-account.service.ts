import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { Limits } from '../../platform/limits/limits.js';
import { loggerOf } from '../../platform/log/logger.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import { hashPassword, refuseWeakPassword, verifyPassword } from '../../platform/sign-in/passwords.js';
import { endSessions } from '../../platform/sign-in/sessions.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Account } from './account.entity.js';
import { namesAround } from './account-rights.js';
import type { OwnAccountPatch, OwnAccountView, PasswordChange } from './own-account.dto.js';

/** What people change about their own account. */
@Injectable()
export class OwnAccountService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Config) private readonly config: Config,
  ) {}

  update(actor: RequestActor, { version, ...patch }: OwnAccountPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const account = await tx.manager.findOneOrFail(Account, { where: { id: actor.accountId }, lock: { mode: 'pessimistic_write' } });
      if (account.version !== version) refuse('VERSION_CONFLICT', { current: await ownAccountView(tx.manager, account.id) });
      const changes = changesBetween(account, patch);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(Account, { id: account.id }, { ...patch, version: version + 1 });
      tx.record({ action: 'account.changed', subject: 'account', subjectId: account.id, changes });
    });
  }

  /** Ends all other sessions: whoever knew the old password is out. */
  async changePassword(actor: RequestActor, { currentPassword, newPassword }: PasswordChange, sessionId: string): Promise<void> {
    const { accountId, name, email, language } = actor;
    await this.confirmPassword(accountId, currentPassword);
    refuseWeakPassword('newPassword', newPassword, await namesAround(this.db, accountId));
    const passwordHash = await hashPassword(newPassword);
    await this.work.run(actor, async (tx) => {
      await tx.manager.update(Account, { id: accountId }, { passwordHash });
      await endSessions(tx.manager, accountId, sessionId);
      await queueMail(tx, { to: { name, address: email }, language, mail: 'passwordChanged' });
      tx.record({ action: 'account.passwordChanged', subject: 'account', subjectId: accountId });
    });
  }

  /** Refuses a wrong password; only so often may it be wrong. */
  async confirmPassword(accountId: string, password: string): Promise<void> {
    await this.limits.use(['password', accountId]);
    const row = await rowOf<{ hash: string | null }>(this.db, sql`SELECT password_hash AS hash FROM accounts WHERE id = ${accountId}`);
    if (!(await verifyPassword(row?.hash ?? null, password))) refuse('WRONG_PASSWORD');
    await this.limits.giveBack(['password', accountId]);
  }

  async endSession(accountId: string, id: string): Promise<void> {
    const ended = await rowOf(this.db, sql`WITH ended AS (DELETE FROM sessions WHERE id = ${id} AND account_id = ${accountId} RETURNING id) SELECT id FROM ended`);
    if (!ended) refuse('NOT_FOUND');
  }

  async noteSignIn(accountId: string, requestId: string): Promise<void> {
    await rowsOf(this.db, sql`UPDATE accounts SET last_sign_in_at = now() WHERE id = ${accountId}`);
    loggerOf(this.config.logLevel).info({ event: 'signedIn', accountId, requestId });
  }
}

export const ownAccountView = async (db: Db, accountId: string): Promise<OwnAccountView> =>
  (await rowOf<OwnAccountView>(
    db,
    sql`SELECT version, name, email::text AS email, language, second_factor_since IS NOT NULL AS "secondFactor",
          (SELECT count(*)::int FROM recovery_codes c WHERE c.account_id = a.id AND c.used_at IS NULL) AS "recoveryCodesLeft"
        FROM accounts a WHERE id = ${accountId}`,
  ))!;
