import { rowOf, rowsOf, sql } from '../src/platform/database/sql.js';
import type { Api } from './harness.js';

/** A day on which the plans of 2027 are made. */
export const PLANNING_DAY = '2026-11-28T10:00:00Z';

type Room = { capacity?: number; stepFree?: 'yes' | 'no'; unavailable?: object[]; avoids?: string[]; maxPeople?: number | null };

/** A member since 2020 with a mailbox of its own and, unless told otherwise, a room in which it has guests. */
export async function hostNamed(api: Api, name: string, room: Room | null = {}, more: { email?: string | null; language?: string } = {}): Promise<string> {
  const { email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '')}@verein.example`, language = 'de' } = more;
  const channels = JSON.stringify(email === null ? [] : [{ kind: 'email', value: email, label: '' }]);
  const names = JSON.stringify([{ kind: 'registered', text: name, latin: null, validFrom: null, validTo: null }]);
  const address = JSON.stringify([{ kind: 'visit', street: `Weg ${name}`, postcode: '30159', place: 'Hannover', note: '' }]);
  const { id } = (await rowOf<{ id: string }>(
    api.db,
    sql`INSERT INTO organisations (name, sort_name, names, channels, working_languages, addresses) VALUES (${name}, ${name.toLowerCase()}, ${names}::jsonb, ${channels}::jsonb, ${[language]}::text[], ${address}::jsonb) RETURNING id`,
  ))!;
  await rowsOf(api.db, sql`INSERT INTO membership_periods (organisation_id, during, state, membership_class) VALUES (${id}, '[2020-01-01,)', 'active', 'full')`);
  if (room) await roomOf(api, id, `Saal ${name}`, room);
  return id;
}

async function roomOf(api: Api, organisation: string, name: string, { capacity = 30, stepFree = 'yes', unavailable = [], avoids = [], maxPeople = null }: Room): Promise<void> {
  await rowsOf(
    api.db,
    sql`INSERT INTO rooms (organisation_id, name, capacity, step_free, unavailable, avoided_calendars, hosting_from, hosting_max_people, how_to_find, contact_name, contact_phone)
        VALUES (${organisation}, ${name}, ${capacity}, ${stepFree}, ${JSON.stringify(unavailable)}::jsonb, ${avoids}::text[], '2020-01-01', ${maxPeople}, ${`Klingel ${name}`}, ${`Mensch ${name}`}, '+4951112345')`,
  );
}

export async function bodyNamed(api: Api, name: string, nature = 'board'): Promise<string> {
  const type = (await rowOf<{ id: string }>(api.db, sql`INSERT INTO body_types (labels, nature, rules) VALUES ('{"de":"Vorstand"}', ${nature}, '{}') RETURNING id`))!;
  const body = (await rowOf<{ id: string }>(api.db, sql`INSERT INTO bodies (type_id, name, begun_on) VALUES (${type.id}, ${name}, '2020-01-01') RETURNING id`))!;
  await rowsOf(api.db, sql`INSERT INTO seats (body_id, label, position) SELECT ${body.id}, 'Sitz ' || n, n FROM generate_series(1, 7) n`);
  return body.id;
}

type Meeting = { title?: string; guests?: number; stepFree?: boolean; rotates?: boolean };

/** A meeting from half past six to half past eight in the evening. */
export async function meetingOn(api: Api, bodyId: string, day: string, { title = 'Vorstandssitzung', guests = 2, stepFree = false, rotates = true }: Meeting = {}): Promise<string> {
  const { id } = (await rowOf<{ id: string }>(
    api.db,
    sql`INSERT INTO meetings (body_id, kind, title, starts_at, ends_at, guests, needs_step_free, rotates)
        VALUES (${bodyId}, 'board', ${title}, (${day}::date + time '18:30') AT TIME ZONE 'Europe/Berlin', (${day}::date + time '20:30') AT TIME ZONE 'Europe/Berlin', ${guests}, ${stepFree}, ${rotates}) RETURNING id`,
  ))!;
  return id;
}

/** First Tuesdays of the months of 2027. */
export const TUESDAYS = ['2027-01-05', '2027-02-02', '2027-03-02', '2027-04-06', '2027-05-04', '2027-06-01', '2027-07-06', '2027-08-03', '2027-09-07', '2027-10-05', '2027-11-02', '2027-12-07'];

/** The newest token of a host that was mailed to an address. */
export async function hostToken(api: Api, email: string, meetingId?: string): Promise<string> {
  const mail = await rowOf<{ body_text: string }>(
    api.db,
    sql`SELECT m.body_text FROM host_links l JOIN mail_messages m ON m.id = l.message_id JOIN host_assignments a ON a.id = l.assignment_id
        WHERE l.email = ${email} AND (${meetingId ?? null}::uuid IS NULL OR a.meeting_id = ${meetingId ?? null}::uuid) ORDER BY l.issued_at DESC, l.id LIMIT 1`,
  );
  return /\/host#([\w-]+)/.exec(mail!.body_text)![1]!;
}
