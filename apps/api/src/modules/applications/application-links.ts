import type { MailName } from '@verbund/contracts/mail-texts.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import type { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import type { MailValues } from '../../platform/mail/render-mail.js';
import { digestOf } from '../../platform/sign-in/session-store.js';
import { newToken } from '../../platform/sign-in/tokens.js';
import { systemActor, type RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { Application } from './application.entity.js';
import { dossierOf, type Dossier } from './dossier.queries.js';

/** A link lives as long as a form that was never sent; each further mail brings a new one. */
const LINK_DAYS = 90;
const DAY_MS = 24 * 3600_000;

/** A new key to one application; the database knows its digest only. Earlier ones go on working until they expire or are ended. */
export async function issueLink(tx: Transaction, applicationId: string, mailed: boolean): Promise<string> {
  const { token, digest } = newToken();
  await rowsOf(
    tx.manager,
    sql`INSERT INTO application_links (application_id, token_hash, mailed, created_at, expires_at)
        VALUES (${applicationId}, ${digest}, ${mailed}, ${tx.now}, ${new Date(tx.now.getTime() + LINK_DAYS * DAY_MS)})`,
  );
  return token;
}

export type HeldLink = { id: string; applicationId: string; mailed: boolean; emailConfirmed: boolean; language: RequestActor['language'] };

/** The link behind a token at this moment; `null` for invented, expired and ended ones alike. */
export const heldLink = (db: Db, token: string, now: Date | null): Promise<HeldLink | null> =>
  rowOf<HeldLink>(
    db,
    sql`SELECT l.id, l.application_id AS "applicationId", l.mailed, a.email_confirmed_at IS NOT NULL AS "emailConfirmed", a.language
        FROM application_links l JOIN applications a ON a.id = l.application_id
        WHERE l.token_hash = ${digestOf(token)} AND l.revoked_at IS NULL AND l.expires_at > COALESCE(${now}::timestamptz, now())`,
  );

/** Whoever holds the link of an application: known by the application, never by a name. */
export const applicantActor = ({ applicationId, language }: Pick<HeldLink, 'applicationId' | 'language'>): RequestActor => ({
  ...systemActor('applicant'),
  accountId: applicationId,
  roles: ['applicant'],
  organisationIds: [applicationId],
  language,
});

/** An application, locked, with everything the rules ask about it. */
export async function claimApplication(tx: Transaction, id: string, permission: Permission): Promise<Dossier> {
  await tx.claim(Application, id, permission);
  return dossierOf(tx.manager, id, tx.today);
}

/** Until a link from a mail was opened the mail greets by address: else a stranger could put words into other people's inboxes. */
const greetingOf = ({ email, emailConfirmed, answers: { givenName, familyName } }: Dossier): string =>
  (emailConfirmed && [givenName, familyName].filter(Boolean).join(' ')) || email!;

/** A mail to the applicant, in their language, with a new link unless another is given. Remembered, so that it can be deleted with the rest. */
export async function mailApplicant(tx: Transaction, config: Pick<Config, 'publicUrl'>, dossier: Dossier, mail: MailName, values: Omit<MailValues, 'name' | 'network'> = {}): Promise<void> {
  if (!dossier.email) refuse('VALIDATION_FAILED', { issues: [{ field: 'email', code: 'required' }] });
  const link = values.link ?? applicationLink(config, await issueLink(tx, dossier.id, true));
  const mailId = await queueMail(tx, { to: { name: greetingOf(dossier), address: dossier.email }, language: dossier.language, mail, values: { ...values, link } });
  await rememberMail(tx, dossier.id, mailId);
}

export const rememberMail = (tx: Transaction, applicationId: string, mailId: string): Promise<unknown> =>
  rowsOf(tx.manager, sql`INSERT INTO application_mails (mail_id, application_id) VALUES (${mailId}, ${applicationId})`);

/** The token stands behind `#`: it reaches no server log and no referrer. */
export const applicationLink = ({ publicUrl }: Pick<Config, 'publicUrl'>, token: string): string => `${publicUrl}/apply#${token}`;
