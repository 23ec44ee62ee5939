import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@verbund/contracts/languages.js';
import { DATABASE, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { LinkKeys } from '../../platform/sign-in/link-keys.js';
import { digestOf } from '../../platform/sign-in/session-store.js';
import { Clock } from '../../platform/work/clock.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { Recipient } from './recipient.entity.js';

type Holder = { id: string; name: string; email: string; language: Language; organisationId: string };

/** A link opens its page while its campaign runs; ended, revoked, expired and closed ones are all the same: not there. */
const usable = (now: Date | null): Sql => sql`
  l.ended_at IS NULL AND r.revoked_at IS NULL AND c.closed_at IS NULL AND o.removed_at IS NULL
  AND c.closes_on > (SELECT (COALESCE(${now}::timestamptz, now()) AT TIME ZONE time_zone)::date FROM network)`;

const LINKS = sql`confirmation_links l JOIN confirmation_recipients r ON r.id = l.recipient_id JOIN confirmation_campaigns c ON c.id = l.campaign_id JOIN organisations o ON o.id = r.organisation_id`;

/** Says whom a confirmation link lets in: the holder acts for one organisation, and in the trail under the name the link was sent to. */
@Injectable()
export class ConfirmationKeysService implements OnModuleInit {
  constructor(
    @Inject(LinkKeys) private readonly keys: LinkKeys,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.keys.define('confirmer', async (token) => {
      const holder = await rowOf<Holder>(
        this.db,
        sql`SELECT l.id, l.name, l.email, l.language, r.organisation_id AS "organisationId" FROM ${LINKS} WHERE l.digest = ${digestOf(token)} AND ${usable(this.clock.fixedAt)}`,
      );
      if (!holder) return null;
      const { id, organisationId, ...person } = holder;
      return { ...person, accountId: id, roles: ['confirmer'], organisationIds: [organisationId], managedIds: [], requestId: null };
    });
  }
}

/** The recipient whose link the actor holds, locked; asked again inside the unit of work, because it may just have ended. */
export async function claimOwnRecipient(tx: Transaction): Promise<Recipient> {
  const link = await rowOf<{ recipientId: string }>(tx.manager, sql`SELECT r.id AS "recipientId" FROM ${LINKS} WHERE l.id = ${tx.actor.accountId} AND ${usable(tx.now)}`);
  return tx.claim(Recipient, link?.recipientId ?? refuse('LINK_INVALID'), 'confirmation.answer');
}
