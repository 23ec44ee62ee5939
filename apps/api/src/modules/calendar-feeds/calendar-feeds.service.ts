import { Inject, Injectable } from '@nestjs/common';
import { can } from '@verbund/domain/access/can.js';
import { Config } from '../../platform/config/config.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { newToken } from '../../platform/sign-in/tokens.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { readableBodies } from '../bodies/mandates.queries.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import type { CalendarFeedCreate } from './calendar-feeds.dto.js';

type Issued = { id: string; address: string };

/** Calendars that an account subscribes to or gives away: made, given a new address, revoked. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** One calendar of each kind and body; asking again gives it a new address. */
  async create(actor: RequestActor, { kind, bodyId = null }: { kind: CalendarFeedCreate['kind']; bodyId?: string | null | undefined }): Promise<Issued> {
    const { token, digest } = newToken();
    const id = await this.work.run(actor, async (tx) => {
      await refuseForeign(tx, kind, bodyId);
      return enter(tx, { kind, bodyId, digest });
    });
    return { id, address: this.addressOf(token) };
  }

  async renew(actor: RequestActor, id: string): Promise<Issued> {
    const { token, digest } = newToken();
    await this.work.run(actor, async (tx) => renew(tx, (await claimOwn(tx, id)).id, digest));
    return { id, address: this.addressOf(token) };
  }

  revoke(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { kind } = await claimOwn(tx, id);
      await tx.manager.delete(CalendarFeed, { id });
      tx.record({ action: 'calendarFeed.revoked', subject: 'calendarFeed', subjectId: id, changes: { kind: { old: kind, new: null } } });
    });
  }

  private addressOf(token: string): string {
    return `${this.config.publicUrl}/calendar/${token}.ics`;
  }
}

async function enter(tx: Transaction, { kind, bodyId, digest }: Pick<CalendarFeed, 'kind' | 'bodyId' | 'digest'>): Promise<string> {
  const { accountId, language } = tx.actor;
  const row = (await rowOf<{ id: string; isNew: boolean }>(
    tx.manager,
    sql`INSERT INTO calendar_feeds (kind, account_id, body_id, language, digest, created_at, renewed_at) VALUES (${kind}, ${accountId}, ${bodyId}, ${language}, ${digest}, ${tx.now}, ${tx.now})
        ON CONFLICT (account_id, kind, body_id) DO UPDATE SET digest = excluded.digest, language = excluded.language, renewed_at = excluded.renewed_at, last_used_at = NULL RETURNING id, xmax = 0 AS "isNew"`,
  ))!;
  tx.record({ action: row.isNew ? 'calendarFeed.created' : 'calendarFeed.renewed', subject: 'calendarFeed', subjectId: row.id, changes: { kind: { old: row.isNew ? null : kind, new: kind }, ...(bodyId && { bodyId: { old: null, new: bodyId } }) } });
  return row.id;
}

async function renew(tx: Transaction, id: string, digest: string): Promise<string> {
  await tx.manager.update(CalendarFeed, { id }, { digest, renewedAt: tx.now, lastUsedAt: null });
  tx.record({ action: 'calendarFeed.renewed', subject: 'calendarFeed', subjectId: id });
  return id;
}

/** The calendar of somebody else is not there. */
async function claimOwn(tx: Transaction, id: string): Promise<CalendarFeed> {
  const feed = await tx.manager.findOne(CalendarFeed, { where: { id, accountId: tx.actor.accountId }, lock: { mode: 'pessimistic_write' } });
  return feed ?? refuse('NOT_FOUND');
}

/** The calendar of a body is for those who may see its meetings, a public one is made by those who look after them, and of public bodies only. */
async function refuseForeign({ manager, actor }: Transaction, kind: CalendarFeed['kind'], bodyId: string | null): Promise<void> {
  if (kind === 'personal') return refuseIssues(bodyId ? [{ field: 'bodyId', code: 'notOneOf' }] : []);
  if (!can(actor, kind === 'body' ? 'meeting.read' : 'meeting.manage')) refuse('FORBIDDEN');
  if (bodyId === null) return refuseIssues(kind === 'body' ? [{ field: 'bodyId', code: 'required' }] : []);
  const known = await rowOf(manager, sql`SELECT 1 FROM bodies b WHERE b.id = ${bodyId} AND ${readableBodies(actor)} AND (${kind} <> 'public' OR b.visibility = 'public')`);
  refuseIssues(known ? [] : [{ field: 'bodyId', code: 'notFound' }]);
}
