import { INVITATION_DAYS } from '@verbund/domain/access/account-rules.js';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';
import { Account } from './modules/accounts/account.entity.js';
import { issueLink } from './modules/accounts/account-links.js';
import { rightsOf } from './modules/accounts/account-rights.js';
import { invitationLink, invite } from './modules/accounts/invitations.service.js';
import { faultsOfMinutes } from './modules/sittings/minutes-faults.queries.js';
import type { Config } from './platform/config/config.js';
import { databaseOptions } from './platform/database/database.options.js';
import { migrate } from './platform/database/migrate.js';
import { configuredStore } from './platform/files/configured-store.js';
import { faultsOfFiles } from './platform/files/file-faults.js';
import { faultOfAudit } from './platform/jobs/audit-seals.js';
import { isMailAddress } from './platform/mail/mail-address.js';
import { Clock } from './platform/work/clock.js';
import { systemActor } from './platform/work/request-actor.js';
import type { Transaction } from './platform/work/transaction.js';
import { UnitOfWork } from './platform/work/unit-of-work.js';

/** What a command says, and whether it did what was asked. */
type Outcome = { readonly text: string; readonly ok: boolean };

const USAGE = `Commands:
  npm run admin -- invite <mail address>   prints a one-time link for an administrator
  npm run admin -- verify-audit            recomputes every hash of the audit trail
  npm run admin -- verify-minutes          recomputes the hashes of approved minutes, their signatures and additions
  npm run admin -- verify-files            recomputes the SHA-256 of every stored file
  npm run admin -- migrate                 brings the schema up to date`;

const done = (text: string): Outcome => ({ text, ok: true });
const failed = (text: string): Outcome => ({ text, ok: false });

/** The command line of whoever runs the server; needs the database, not a running server. */
export async function runAdmin(config: Config, [command, ...values]: readonly string[]): Promise<Outcome> {
  if (command === 'invite' && values.length === 1) return withDatabase(config, (dataSource) => inviteAdministrator(dataSource, config, values[0]!));
  if (command === 'verify-audit' && values.length === 0) return withDatabase(config, verifyAudit);
  if (command === 'verify-minutes' && values.length === 0) return withDatabase(config, verifyMinutes);
  if (command === 'verify-files' && values.length === 0) return withDatabase(config, (dataSource) => verifyFiles(dataSource, config));
  if (command === 'migrate' && values.length === 0) {
    const applied = await migrate(config);
    return done(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The schema is up to date.');
  }
  return failed(USAGE);
}

async function withDatabase(config: Config, work: (dataSource: DataSource) => Promise<Outcome>): Promise<Outcome> {
  const dataSource = await new DataSource(databaseOptions(config.databaseUrl, ENTITIES, 2)).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function inviteAdministrator(dataSource: DataSource, config: Config, email: string): Promise<Outcome> {
  if (!isMailAddress(email)) return failed(`"${email}" is not a mail address.`);
  const work = new UnitOfWork(dataSource, new Clock());
  const token = await work.run(systemActor('command line'), (tx) => tokenFor(tx, email));
  if (token === null) return failed(`There is already an account with ${email}. A forgotten password is replaced on the sign-in page.`);
  return done(`Open this link within ${INVITATION_DAYS} days to choose a password; it works once:\n\n  ${invitationLink(config, token)}\n`);
}

/** A new administrator, or a new link for one who never came; `null` when somebody else has the address. */
async function tokenFor(tx: Transaction, email: string): Promise<string | null> {
  const account = await tx.manager.findOneBy(Account, { email });
  if (account === null) return (await invite(tx, { email, name: email.split('@')[0]!, roles: ['administrator'] })).token;
  const { roles } = await rightsOf(tx.manager, account.id);
  if (account.passwordHash !== null || account.disabledAt !== null || !roles.includes('administrator')) {
    tx.nothingChanged();
    return null;
  }
  tx.record({ action: 'account.invitationRenewed', subject: 'account', subjectId: account.id });
  return (await issueLink(tx, account.id, 'invitation')).token;
}

async function verifyAudit(dataSource: DataSource): Promise<Outcome> {
  const fault = await faultOfAudit(dataSource);
  return fault === null ? done('The audit trail is intact: every hash and every seal is right.') : failed(fault);
}

async function verifyMinutes(dataSource: DataSource): Promise<Outcome> {
  const { checked, faults } = await faultsOfMinutes(dataSource);
  return faults.length === 0 ? done(`All ${checked} approved minutes are what they were when they were approved, signed and amended.`) : failed(faults.join('\n'));
}

async function verifyFiles(dataSource: DataSource, config: Config): Promise<Outcome> {
  const { checked, faults } = await faultsOfFiles(dataSource, configuredStore(config));
  return faults.length === 0 ? done(`All ${checked} files are what they were when they were stored.`) : failed(faults.join('\n'));
}
