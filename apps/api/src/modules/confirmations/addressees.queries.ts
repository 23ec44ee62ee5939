import type { Actor } from '@verbund/domain/access/can.js';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { isMailAddress } from '../../platform/mail/mail-address.js';
import { inForceOn } from '../../platform/sign-in/representations.js';
import { conditionsOf, referenceDay } from '../organisations/organisation-filters.queries.js';
import type { OrganisationsQuery } from '../organisations/organisations-query.dto.js';

/** Somebody who gets the link for an organisation, in their language. */
export type Addressee = { readonly name: string; readonly email: string; readonly language: Language };
/** An organisation of the segment, with those who would be written to; without any it has to be called. */
export type Asked = {
  readonly organisationId: string; readonly organisationName: string; readonly sortName: string;
  readonly membershipClass: string | null; readonly districtId: string | null; readonly districtName: string | null;
  readonly addressees: readonly Addressee[];
};

type Candidate = { name: string; email: string; languages: string[] | null };
type Row = Omit<Asked, 'addressees'> & { accounts: Candidate[] | null; contact: Candidate | null; mailboxes: Candidate[] };

const today = referenceDay(undefined);
const emailOf = (channels: Sql): Sql => sql`jsonb_path_query_first(${channels}, '$[*] ? (@.kind == "email").value') #>> '{}'`;

/**
 * Who is asked for each organisation of the segment: its representatives' accounts, else its primary contact, else its own
 * mailbox. One statement, whatever the size of the segment.
 */
export const askedIn = (db: Db, actor: Actor, segment: OrganisationsQuery): Promise<Asked[]> => addresseesWhere(db, conditionsOf(segment, actor));

/** The same for the organisations `o` of a condition. */
export async function addresseesWhere(db: Db, condition: Sql): Promise<Asked[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`SELECT o.id AS "organisationId", o.name AS "organisationName", o.sort_name AS "sortName", m.membership_class AS "membershipClass", d.id AS "districtId", d.name AS "districtName",
          accounts.list AS accounts, contact.candidate AS contact,
          (SELECT COALESCE(json_agg(json_build_object('name', o.name, 'email', c ->> 'value', 'languages', o.working_languages)), '[]') FROM jsonb_array_elements(o.channels) c WHERE c ->> 'kind' = 'email') AS mailboxes
        FROM organisations o
        LEFT JOIN membership_periods m ON m.organisation_id = o.id AND m.during @> ${today}
        LEFT JOIN LATERAL (SELECT d.id, d.name FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id ORDER BY d.position, d.name LIMIT 1) d ON true
        LEFT JOIN LATERAL (SELECT json_agg(json_build_object('name', a.name, 'email', a.email, 'languages', ARRAY[a.language]) ORDER BY a.email) AS list
          FROM account_organisations r JOIN accounts a ON a.id = r.account_id WHERE r.organisation_id = o.id AND a.disabled_at IS NULL AND ${inForceOn(today)}) accounts ON true
        LEFT JOIN LATERAL (SELECT json_build_object('name', concat_ws(' ', NULLIF(p.given_name, ''), p.family_name), 'email', ${emailOf(sql`p.channels`)}, 'languages', p.languages) AS candidate
          FROM contact_roles c JOIN people p ON p.id = c.person_id
          WHERE c.organisation_id = o.id AND c.is_primary AND (c.valid_from IS NULL OR c.valid_from <= ${today}) AND (c.valid_to IS NULL OR ${today} < c.valid_to)
          ORDER BY c.valid_from DESC NULLS LAST, c.id LIMIT 1) contact ON true
        WHERE ${condition} ORDER BY o.sort_name, o.id`,
  );
  return rows.map(({ accounts, contact, mailboxes, ...asked }) => ({ ...asked, addressees: firstUsable([accounts ?? [], contact ? [contact] : [], mailboxes.slice(0, 1)]) }));
}

/** The first of these groups in which somebody has an address that can be written to; each address once. */
function firstUsable(groups: readonly (readonly Candidate[])[]): Addressee[] {
  for (const group of groups) {
    const usable = new Map(group.filter(({ email }) => email && isMailAddress(email.trim())).map((candidate) => [candidate.email.trim().toLowerCase(), addresseeOf(candidate)]));
    if (usable.size > 0) return [...usable.values()];
  }
  return [];
}

const addresseeOf = ({ name, email, languages }: Candidate): Addressee => ({ name, email: email.trim(), language: languageFor(languages ?? []) });

/** The first language of the recipient that mails are written in. */
const languageFor = (spoken: readonly string[]): Language =>
  spoken.map((tag) => LANGUAGES.find((language) => language === tag.split('-')[0])).find((language) => language !== undefined) ?? DEFAULT_LANGUAGE;
