import { ruleOf, RULED_FIELDS, type FieldRule, type ProfileField } from '@verbund/domain/profile/profile-fields.js';
import { can, type Actor } from '@verbund/domain/access/can.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { FieldRuleList } from './field-rules.dto.js';

/** What the office set, field → rule; the rest keeps its default. For use inside other statements. */
export const setRules = sql`(SELECT COALESCE(json_object_agg(r.field, r.rule), '{}'::json) FROM field_rules r)`;

type Row = { field: string; rule: FieldRule; version: number };

const rowsOfRules = (db: Db): Promise<Row[]> => rowsOf<Row>(db, sql`SELECT field, rule, version FROM field_rules`);

/** Who may change a field of a profile, as the office set it. */
export async function ruleOfField(db: Db): Promise<(field: string) => FieldRule> {
  const set = Object.fromEntries((await rowsOfRules(db)).map(({ field, rule }) => [field, rule]));
  return (field) => ruleOf(field, set);
}

/** What becomes of the actor's change of a field; refused at the field when only the office changes it. */
export async function ruleForActor(db: Db, actor: Actor, organisationId: string, field: ProfileField): Promise<Exclude<FieldRule, 'office'>> {
  if (can(actor, 'organisation.update', organisationId)) return 'self';
  const rule = (await ruleOfField(db))(field);
  return rule === 'office' ? refuse('VALIDATION_FAILED', { issues: [{ field, code: 'officeOnly' }] }) : rule;
}

/** Every field with its rule, in the order of the form. */
export async function fieldRuleList(db: Db): Promise<FieldRuleList> {
  const rows = new Map((await rowsOfRules(db)).map((row) => [row.field, row]));
  const items = RULED_FIELDS.map((field: ProfileField) => {
    const row = rows.get(field);
    const byDefault = ruleOf(field, {});
    return { field, rule: row?.rule ?? byDefault, byDefault, version: row?.version ?? 0 };
  });
  return { items, total: items.length };
}
