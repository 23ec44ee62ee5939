import { permissionsOf } from '@verbund/domain/access/can.js';
import { ROLES } from '@verbund/domain/access/permissions.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import type { SecondFactorState } from '../../platform/http/request-types.js';
import type { AccountSession } from './own-account.dto.js';
import type { RepresentedOrganisation, SessionView } from './session.dto.js';

/** Who is signed in and what they may do here: only a demo has the page of its mails. */
export async function sessionView(db: Db, user: Express.User, { secondFactor, demo }: { secondFactor: SecondFactorState; demo: boolean }): Promise<SessionView> {
  const { accountId, name, email, roles, language } = user;
  const organisations =
    user.organisationIds.length === 0
      ? []
      : await rowsOf<RepresentedOrganisation>(
          db,
          sql`SELECT id, name, CASE WHEN id = ANY(${[...user.managedIds]}::uuid[]) THEN 'manager' ELSE 'editor' END AS role
              FROM organisations WHERE id = ANY(${[...user.organisationIds]}::uuid[]) ORDER BY sort_name, id`,
        );
  const permissions = permissionsOf(user).filter((permission) => demo || permission !== 'mail.readDemoInbox');
  return { accountId, person: { id: user.personId, name }, email, roles: ROLES.filter((role) => roles.includes(role)), organisations, permissions, language, secondFactor };
}

type Row = { id: string; sid: string; startedAt: Date; lastSeenAt: Date; userAgent: string | null };

/** Where an account is signed in, newest first; `currentDigest` marks the session that asks. */
export async function ownSessions(db: Db, accountId: string, currentDigest: string): Promise<AccountSession[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`SELECT id, sid, created_at AS "startedAt", sess ->> 'userAgent' AS "userAgent",
          expire - make_interval(secs => COALESCE((sess #>> '{cookie,originalMaxAge}')::numeric, 0)::double precision / 1000) AS "lastSeenAt"
        FROM sessions WHERE account_id = ${accountId} AND expire > now() ORDER BY expire DESC, id`,
  );
  return rows.map(({ id, sid, startedAt, lastSeenAt, userAgent }) => ({
    id,
    current: sid === currentDigest,
    startedAt: startedAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    device: deviceOf(userAgent ?? ''),
  }));
}

const BROWSERS = { 'Edg/': 'Edge', 'OPR/': 'Opera', 'Firefox/': 'Firefox', 'Chrome/': 'Chrome', 'Safari/': 'Safari' };
const SYSTEMS = { Android: 'Android', iPhone: 'iOS', iPad: 'iPadOS', Windows: 'Windows', 'Mac OS': 'macOS', Linux: 'Linux' };

/** Browser and system as far as the browser says, the more particular word first; null when it says nothing known. */
function deviceOf(userAgent: string): string | null {
  const named = (names: Record<string, string>): string | undefined => Object.entries(names).find(([sign]) => userAgent.includes(sign))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ') || null;
}
