import type { AuditAction, AuditSubject } from '@verbund/contracts/audit-actions.js';
import { can } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import type { EntityManager, EntityTarget } from 'typeorm';
import { rowsOf, sql } from '../database/sql.js';
import { refuse, refuseAccess } from '../http/refusal.js';
import type { RequestActor } from './request-actor.js';

/** Old and new value per changed field. */
export type Changes = Record<string, { old: unknown; new: unknown }>;

/** One line of the audit trail, as a use case states it; who and when are added by the transaction. */
export type AuditRecord = {
  action: AuditAction;
  subject: AuditSubject;
  subjectId: string;
  organisationId?: string | null;
  changes?: Changes;
  /** What the entry refers to besides its subject: an import, the entry that was undone. */
  reference?: string | null;
};

/**
 * A job to run after commit; queued in the same transaction, so it exists exactly when the change does. Of one `key`
 * there is one waiting job at a time.
 */
export type Job = { name: string; payload: object; runAt?: Date; key?: string };

/** Bounds the text of one statement when an import records tens of thousands of entries. */
const ENTRIES_PER_STATEMENT = 1_000;

type Owned = { id: string; organisationId?: string | null };

/** What a use case may do inside one unit of work: load for writing, write, record, queue. */
export class Transaction {
  private readonly records: AuditRecord[] = [];
  private written = false;
  private unchanged = false;
  /** What every record of this unit of work refers to unless it says otherwise, such as the import that makes it. */
  reference: string | null = null;

  constructor(
    readonly manager: EntityManager,
    readonly actor: RequestActor,
    /** The only clock of a use case. */
    readonly now: Date,
    /** The day of `now` in the network's time zone, ISO. */
    readonly today: string,
  ) {}

  /**
   * The only way to load a record for writing: locked, and only when the actor may do `permission` to it. A record
   * that is missing and one of a foreign organisation answer alike (404); to the own one a permission can be lacking (403).
   */
  async claim<E extends Owned>(entity: EntityTarget<E>, id: string, permission: Permission): Promise<E> {
    if (!can(this.actor, permission)) refuse('FORBIDDEN');
    const record = await this.manager
      .createQueryBuilder(entity, 'record')
      .where('record.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
    if (!record) refuse('NOT_FOUND');
    const organisationId = record.organisationId ?? record.id;
    if (!can(this.actor, permission, organisationId)) refuseAccess(this.actor, organisationId);
    return record;
  }

  /** States what was done. A unit of work that records nothing is rolled back. */
  record(record: AuditRecord): void {
    this.records.push(record);
  }

  /** States that nothing needed doing (a form saved without a change): the unit of work is rolled back in peace. */
  nothingChanged(): void {
    this.unchanged = true;
  }

  async enqueue(job: Job): Promise<void> {
    await rowsOf(this.manager, sql`SELECT graphile_worker.add_job(${job.name}, ${JSON.stringify(job.payload)}::json, run_at => ${job.runAt ?? null}::timestamptz, job_key => ${job.key ?? null})`);
  }

  /** Writes the entries so far, so that a unit of work with tens of thousands does not keep them all in memory. */
  async flush(): Promise<void> {
    const records = this.records.splice(0);
    this.written ||= records.length > 0;
    for (let start = 0; start < records.length; start += ENTRIES_PER_STATEMENT) await this.writeEntries(records.slice(start, start + ENTRIES_PER_STATEMENT));
  }

  /** Writes the audit entries; `false` when there is nothing to commit. */
  async finish(): Promise<boolean> {
    await this.flush();
    if (this.written) return true;
    if (this.unchanged) return false;
    throw new Error('A unit of work ended without an audit record; nothing was saved.');
  }

  private async writeEntries(records: readonly AuditRecord[]): Promise<void> {
    const { accountId, name, requestId } = this.actor;
    const entries = records.map((record) => ({ organisationId: null, changes: {}, reference: this.reference, ...record }));
    await rowsOf(
      this.manager,
      sql`INSERT INTO audit_entries (occurred_at, account_id, account_name, action, subject, subject_id, organisation_id, changes, reference, request_id)
          SELECT ${this.now}, ${accountId}, ${name}, e.action, e.subject, e."subjectId", e."organisationId", e.changes, e.reference, ${requestId}
          FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
            AS e(action text, subject text, "subjectId" uuid, "organisationId" uuid, changes jsonb, reference uuid)`,
    );
  }
}
