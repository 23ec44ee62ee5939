import { can, type Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { personName } from '../people/people.queries.js';
import type { DirectorySettingsView, PublishedPersonList, PublishedPersonView } from './directory-settings.dto.js';

/** Whoever manages the directory may do it; the others learn whom to ask. */
export const allowedInDirectory = (actor: Actor, action: string): AllowedAction =>
  can(actor, 'directory.manage') ? { action, allowed: true, reason: null, ask: null } : { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };

export type Settings = Omit<DirectorySettingsView, 'address' | 'allowedActions'>;

export const directorySettings = async (db: Db): Promise<Settings> =>
  (await rowOf<Settings>(db, sql`SELECT version, is_open AS "isOpen", intro, about FROM directory_settings`))!;

export const directorySettingsView = async (db: Db, actor: Actor, publicUrl: string): Promise<DirectorySettingsView> => ({
  ...(await directorySettings(db)),
  address: `${publicUrl}/directory`,
  allowedActions: [allowedInDirectory(actor, 'update')],
});

/** Anybody may read the directory, and fetch what it shows. */
export const isOpenDirectory = sql`(SELECT is_open FROM directory_settings)`;

/** The publication `s` of the person `p` is shown on the day. */
export const isShownOn = (day: Sql): Sql => sql`p.removed_at IS NULL AND s.consent_on <= ${day} AND s.withdrawn_on IS NULL
  AND (s.valid_from IS NULL OR s.valid_from <= ${day}) AND (s.valid_to IS NULL OR ${day} < s.valid_to)`;

/** Everybody who is, was or will be named, with the consent. */
export async function publishedPeople(db: Db, actor: Actor): Promise<PublishedPersonList> {
  const items = await publications(db, actor, sql`true`);
  return { items, total: items.length };
}

export const publishedPersonView = async (db: Db, actor: Actor, id: string): Promise<PublishedPersonView> => (await publications(db, actor, sql`s.id = ${id}`))[0] ?? refuse('NOT_FOUND');

async function publications(db: Db, actor: Actor, where: Sql): Promise<PublishedPersonView[]> {
  const rows = await rowsOf<Omit<PublishedPersonView, 'allowedActions'>>(
    db,
    sql`SELECT s.id, s.version, s.person_id AS "personId", ${personName} AS name, s.function, s.label, s.valid_from::text AS "validFrom", s.valid_to::text AS "validTo",
          s.consent_on::text AS "consentOn", s.consent_proof AS "consentProof", s.withdrawn_on::text AS "withdrawnOn", s.position, ${isShownOn(sql`network_today()`)} AS "isShown"
        FROM published_people s JOIN people p ON p.id = s.person_id
        WHERE ${where} AND ${visibleTo(actor, 'directory.read', sql`NULL::uuid`)}
        ORDER BY s.withdrawn_on IS NOT NULL, s.position, p.sort_name, s.id LIMIT 500`,
  );
  return rows.map((row) => ({ ...row, allowedActions: ['update', 'withdraw'].map((action) => allowedInDirectory(actor, action)) }));
}
