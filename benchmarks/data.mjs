// The benchmark's register: as many organisations as wanted, each with three contacts, written in bulk.
import { fold } from '@verbund/domain/names/fold.js';
import { searchTerms } from '@verbund/domain/names/search-terms.js';
import anyAscii from 'any-ascii';
import { createHash } from 'node:crypto';
import { organisationName, personName, PLACES, randomFrom } from './names.mjs';

const SEED = 20270503;
const BATCH = 1_000;
const CONTACTS = 3;
const TOPIC_HEADS = ['Bildung', 'Kultur', 'Gesundheit', 'Beratung', 'Sport', 'Jugend', 'Frauen', 'Flucht'];
const DISTRICTS = ['Mitte', 'Vahrenwald-List', 'Bothfeld', 'Buchholz', 'Misburg', 'Kirchrode', 'Südstadt', 'Döhren', 'Ricklingen', 'Linden', 'Ahlem', 'Herrenhausen', 'Nord'];
const STATES = [['active', 0.6], ['former', 0.14], ['lead', 0.1], ['application', 0.06], ['probation', 0.04], ['exitPending', 0.03], ['suspended', 0.02], ['expelled', 0.01]];
const FUNCTIONS = ['legalRepresentative', 'treasurer', 'delegate', 'chair', 'office', 'youth'];
const LANGUAGES = ['de', 'ar', 'ru', 'uk', 'tr', 'el', 'fa', 'en', 'es', 'vi'];

/** The same id for the same thing at every run. */
export function idOf(kind, number) {
  const hex = createHash('md5').update(`${kind} ${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Organisation number n, whatever the size of the register. */
export function organisationOf(number) {
  const random = randomFrom(SEED + number * 7919);
  const { text, latin } = organisationName(random);
  const since = `${2012 + random.below(14)}-${String(1 + random.below(12)).padStart(2, '0')}-01`;
  return {
    id: idOf('organisation', number), text, latin, since,
    state: stateFor(random.next()),
    registerNumber: `VR ${100_000 + number}`,
    place: random.next() < 0.7 ? PLACES[0] : random.pick(PLACES),
    district: random.below(DISTRICTS.length),
    leaf: random.below(TOPIC_HEADS.length * 4),
    languages: [random.pick(LANGUAGES), 'de'].filter((language, index, all) => all.indexOf(language) === index),
    confirmedDaysAgo: random.next() < 0.2 ? null : random.below(700),
    changedMinutesAgo: random.below(1_000_000),
    people: Array.from({ length: CONTACTS }, (_, nth) => ({ id: idOf('person', number * CONTACTS + nth), ...personName(random), function: FUNCTIONS[(nth + random.below(2)) % FUNCTIONS.length] })),
  };
}

function stateFor(share) {
  let left = share;
  return (STATES.find(([, part]) => (left -= part) < 0) ?? STATES[0])[0];
}

/** Fills an empty, migrated database. */
export async function fill(client, size) {
  await client.query('SET synchronous_commit = off');
  await fillTaxonomies(client);
  const known = new Set();
  for (let from = 0; from < size; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, size - from) }, (_, nth) => organisationOf(from + nth));
    await insertOrganisations(client, batch);
    await insertPeople(client, batch);
    await insertTerms(client, batch, known);
  }
  await client.query('RESET synchronous_commit');
  await client.query('VACUUM ANALYZE');
}

async function fillTaxonomies(client) {
  const topics = TOPIC_HEADS.flatMap((head, nth) => [
    { id: idOf('head', nth), parent: null, slug: `head-${nth}`, label: head },
    ...[0, 1, 2, 3].map((leaf) => ({ id: idOf('leaf', nth * 4 + leaf), parent: idOf('head', nth), slug: `leaf-${nth}-${leaf}`, label: `${head} ${leaf + 1}` })),
  ]);
  await insert(client, `INSERT INTO topics (id, parent_id, slug, labels, position) SELECT id, parent, slug, jsonb_build_object('de', label), 0`, 'id uuid, parent uuid, slug text, label text', topics);
  const districts = DISTRICTS.map((name, position) => ({ id: idOf('district', position), name, position }));
  await insert(client, 'INSERT INTO districts (id, name, position) SELECT id, name, position', 'id uuid, name text, position int', districts);
}

const insert = (client, target, columns, rows) => client.query(`${target} FROM jsonb_to_recordset($1::jsonb) AS r(${columns})`, [JSON.stringify(rows)]);

async function insertOrganisations(client, batch) {
  const rows = batch.map((o) => ({
    id: o.id, name: o.text, sort: fold(o.text), number: o.registerNumber, languages: o.languages, days: o.confirmedDaysAgo, minutes: o.changedMinutesAgo,
    names: [{ kind: 'registered', text: o.text, ...(o.latin && { latin: o.latin }) }],
    addresses: [{ kind: 'visit', street: 'Marktstraße 1', postcode: '30159', place: o.place }],
    channels: [{ kind: 'phone', value: '0511 1234567', e164: '+495111234567' }, { kind: 'email', value: 'kontakt@verein.example' }],
    purpose: { de: 'Förderung der Begegnung, der Bildung und der Kultur; Beratung in mehreren Sprachen für alle, die neu in der Region sind.' },
    leaf: idOf('leaf', o.leaf), district: idOf('district', o.district), since: o.since, state: o.state,
  }));
  const columns = 'id uuid, name text, sort text, number text, languages text[], days int, minutes int, names jsonb, addresses jsonb, channels jsonb, purpose jsonb, leaf uuid, district uuid, since date, state text';
  await insert(client, `INSERT INTO organisations (id, name, sort_name, names, register_number, legal_form, founded, working_languages, advice_languages, addresses, channels, purpose, confirmed_at, updated_at)
    SELECT id, name, sort, names, number, 'registeredAssociation', '2010', languages, languages, addresses, channels, purpose, now() - days * interval '1 day', now() - minutes * interval '1 minute'`, columns, rows);
  await insert(client, 'INSERT INTO organisation_topics (organisation_id, topic_id) SELECT id, leaf', columns, rows);
  await insert(client, 'INSERT INTO organisation_districts (organisation_id, district_id) SELECT id, district', columns, rows);
  await insert(client, `INSERT INTO membership_events (organisation_id, state, membership_class, effective_on) SELECT id, state, 'full', since`, columns, rows);
  await insert(client, `INSERT INTO membership_periods (organisation_id, during, state, membership_class) SELECT id, daterange(since, NULL), state, 'full'`, columns, rows);
  await insert(client, `INSERT INTO audit_entries (occurred_at, account_id, account_name, action, subject, subject_id, organisation_id)
    SELECT now() - minutes * interval '1 minute', '00000000-0000-0000-0000-000000000000', 'Import', 'organisation.created', 'organisation', id, id`, columns, rows);
}

async function insertPeople(client, batch) {
  const rows = batch.flatMap((o) => o.people.map((person, nth) => ({
    id: person.id, role: idOf('role', person.id), organisation: o.id, given: person.given, family: person.family, sort: fold(`${person.family} ${person.given}`), function: person.function, primary: nth === 0, since: o.since,
    channels: [{ kind: 'phone', value: '0511 7654321' }, { kind: 'email', value: 'person@verein.example' }],
  })));
  const columns = 'id uuid, role uuid, organisation uuid, given text, family text, sort text, function text, "primary" boolean, since date, channels jsonb';
  await insert(client, 'INSERT INTO people (id, given_name, family_name, sort_name, channels) SELECT id, given, family, sort, channels', columns, rows);
  await insert(client, 'INSERT INTO contact_roles (id, person_id, organisation_id, function, valid_from, is_primary) SELECT role, id, organisation, function, since, "primary"', columns, rows);
}

/** The weights of `indexOrganisation`. */
async function insertTerms(client, batch, known) {
  const postings = batch.flatMap((o) => {
    const people = o.people.map(({ given, family }) => [`${given} ${family}`, 5]);
    const organisation = postingsOf('organisation', o.id, [[o.text, 10], [o.latin ?? '', 8], [o.registerNumber, 8], [`Marktstraße 1 30159 ${o.place}`, 3], [DISTRICTS[o.district], 3], ...people]);
    return [...organisation, ...o.people.flatMap(({ id, given, family }) => postingsOf('person', id, [[`${given} ${family}`, 10]]))];
  });
  const terms = [...new Set(postings.map(({ term }) => term))].filter((term) => !known.has(term));
  terms.forEach((term) => known.add(term));
  await client.query('INSERT INTO search_terms (term) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [terms]);
  await insert(client, 'INSERT INTO search_postings (term, subject, subject_id, weight) SELECT term, subject, id, weight', 'term text, subject text, id uuid, weight smallint', postings);
}

function postingsOf(subject, id, texts) {
  const weights = new Map();
  for (const [text, weight] of texts) for (const term of searchTerms(text, anyAscii)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return [...weights].map(([term, weight]) => ({ term, subject, id, weight }));
}
