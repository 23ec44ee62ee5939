import { Inject, Injectable } from '@nestjs/common';
import { can } from '@verbund/domain/access/can.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { NOBODY, type RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { FieldRuleChange, FieldRuleView } from './field-rules.dto.js';
import { fieldRuleList } from './field-rules.queries.js';

/** Who may change which field of a profile: set by the office, in force from the next saving on. */
@Injectable()
export class FieldRulesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async set(actor: RequestActor, field: string, { rule, version }: FieldRuleChange): Promise<FieldRuleView> {
    return this.work.run(actor, async (tx) => {
      if (!can(actor, 'fieldRule.manage')) refuse('FORBIDDEN');
      const { items } = await fieldRuleList(tx.manager);
      const present = items.find((item) => item.field === field) ?? refuse('NOT_FOUND');
      if (present.version !== version) refuse('VERSION_CONFLICT', { current: present });
      if (present.rule === rule) {
        tx.nothingChanged();
        return present;
      }
      await rowsOf(
        tx.manager,
        sql`INSERT INTO field_rules (field, rule) VALUES (${field}, ${rule})
            ON CONFLICT (field) DO UPDATE SET rule = EXCLUDED.rule, version = field_rules.version + 1`,
      );
      tx.record({ action: 'fieldRule.changed', subject: 'fieldRule', subjectId: NOBODY, changes: { field: { old: field, new: field }, rule: { old: present.rule, new: rule } } });
      return { ...present, rule, version: version + 1 };
    });
  }
}
