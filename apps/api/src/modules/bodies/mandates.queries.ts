import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import type { MandateRole } from '@verbund/domain/bodies/mandates.js';
import { can, type Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { actsOn, existsOn, holdsOverOn } from '../../platform/sign-in/mandates.js';
import { referenceDay } from '../organisations/organisation-filters.queries.js';
import { personName } from '../people/people.queries.js';
import type { HolderAddresses, MandateList, MandateView } from './mandates.dto.js';

/** Somebody who acts in a body on a day; `organisationId` is the organisation that the mandate represents. */
export type Holder = {
  mandateId: string;
  personId: string;
  name: string;
  email: string | null;
  language: Language;
  role: MandateRole;
  votes: boolean;
  seatId: string | null;
  /** Whom they stand in for. */
  standsInForId: string | null;
  organisationId: string | null;
};

/** The language of the account, else the first spoken one in which mails are written. */
const mailLanguage = sql`COALESCE((SELECT a.language FROM accounts a WHERE a.person_id = p.id),
  (SELECT l FROM unnest(p.languages) WITH ORDINALITY AS spoken(l, n) WHERE l = ANY(${[...LANGUAGES]}::text[]) ORDER BY n LIMIT 1), ${DEFAULT_LANGUAGE})`;

const mailAddress = sql`COALESCE(jsonb_path_query_first(p.channels, '$[*] ? (@.kind == "email").value') #>> '{}', (SELECT a.email::text FROM accounts a WHERE a.person_id = p.id))`;

const MANDATES = sql`mandates m JOIN bodies b ON b.id = m.body_id JOIN body_types t ON t.id = b.type_id JOIN people p ON p.id = m.person_id`;

/** Everybody who acts in the body on the day, hold-over included where the statutes allow it; nobody in a body that is over. */
export const holdersOn = (db: Db, bodyId: string, day: string): Promise<Holder[]> =>
  rowsOf<Holder>(
    db,
    sql`SELECT m.id AS "mandateId", p.id AS "personId", ${personName} AS name, ${mailAddress} AS email, ${mailLanguage} AS language, m.role, m.votes, m.seat_id AS "seatId", (SELECT d.person_id FROM mandates d WHERE d.id = m.deputises_id) AS "standsInForId", m.on_behalf_of_id AS "organisationId"
        FROM ${MANDATES} LEFT JOIN seats s ON s.id = m.seat_id WHERE m.body_id = ${bodyId} AND ${actsOn(sql`${day}::date`)} ORDER BY s.position NULLS LAST, p.sort_name, m.id`,
  );

/** How the mandate `m` stands on the day. */
const standingOn = (day: Sql): Sql => sql`CASE WHEN lower(m.during) > ${day} THEN 'future' WHEN NOT ${existsOn(day)} THEN 'past' WHEN m.during @> ${day} THEN 'present' WHEN ${holdsOverOn(day)} THEN 'holdOver' ELSE 'past' END`;

/** The mandate `m` of the person `p` in the body `b` of the type `t`, as JSON; the network's own people learn more. */
export function mandateItem(actor: Actor, day: Sql): Sql {
  const internal = visibleTo(actor, 'body.readInternal', sql`NULL::uuid`);
  return sql`json_build_object('id', m.id, 'version', m.version, 'body', json_build_object('id', b.id, 'name', b.name), 'person', json_build_object('id', p.id, 'name', ${personName}),
    'organisation', (SELECT json_build_object('id', o.id, 'name', o.name) FROM organisations o WHERE o.id = m.on_behalf_of_id), 'seatId', m.seat_id, 'termId', m.term_id,
    'deputises', (SELECT json_build_object('id', d.id, 'name', concat_ws(' ', NULLIF(q.title, ''), NULLIF(q.given_name, ''), q.family_name)) FROM mandates d JOIN people q ON q.id = d.person_id WHERE d.id = m.deputises_id),
    'role', m.role, 'taskArea', m.task_area, 'votes', m.votes, 'from', lower(m.during), 'to', upper(m.during), 'obtained', m.obtained,
    'decision', CASE WHEN ${internal} THEN m.decision END, 'endedBy', CASE WHEN ${internal} THEN m.ended_by END, 'standing', ${standingOn(day)})`;
}

/** Bodies `b` that are kept to the network are not there for others. */
export const readableBodies = (actor: Actor): Sql =>
  sql`(${visibleTo(actor, 'body.readInternal', sql`NULL::uuid`)} OR (${visibleTo(actor, 'body.read', sql`NULL::uuid`)} AND b.visibility <> 'network'))`;

/** Every office that a person holds, held and will hold. */
export const mandatesOfPerson = (db: Db, actor: Actor, id: string, on?: string): Promise<MandateList> =>
  mandatesOf(db, actor, { owner: sql`people owner WHERE owner.id = ${id} AND owner.removed_at IS NULL AND ${visibleTo(actor, 'body.readInternal', sql`NULL::uuid`)}`, theirs: sql`m.person_id = ${id}`, on });

/** Every office in which an organisation is or was represented. */
export const mandatesOfOrganisation = (db: Db, actor: Actor, id: string, on?: string): Promise<MandateList> =>
  mandatesOf(db, actor, { owner: sql`organisations owner WHERE owner.id = ${id} AND owner.removed_at IS NULL AND ${visibleTo(actor, 'contact.read', sql`owner.id`)}`, theirs: sql`m.on_behalf_of_id = ${id}`, on });

async function mandatesOf(db: Db, actor: Actor, { owner, theirs, on }: { owner: Sql; theirs: Sql; on: string | undefined }): Promise<MandateList> {
  const day = referenceDay(on);
  const row = await rowOf<{ referenceDate: string; items: MandateView[] }>(
    db,
    sql`SELECT ${day}::text AS "referenceDate", ARRAY(SELECT ${mandateItem(actor, day)} FROM ${MANDATES} WHERE ${theirs} AND ${readableBodies(actor)}
          ORDER BY array_position('{present,holdOver,future,past}', ${standingOn(day)}), lower(m.during) DESC, m.id) AS items FROM ${owner}`,
  );
  return row ? { ...row, total: row.items.length } : refuse('NOT_FOUND');
}

/** How to write to everybody who acts in the body on the day. */
export async function holderAddresses(db: Db, actor: Actor, bodyId: string, on?: string): Promise<HolderAddresses> {
  const body = await rowOf<{ day: string }>(db, sql`SELECT ${referenceDay(on)}::text AS day FROM bodies b WHERE b.id = ${bodyId} AND ${readableBodies(actor)}`);
  if (!body || !can(actor, 'person.read')) return refuse('NOT_FOUND');
  const items = (await holdersOn(db, bodyId, body.day)).map(({ mandateId, personId, name, email, language, role }) => ({ mandateId, personId, name, email, language, role }));
  return { referenceDate: body.day, items, total: items.length };
}
