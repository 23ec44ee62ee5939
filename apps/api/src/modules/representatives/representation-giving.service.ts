import type { Language } from '@verbund/contracts/languages.js';
import { INVITATION_DAYS } from '@verbund/domain/access/account-rules.js';
import type { RepresentativeRole } from '@verbund/domain/access/permissions.js';
import type { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { invitationLink, invite, newInvitationLink } from '../accounts/invitations.service.js';
import { Representation } from './representation.entity.js';

/** Who is to act for an organisation, and how. */
export type Giving = {
  email: string;
  name: string;
  language?: Language;
  role: RepresentativeRole;
  contactRoleId?: string | null;
  validTo?: string | null;
};

type Place = { organisation: { id: string; name: string }; config: Pick<Config, 'publicUrl'> };

/** In whose place somebody now acts; their name stands in the mail. */
type Predecessor = { predecessor?: string };

/**
 * Lets somebody act for an organisation from today: whoever has an account gets the organisation, whoever has none gets an invitation.
 * The answer is the same, so that inviting does not tell whether an address has an account.
 */
export async function giveRepresentation(tx: Transaction, { organisation, config }: Place, giving: Giving & Predecessor): Promise<string> {
  const { email, name, role, contactRoleId, validTo = null } = giving;
  if (contactRoleId) await refuseForeignFunction(tx, organisation.id, contactRoleId);
  const accountId = (await accountOf(tx, email)) ?? (await newAccount(tx, giving));
  await rowsOf(tx.manager, sql`INSERT INTO account_roles (account_id, role) VALUES (${accountId}, 'representative') ON CONFLICT DO NOTHING`);
  const representation = { accountId, organisationId: organisation.id, role, validFrom: tx.today, validTo, contactRoleId: contactRoleId ?? null, invitedName: name };
  const { identifiers } = await tx.manager.insert(Representation, { ...representation, createdAt: tx.now });
  const id = (identifiers[0] as { id: string }).id;
  await tellRepresentative(tx, { organisation, config }, { accountId, role, predecessor: giving.predecessor });
  const entered = { email, name, role, validTo, contactRoleId: contactRoleId ?? null };
  const changes = Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== null).map(([field, value]) => [field, { old: null, new: value }]));
  tx.record({ action: 'representation.given', subject: 'representation', subjectId: id, organisationId: organisation.id, changes });
  return id;
}

const accountOf = async (tx: Transaction, email: string): Promise<string | null> =>
  (await rowOf<{ id: string }>(tx.manager, sql`SELECT id FROM accounts WHERE email = ${email}`))?.id ?? null;

/** An account that waits for its password; it is bound to the organisation by the representation alone. */
async function newAccount(tx: Transaction, { email, name, language }: Giving): Promise<string> {
  const { accountId } = await invite(tx, { email, name, roles: [], ...(language && { language }) });
  return accountId;
}

type Told = { accountId: string; role: RepresentativeRole; predecessor?: string };

/** By mail, in the language of the account: with a link to choose a password while there is none. A disabled account hears nothing. */
export async function tellRepresentative(tx: Transaction, { organisation, config }: Place, { accountId, role, predecessor }: Told): Promise<void> {
  const account = await rowOf<{ name: string; email: string; language: Language; waits: boolean }>(
    tx.manager,
    sql`SELECT name, email::text AS email, language, password_hash IS NULL AS waits FROM accounts WHERE id = ${accountId} AND disabled_at IS NULL`,
  );
  if (!account) return;
  const { name, email, language, waits } = account;
  const values = { organisation: organisation.name, person: tx.actor.name, role, predecessor: predecessor ?? '', handover: predecessor ? 'yes' : 'no' } as const;
  const link = waits ? invitationLink(config, await newInvitationLink(tx, accountId)) : `${config.publicUrl}/organisations/${organisation.id}?tab=representatives`;
  const mail = waits ? 'representationInvited' : 'representationGiven';
  await queueMail(tx, { to: { name, address: email }, language, mail, values: { ...values, link, days: INVITATION_DAYS } });
}

/** Access hangs only on a function that is held in this very organisation. */
export async function refuseForeignFunction(tx: Transaction, organisationId: string, contactRoleId: string): Promise<void> {
  const held = await rowOf(
    tx.manager,
    sql`SELECT 1 FROM contact_roles f WHERE f.id = ${contactRoleId} AND f.organisation_id = ${organisationId} AND (f.valid_to IS NULL OR ${tx.today}::date < f.valid_to)`,
  );
  if (!held) refuse('VALIDATION_FAILED', { issues: [{ field: 'contactRoleId', code: 'notFound' }] });
}
