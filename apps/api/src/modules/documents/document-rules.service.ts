import { Inject, Injectable } from '@nestjs/common';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import { NOBODY, type RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { DocumentRulesChange } from './deadlines.dto.js';
import { documentRules } from './deadlines.queries.js';

/** What members need, and when they are reminded: settings of the network, which in the audit trail has the nil id. */
@Injectable()
export class DocumentRulesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  change(actor: RequestActor, { version, required, reminderDays }: DocumentRulesChange): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await rowsOf(tx.manager, sql`SELECT 1 FROM document_rules FOR UPDATE`);
      const present = await documentRules(tx.manager);
      if (present.version !== version) refuse('VERSION_CONFLICT', { current: present });
      const sets = { ...setsOf(present.required), ...setsOf(required) };
      const changes = changesBetween({ ...setsOf(present.required), reminderDays: present.reminderDays }, { ...sets, reminderDays: [...reminderDays].sort((a, b) => b - a) });
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await rowsOf(tx.manager, sql`UPDATE document_rules SET required = ${JSON.stringify(sets)}::jsonb, reminder_days = ${[...reminderDays].sort((a, b) => b - a)}, version = version + 1`);
      tx.record({ action: 'network.documentRulesChanged', subject: 'network', subjectId: NOBODY, changes });
    });
  }
}

const setsOf = (required: DocumentRulesChange['required']): Record<string, string[]> => Object.fromEntries(required.map(({ membershipClass, kinds }) => [membershipClass, kinds]));
