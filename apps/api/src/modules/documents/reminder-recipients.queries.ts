import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { isMailAddress } from '../../platform/mail/mail-address.js';
import { inForceOn } from '../../platform/sign-in/representations.js';

export type Recipient = { name: string; address: string; language: Language; hasAccount: boolean };

/** Whoever represents the organisation today, each in their language; where nobody does, its own mail address. */
export async function recipientsOf(db: Db, organisationId: string, today: string): Promise<Recipient[]> {
  const representatives = await rowsOf<Recipient>(
    db,
    sql`SELECT a.name, a.email::text AS address, a.language, true AS "hasAccount" FROM account_organisations r JOIN accounts a ON a.id = r.account_id
        WHERE r.organisation_id = ${organisationId} AND a.disabled_at IS NULL AND ${inForceOn(sql`${today}::date`)} GROUP BY a.id ORDER BY a.name, a.id`,
  );
  return representatives.length > 0 ? representatives : mailboxOf(db, organisationId);
}

async function mailboxOf(db: Db, organisationId: string): Promise<Recipient[]> {
  const row = await rowOf<{ name: string; address: string | null; spoken: string[]; offered: Language[] }>(
    db,
    sql`SELECT o.name, o.working_languages AS spoken, n.languages AS offered,
          (SELECT c ->> 'value' FROM jsonb_array_elements(o.channels) c WHERE c ->> 'kind' = 'email' LIMIT 1) AS address
        FROM organisations o, network n WHERE o.id = ${organisationId}`,
  );
  if (!row?.address || !isMailAddress(row.address)) return [];
  const { name, address, spoken, offered } = row;
  const language = spoken.find((one): one is Language => (LANGUAGES as readonly string[]).includes(one) && offered.includes(one as Language)) ?? offered[0] ?? DEFAULT_LANGUAGE;
  return [{ name, address, language, hasAccount: false }];
}
