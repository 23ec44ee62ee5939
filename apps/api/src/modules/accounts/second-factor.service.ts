import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { Limits } from '../../platform/limits/limits.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import { digestOfRecoveryCode, newRecoveryCodes, newSecondFactor, stepOfCode } from '../../platform/sign-in/one-time-codes.js';
import { endSessions } from '../../platform/sign-in/sessions.js';
import { Clock } from '../../platform/work/clock.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Account } from './account.entity.js';

/** The second factor: codes of an authenticator app, and ten recovery codes for the day the telephone is lost. */
@Injectable()
export class SecondFactorService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A new shared secret; it counts once its first code was right. */
  async begin({ accountId, email }: RequestActor): Promise<{ secret: string; uri: string }> {
    if (await this.secretOf(accountId)) refuse('SECOND_FACTOR_ALREADY_SET');
    const network = await rowOf<{ name: string }>(this.db, sql`SELECT short_name AS name FROM network`);
    return newSecondFactor(email, network!.name);
  }

  /** Sets the factor up with its first code, ends all other sessions, and answers the recovery codes. */
  async enable(actor: RequestActor, secret: string | undefined, code: string, sessionId: string): Promise<string[]> {
    if (!secret) refuse('SECOND_FACTOR_NOT_BEGUN');
    const { accountId } = actor;
    await this.limits.use(['secondFactor', accountId]);
    const step = stepOfCode(secret, code, this.clock.now) ?? refuse('WRONG_CODE');
    const codes = newRecoveryCodes();
    await this.work.run(actor, async (tx) => {
      const account = await tx.manager.findOneOrFail(Account, { where: { id: accountId }, lock: { mode: 'pessimistic_write' } });
      if (account.secondFactorSince) refuse('SECOND_FACTOR_ALREADY_SET');
      await tx.manager.update(Account, { id: accountId }, { secondFactorSecret: secret, secondFactorSince: tx.now, secondFactorLastStep: String(step) });
      const digests = codes.map((recovery) => digestOfRecoveryCode(accountId, recovery));
      await rowsOf(tx.manager, sql`INSERT INTO recovery_codes (account_id, code_hash) SELECT ${accountId}, unnest(${digests}::text[])`);
      await endSessions(tx.manager, accountId, sessionId);
      await queueMail(tx, { to: { name: account.name, address: account.email }, language: account.language, mail: 'secondFactorSet' });
      tx.record({ action: 'account.secondFactorSet', subject: 'account', subjectId: accountId });
    });
    await this.limits.giveBack(['secondFactor', accountId]);
    return codes;
  }

  /** A code at sign-in: of the app, once, or a recovery code, once. */
  async pass(actor: RequestActor, code: string): Promise<void> {
    const { accountId } = actor;
    await this.limits.use(['secondFactor', accountId]);
    const secret = (await this.secretOf(accountId)) ?? refuse('SECOND_FACTOR_NOT_BEGUN');
    const step = stepOfCode(secret, code, this.clock.now);
    if (step === null) await this.useRecoveryCode(actor, code);
    else await this.useStep(accountId, step);
    await this.limits.giveBack(['secondFactor', accountId]);
  }

  /** By the owner; ends all other sessions. */
  remove(actor: RequestActor, sessionId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const account = await tx.manager.findOneOrFail(Account, { where: { id: actor.accountId }, lock: { mode: 'pessimistic_write' } });
      await removeFrom(tx, account, { exceptSessionId: sessionId });
    });
  }

  /** For somebody whose telephone is lost; `reason` says how they were recognised. */
  removeFor(actor: RequestActor, accountId: string, reason: string): Promise<void> {
    return this.work.run(actor, async (tx) => removeFrom(tx, await tx.claim(Account, accountId, 'account.manage'), { reason }));
  }

  private async secretOf(accountId: string): Promise<string | null> {
    const row = await rowOf<{ secret: string }>(this.db, sql`SELECT second_factor_secret AS secret FROM accounts WHERE id = ${accountId} AND second_factor_since IS NOT NULL`);
    return row?.secret ?? null;
  }

  /** One statement, so that of two requests with one code one is refused. A narrow write without audit entry: see docs/adr. */
  private async useStep(accountId: string, step: number): Promise<void> {
    const used = await rowOf(
      this.db,
      sql`WITH used AS (UPDATE accounts SET second_factor_last_step = ${step} WHERE id = ${accountId} AND COALESCE(second_factor_last_step, 0) < ${step} RETURNING id) SELECT id FROM used`,
    );
    if (!used) refuse('WRONG_CODE');
  }

  private useRecoveryCode(actor: RequestActor, code: string): Promise<void> {
    const { accountId } = actor;
    return this.work.run(actor, async (tx) => {
      const used = await rowOf(
        tx.manager,
        sql`WITH used AS (UPDATE recovery_codes SET used_at = ${tx.now}
              WHERE account_id = ${accountId} AND code_hash = ${digestOfRecoveryCode(accountId, code)} AND used_at IS NULL RETURNING 1) SELECT 1 FROM used`,
      );
      if (!used) refuse('WRONG_CODE');
      tx.record({ action: 'account.recoveryCodeUsed', subject: 'account', subjectId: accountId });
    });
  }
}

async function removeFrom(tx: Transaction, account: Account, { exceptSessionId, reason }: { exceptSessionId?: string; reason?: string }): Promise<void> {
  const { id, name, email, language } = account;
  if (!account.secondFactorSince) return tx.nothingChanged();
  await rowsOf(tx.manager, sql`UPDATE accounts SET second_factor_secret = NULL, second_factor_since = NULL, second_factor_last_step = NULL WHERE id = ${id}`);
  await rowsOf(tx.manager, sql`DELETE FROM recovery_codes WHERE account_id = ${id}`);
  await endSessions(tx.manager, id, exceptSessionId);
  await queueMail(tx, { to: { name, address: email }, language, mail: 'secondFactorRemoved' });
  tx.record({ action: 'account.secondFactorRemoved', subject: 'account', subjectId: id, changes: reason ? { reason: { old: null, new: reason } } : {} });
}
