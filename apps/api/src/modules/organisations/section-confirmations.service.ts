import { oldestOf } from '@verbund/domain/confirmations/freshness.js';
import { SECTIONS, type Section } from '@verbund/domain/confirmations/sections.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { Organisation } from './organisation.entity.js';

/**
 * Says that these sections of a claimed record were looked through and are right. The record as a whole is as old as its
 * oldest section, and unconfirmed while one was never looked through.
 */
export async function confirmSections(tx: Transaction, { id, confirmedAt }: Pick<Organisation, 'id' | 'confirmedAt'>, sections: readonly Section[]): Promise<void> {
  await rowsOf(
    tx.manager,
    sql`INSERT INTO organisation_sections (organisation_id, section, confirmed_at) SELECT ${id}, unnest(${[...sections]}::text[]), ${tx.now}
        ON CONFLICT (organisation_id, section) DO UPDATE SET confirmed_at = excluded.confirmed_at`,
  );
  const confirmed = await rowsOf<{ section: Section; at: Date }>(tx.manager, sql`SELECT section, confirmed_at AS at FROM organisation_sections WHERE organisation_id = ${id}`);
  const oldest = oldestOf(Object.fromEntries(confirmed.map(({ section, at }) => [section, at.toISOString()])));
  await tx.manager.update(Organisation, { id }, { confirmedAt: oldest === null ? () => 'NULL' : new Date(oldest) });
  tx.record({
    action: 'organisation.confirmed', subject: 'organisation', subjectId: id, organisationId: id,
    changes: {
      ...(sections.length < SECTIONS.length && { sections: { old: null, new: [...sections] } }),
      ...(oldest !== (confirmedAt?.toISOString() ?? null) && { confirmedAt: { old: confirmedAt, new: oldest } }),
    },
  });
}
