import { Inject, Injectable } from '@nestjs/common';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { pauseHosting } from './host-answers.service.js';
import type { HostPauseCreate } from './hosting.dto.js';

/** What holds for an organisation in all bodies: how much it carries, and when it is left out. */
@Injectable()
export class HostingService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  weigh(actor: RequestActor, organisationId: string, weight: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await lockOrganisation(tx, organisationId);
      const before = (await rowOf<{ weight: number }>(tx.manager, sql`SELECT weight FROM host_weights WHERE organisation_id = ${organisationId}`))?.weight ?? 1;
      if (before === weight) return tx.nothingChanged();
      await rowsOf(tx.manager, sql`INSERT INTO host_weights (organisation_id, weight) VALUES (${organisationId}, ${weight}) ON CONFLICT (organisation_id) DO UPDATE SET weight = ${weight}`);
      tx.record({ action: 'hosting.weightChanged', subject: 'hosting', subjectId: organisationId, organisationId, changes: changesBetween({ weight: before }, { weight }) });
    });
  }

  pause(actor: RequestActor, organisationId: string, { from, until, reason = '' }: HostPauseCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await lockOrganisation(tx, organisationId);
      await pauseHosting(tx, organisationId, { from, until, reason });
    });
  }

  endPause(actor: RequestActor, organisationId: string, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await lockOrganisation(tx, organisationId);
      const ended = await rowOf<{ from: string; until: string | null }>(tx.manager, sql`WITH gone AS (DELETE FROM host_pauses WHERE id = ${id} AND organisation_id = ${organisationId} RETURNING lower(during)::text AS "from", upper(during)::text AS "until") SELECT * FROM gone`);
      if (!ended) refuse('NOT_FOUND');
      tx.record({ action: 'hosting.pauseEnded', subject: 'hosting', subjectId: organisationId, organisationId, changes: { from: { old: ended.from, new: null }, until: { old: ended.until, new: null } } });
    });
  }
}

async function lockOrganisation(tx: Transaction, id: string): Promise<void> {
  const there = await rowOf(tx.manager, sql`SELECT 1 FROM organisations WHERE id = ${id} AND removed_at IS NULL FOR UPDATE`);
  if (!there) refuse('NOT_FOUND');
}
