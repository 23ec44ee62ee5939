import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@verbund/contracts/languages.js';
import { DATABASE, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { LinkKeys } from '../../platform/sign-in/link-keys.js';
import { digestOf } from '../../platform/sign-in/session-store.js';
import { Clock } from '../../platform/work/clock.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { isCancelled, meetingDay } from './hosted-meetings.queries.js';

type Holder = { id: string; name: string; email: string; language: Language; organisationId: string };
export type OwnLink = { readonly assignmentId: string; readonly meetingId: string; readonly organisationId: string };

const LINKS = sql`host_links l JOIN host_assignments a ON a.id = l.assignment_id JOIN meetings m ON m.id = a.meeting_id JOIN bodies b ON b.id = m.body_id JOIN organisations o ON o.id = l.organisation_id CROSS JOIN network n`;

/** A link opens its page until the day of the meeting; revoked, expired and those of cancelled meetings are all the same: not there. */
const usable = (now: Date | null): Sql => sql`
  l.revoked_at IS NULL AND o.removed_at IS NULL AND NOT ${isCancelled} AND ${meetingDay} >= (COALESCE(${now}::timestamptz, now()) AT TIME ZONE n.time_zone)::date`;

/** Says whom a host's link lets in: the holder acts for one organisation about one meeting, in the trail under the name the link was sent to. */
@Injectable()
export class HostKeysService implements OnModuleInit {
  constructor(
    @Inject(LinkKeys) private readonly keys: LinkKeys,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.keys.define('host', async (token) => {
      const holder = await rowOf<Holder>(
        this.db,
        sql`SELECT l.id, l.name, l.email, l.language, l.organisation_id AS "organisationId" FROM ${LINKS} WHERE l.digest = ${digestOf(token)} AND ${usable(this.clock.fixedAt)}`,
      );
      if (!holder) return null;
      const { id, organisationId, ...person } = holder;
      return { ...person, accountId: id, roles: ['host'], organisationIds: [organisationId], managedIds: [], requestId: null };
    });
  }
}

/** What the actor's link is about; asked again inside the unit of work, because it may just have been revoked. One answer after the other within a body. */
export async function claimOwnLink(tx: Transaction): Promise<OwnLink> {
  const link = await rowOf<OwnLink>(
    tx.manager,
    sql`SELECT a.id AS "assignmentId", a.meeting_id AS "meetingId", l.organisation_id AS "organisationId" FROM ${LINKS} WHERE l.id = ${tx.actor.accountId} AND ${usable(tx.now)} FOR NO KEY UPDATE OF b`,
  );
  return link ?? refuse('LINK_INVALID');
}
