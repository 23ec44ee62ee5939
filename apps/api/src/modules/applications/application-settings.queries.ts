import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import type { ApplicationSettingsView, PrinciplesList, PrinciplesVersion, PrinciplesView } from './application-settings.dto.js';
import { settingsColumns } from './dossier.queries.js';

export const settingsView = async (db: Db): Promise<ApplicationSettingsView> =>
  (await rowOf<{ settings: ApplicationSettingsView }>(db, sql`SELECT ${settingsColumns} AS settings FROM application_settings s`))!.settings;

/** The principles in force; `null` as long as none were published. */
export const currentPrinciples = (db: Db): Promise<PrinciplesView | null> =>
  rowOf<PrinciplesView>(db, sql`SELECT id, version, texts, published_at AS "publishedAt" FROM principles ORDER BY version DESC LIMIT 1`);

/** Every version, the newest first: whoever accepted one can read it again. */
export async function principlesList(db: Db): Promise<PrinciplesList> {
  const items = await rowsOf<PrinciplesVersion>(
    db,
    sql`SELECT p.id, p.version, p.texts, p.published_at AS "publishedAt", p.published_by AS "publishedBy",
          (SELECT count(*)::int FROM applications a WHERE a.accepted_version = p.version) AS acceptances
        FROM principles p ORDER BY p.version DESC`,
  );
  return { items, total: items.length };
}
