import { can, scopeOf, type Actor } from '@verbund/domain/access/can.js';
import { isManagedOn, type Access } from '@verbund/domain/representatives/representative-rules.js';
import { empty, rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { inForceOn } from '../../platform/sign-in/representations.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { gapOn } from './representations.queries.js';
import type { RepresentativeList, RepresentativesQuery, RepresentativeView } from './representatives.dto.js';

const today: Sql = sql`(SELECT network_today())`;

/** The account was used since it may act: only then it shows its own name, so that nobody learns by inviting who has an account. */
const hasArrived = sql`(r.invited_name = '' OR a.last_sign_in_at >= r.created_at)`;
const endOfFunction = sql`(SELECT f.valid_to FROM contact_roles f WHERE f.id = r.contact_role_id)`;
const endsOn = sql`LEAST(r.valid_to, ${endOfFunction})`;
const standing = sql`CASE WHEN ${endsOn} <= ${today} THEN 'past' WHEN NOT (${inForceOn(today)}) THEN 'future'
  WHEN NOT ${hasArrived} OR a.password_hash IS NULL THEN 'invited' WHEN a.disabled_at IS NOT NULL THEN 'blocked' ELSE 'present' END`;

const view = (actor: Actor): Sql => sql`'id', r.id, 'version', r.version, 'name', CASE WHEN ${hasArrived} THEN a.name ELSE r.invited_name END,
  'email', lower(a.email::text), 'role', r.role, 'validFrom', r.valid_from, 'validTo', ${endsOn}, 'standing', ${standing}, 'isOwn', a.id = ${actor.accountId},
  'contactRole', (SELECT json_build_object('id', f.id, 'function', f.function, 'label', f.label) FROM contact_roles f WHERE f.id = r.contact_role_id)
  ${scopeOf(actor, 'representation.manage') === 'network' ? sql`, 'lastSeenMonth', to_char(a.last_sign_in_at, 'YYYY-MM')` : empty}`;

/** Present first, and among them who manages. */
const ORDER = sql`array_position('{present,invited,blocked,future,past}', ${standing}), r.role DESC, lower(CASE WHEN ${hasArrived} THEN a.name ELSE r.invited_name END), r.id`;

type Row = Omit<RepresentativeView, 'isLastManager' | 'allowedActions'>;

/** Who acts for an organisation; with `all` also who did. */
export async function listRepresentatives(db: Db, actor: Actor, organisationId: string, { all }: RepresentativesQuery): Promise<RepresentativeList> {
  const gap = gapOn(today);
  const row = await rowOf<{ today: string; gap: RepresentativeList['gap']; items: Row[] }>(
    db,
    sql`SELECT network_today()::text AS today, CASE WHEN ${gap.nobody} THEN 'nobody' WHEN ${gap.noManager} THEN 'noManager' END AS gap,
          COALESCE((SELECT json_agg(json_build_object(${view(actor)}) ORDER BY ${ORDER}) FROM account_organisations r JOIN accounts a ON a.id = r.account_id
            WHERE r.organisation_id = o.id AND ${all === 'true' ? sql`true` : sql`${standing} <> 'past'`}), '[]'::json) AS items
        FROM organisations o WHERE o.id = ${organisationId} AND o.removed_at IS NULL AND ${visibleTo(actor, 'representation.read', sql`o.id`)}`,
  );
  if (!row) refuse('NOT_FOUND');
  const items = row.items.map((item) => completed(item, row.items, { actor, organisationId, today: row.today }));
  return { items, total: items.length, gap: row.gap, allowedActions: allowed(['invite', 'handOver'], actor, organisationId) };
}

type Question = { actor: Actor; organisationId: string; today: string };

function completed(item: Row, all: readonly Row[], { actor, organisationId, today: day }: Question): RepresentativeView {
  const isLastManager = isManagedOn(all, day) && !isManagedOn(all.filter(({ id }) => id !== item.id), day);
  const actions = item.standing === 'past' ? [] : ['change', 'end', 'renew'];
  return { ...item, isLastManager, allowedActions: allowed(actions, actor, organisationId) };
}

const allowed = (actions: readonly string[], actor: Actor, organisationId: string): AllowedAction[] =>
  actions.map((action) =>
    can(actor, 'representation.manage', organisationId)
      ? { action, allowed: true, reason: null, ask: null }
      : { action, allowed: false, reason: 'FORBIDDEN', ask: scopeOf(actor, 'representation.manage') === null ? 'office' : 'manager' },
  );

export async function representativeView(db: Db, actor: Actor, organisationId: string, id: string): Promise<RepresentativeView> {
  const { items } = await listRepresentatives(db, actor, organisationId, { all: 'true' });
  return items.find((item) => item.id === id) ?? refuse('NOT_FOUND');
}

/** Every access to an organisation that has not ended, for the rules. */
export const accessesOf = (db: Db, organisationId: string, day: string): Promise<Access[]> =>
  rowsOf<Access>(
    db,
    sql`SELECT r.id, r.role, r.valid_from AS "validFrom", ${endsOn} AS "validTo" FROM account_organisations r
        WHERE r.organisation_id = ${organisationId} AND (${endsOn} IS NULL OR ${endsOn} > ${day}::date)`,
  );
