import { Inject, Injectable } from '@nestjs/common';
import { problemWithGranting, problemWithLosingAdministrator, problemWithOwnAccount, problemWithRights } from '@verbund/domain/access/account-rules.js';
import type { Role } from '@verbund/domain/access/permissions.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import { endSessions } from '../../platform/sign-in/sessions.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Account } from './account.entity.js';
import { ordered, otherAdministrators, rightsOf, saveRights } from './account-rights.js';
import type { AccountPatch } from './accounts.dto.js';
import { accountView } from './accounts.queries.js';

type Standing = { name: string; disabled: boolean; personId: string | null; roles: Role[]; organisationIds: string[]; managedIds: string[] };

/** What administrators do with the accounts of others. */
@Injectable()
export class AccountsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  update(actor: RequestActor, id: string, { version, ...patch }: AccountPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const account = await tx.claim(Account, id, 'account.manage');
      if (account.version !== version) refuse('VERSION_CONFLICT', { current: await accountView(tx.manager, id) });
      const present: Standing = { name: account.name, disabled: account.disabledAt !== null, personId: account.personId, ...(await rightsOf(tx.manager, id)) };
      const wanted = { ...present, ...definedOf(patch) };
      const next: Standing = { ...wanted, ...ordered(wanted) };
      const changes = changesBetween(present, next);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      if (Object.keys(changes).some((field) => field !== 'name')) await refuseUnlawfulRights(tx, account, present, next);
      await refuseUnknownPerson(tx, present, next);
      await save(tx, account, next);
      if (mayLess(present, next)) await endSessions(tx.manager, id);
      tx.record({ action: 'account.changed', subject: 'account', subjectId: id, changes });
    });
  }

  endSessions(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await tx.claim(Account, id, 'account.manage');
      await endSessions(tx.manager, id);
      tx.record({ action: 'account.sessionsEnded', subject: 'account', subjectId: id });
    });
  }
}

const definedOf = <T extends object>(patch: T): Partial<T> => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<T>;

async function refuseUnlawfulRights(tx: Transaction, account: Account, present: Standing, next: Standing): Promise<void> {
  refuseIf(problemWithOwnAccount(tx.actor.accountId, account.id));
  refuseIf(problemWithGranting(tx.actor.roles, present.roles, next.roles));
  refuseIf(problemWithRights(next));
  const isAdministrator = ({ roles, disabled }: Standing): boolean => roles.includes('administrator') && !disabled;
  if (isAdministrator(present) && !isAdministrator(next)) refuseIf(problemWithLosingAdministrator(await otherAdministrators(tx.manager, account.id)));
}

/** Whoever has an account without a role of its own is somebody whose mandates give them. */
async function refuseUnknownPerson({ manager }: Transaction, present: Standing, { personId, roles }: Standing): Promise<void> {
  if (roles.length === 0 && personId === null) refuseIssues([{ field: 'roles', code: 'required' }]);
  if (personId === null || personId === present.personId) return;
  if (!(await rowOf(manager, sql`SELECT 1 FROM people WHERE id = ${personId} AND removed_at IS NULL`))) refuseIssues([{ field: 'personId', code: 'notFound' }]);
}

async function save(tx: Transaction, { id, version, disabledAt }: Account, next: Standing): Promise<void> {
  const disabled = next.disabled ? (disabledAt ?? tx.now) : () => 'NULL';
  await tx.manager.update(Account, { id }, { name: next.name, disabledAt: disabled, personId: next.personId, version: version + 1 });
  await saveRights(tx, id, next);
}

/** A role, an organisation or the person with mandates was taken away, or the account was disabled. */
const mayLess = (present: Standing, next: Standing): boolean =>
  (next.disabled && !present.disabled) ||
  (present.personId !== null && next.personId !== present.personId) ||
  present.roles.some((role) => !next.roles.includes(role)) ||
  present.organisationIds.some((organisation) => !next.organisationIds.includes(organisation)) ||
  present.managedIds.some((organisation) => !next.managedIds.includes(organisation));
