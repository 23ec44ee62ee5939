import { Inject, Injectable } from '@nestjs/common';
import { INVITATION_DAYS, problemWithGranting, problemWithRights } from '@verbund/domain/access/account-rules.js';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config/config.js';
import { refuseIf } from '../../platform/http/refusal.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import { hashPassword, refuseWeakPassword } from '../../platform/sign-in/passwords.js';
import { Clock } from '../../platform/work/clock.js';
import { systemActor, type RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Account } from './account.entity.js';
import { accountOfLink, issueLink, redeemLink } from './account-links.js';
import { namesAround, ordered, rightsOf, saveRights } from './account-rights.js';
import type { InvitationAcceptance, InvitationCreate, InvitationOffer } from './invitations.dto.js';
import { invitationOffer, invitationView } from './invitations.queries.js';

/** How people get an account: somebody invites them, a link in a mail lets them choose a password. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  create(actor: RequestActor, input: InvitationCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      refuseIf(problemWithGranting(actor.roles, [], input.roles));
      const { accountId, invitationId, token } = await invite(tx, input);
      await this.sendLink(tx, accountId, token);
      return invitationId;
    });
  }

  /** A new link by mail; the earlier one ends. Answers the invitation's new id. */
  renew(actor: RequestActor, id: string): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const { accountId } = await claimInvitation(tx, id);
      const { id: renewedId, token } = await issueLink(tx, accountId, 'invitation');
      await this.sendLink(tx, accountId, token);
      tx.record({ action: 'account.invitationRenewed', subject: 'account', subjectId: accountId });
      return renewedId;
    });
  }

  /** Takes an invitation back; the account was never used and goes with it. */
  revoke(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { accountId, email, name } = await claimInvitation(tx, id);
      await tx.manager.delete(Account, { id: accountId });
      tx.record({ action: 'account.invitationRevoked', subject: 'account', subjectId: accountId, changes: { email: { old: email, new: null }, name: { old: name, new: null } } });
    });
  }

  async offer(token: string): Promise<InvitationOffer> {
    return invitationOffer(this.db, await accountOfLink(this.db, token, 'invitation', this.clock.fixedAt));
  }

  async accept({ token, name, password, language }: InvitationAcceptance): Promise<void> {
    const accountId = await accountOfLink(this.db, token, 'invitation', this.clock.fixedAt);
    refuseWeakPassword('password', password, [name, ...(await namesAround(this.db, accountId))]);
    const passwordHash = await hashPassword(password);
    await this.work.run(systemActor(name), async (tx) => {
      const id = await redeemLink(tx, token, 'invitation');
      await tx.manager.update(Account, { id }, { name, language, passwordHash });
      tx.record({ action: 'account.joined', subject: 'account', subjectId: id });
    });
  }

  private async sendLink(tx: Transaction, accountId: string, token: string): Promise<void> {
    const { name, email, language } = await tx.manager.findOneByOrFail(Account, { id: accountId });
    await queueMail(tx, { to: { name, address: email }, language, mail: 'invitation', values: { link: invitationLink(this.config, token), days: INVITATION_DAYS } });
  }
}

/** The token stands behind `#`: it reaches no server log and no referrer. */
export const invitationLink = ({ publicUrl }: Pick<Config, 'publicUrl'>, token: string): string => `${publicUrl}/invitation#${token}`;

/** A new link for an account that still waits for its password; earlier ones end. */
export const newInvitationLink = async (tx: Transaction, accountId: string): Promise<string> => (await issueLink(tx, accountId, 'invitation')).token;

/** An account that waits for its password, and the link for it; also for the command line. */
export async function invite(tx: Transaction, { email, name, language = 'de', ...input }: InvitationCreate): Promise<{ accountId: string; invitationId: string; token: string }> {
  const rights = ordered({ roles: input.roles, organisationIds: input.organisationIds ?? [], managedIds: input.managedIds ?? [] });
  refuseIf(problemWithRights(rights));
  const { identifiers } = await tx.manager.insert(Account, { email, name, language, createdAt: tx.now });
  const accountId = (identifiers[0] as { id: string }).id;
  await saveRights(tx, accountId, rights);
  const { id: invitationId, token } = await issueLink(tx, accountId, 'invitation');
  const entered = { email, name, ...rights };
  tx.record({ action: 'account.invited', subject: 'account', subjectId: accountId, changes: Object.fromEntries(Object.entries(entered).map(([field, value]) => [field, { old: null, new: value }])) });
  return { accountId, invitationId, token };
}

/** An open invitation that the actor may decide on: nobody touches one for a role above their own. */
async function claimInvitation(tx: Transaction, id: string): Promise<{ accountId: string; email: string; name: string }> {
  const { accountId } = await invitationView(tx.manager, id);
  const { email, name } = await tx.claim(Account, accountId, 'account.invite');
  refuseIf(problemWithGranting(tx.actor.roles, (await rightsOf(tx.manager, accountId)).roles, []));
  return { accountId, email, name };
}
