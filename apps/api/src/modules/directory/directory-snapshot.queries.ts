import type { Language } from '@verbund/contracts/languages.js';
import type { NetworkDocumentKind } from '@verbund/domain/directory/network-documents.js';
import type { ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { actsOn, existsOn } from '../../platform/sign-in/mandates.js';
import { personName } from '../people/people.queries.js';
import { isShownOn } from './directory-settings.queries.js';
import { shownNetworkDocuments } from './network-documents.queries.js';
import { isListed, shownOrganisation, type ShownOrganisation } from './public-organisation.queries.js';

export type DirectoryNetwork = {
  name: string;
  shortName: string;
  seat: string;
  registerNumber: string;
  website: string;
  email: string;
  languages: Language[];
  isOpen: boolean;
  intro: Record<string, string>;
  about: Record<string, string>;
};

export type DirectoryTopic = { id: string; parentId: string | null; slug: string; labels: Record<string, string> };
export type DirectoryDistrict = { id: string; parentId: string | null; name: string };

/** Somebody of the network who agreed to be named. */
export type DirectoryPerson = { name: string; function: ContactFunction; label: string; since: string | null };

/** A body that everybody may see, with those in it who agreed to be named. */
export type DirectoryBody = { name: string; names: Record<string, string>; people: { name: string; taskArea: string; since: string }[] };

/** A file that the network shows to everybody. */
export type NetworkDocumentShown = { id: string; kind: NetworkDocumentKind; title: Record<string, string>; issuedOn: string | null; mediaType: string; size: number };

/** All that the directory may show on one day: nothing else reaches its pages. */
export type DirectoryContent = {
  version: string;
  /** The day for which memberships count. */
  day: string;
  network: DirectoryNetwork;
  topics: DirectoryTopic[];
  districts: DirectoryDistrict[];
  people: DirectoryPerson[];
  bodies: DirectoryBody[];
  documents: NetworkDocumentShown[];
  organisations: ShownOrganisation[];
};

/** The set of changes so far and the day, in one value: two equal ones mean that nothing has changed in between. */
export const DIRECTORY_VERSION = sql`network_today()::text || ':' || (SELECT md5(string_agg(id::text, ',' ORDER BY id)) FROM directory_changes)`;

/** Functions of the network’s board: who holds them says the board itself, once everybody may see it. */
const ofBoard = sql`s.function IN ('chair', 'deputyChair', 'treasurer', 'secretary', 'boardMember')`;
const publicBoards = sql`SELECT 1 FROM bodies b JOIN body_types t ON t.id = b.type_id WHERE t.nature = 'board' AND b.visibility = 'public' AND ${existsOn(sql`today.day`)}`;

/** Who agreed, for whatever function, is named with the mandates that run; the others are not there. */
const publicBodies = sql`(SELECT COALESCE(json_agg(json_build_object('name', name, 'names', names, 'people', people) ORDER BY position, lower(name), id), '[]') FROM (
  SELECT b.id, b.name, b.names, t.position, json_agg(json_build_object('name', ${personName}, 'taskArea', m.task_area, 'since', lower(m.during)) ORDER BY c.position NULLS LAST, p.sort_name, m.id) AS people
  FROM bodies b JOIN body_types t ON t.id = b.type_id JOIN mandates m ON m.body_id = b.id JOIN people p ON p.id = m.person_id LEFT JOIN seats c ON c.id = m.seat_id
  WHERE b.visibility = 'public' AND ${actsOn(sql`today.day`)} AND EXISTS (SELECT 1 FROM published_people s WHERE s.person_id = p.id AND ${isShownOn(sql`today.day`)})
  GROUP BY b.id, t.position) shown)`;

/** The content and its version as of one moment, in one statement. A closed directory has no content. */
export async function directoryContent(db: Db): Promise<DirectoryContent> {
  const row = await rowOf<{ content: DirectoryContent }>(
    db,
    sql`WITH today AS MATERIALIZED (SELECT network_today() AS day), settings AS MATERIALIZED (SELECT is_open, intro, about FROM directory_settings)
        SELECT json_build_object('version', ${DIRECTORY_VERSION}, 'day', today.day,
          'network', (SELECT json_build_object('name', name, 'shortName', short_name, 'seat', seat, 'registerNumber', register_number, 'website', website, 'email', email,
            'languages', languages, 'isOpen', is_open, 'intro', intro, 'about', about) FROM network, settings),
          'topics', (SELECT COALESCE(json_agg(json_build_object('id', id, 'parentId', parent_id, 'slug', slug, 'labels', labels) ORDER BY position, slug), '[]') FROM topics),
          'districts', (SELECT COALESCE(json_agg(json_build_object('id', id, 'parentId', parent_id, 'name', name) ORDER BY position, name), '[]') FROM districts),
          'people', (SELECT COALESCE(json_agg(json_build_object('name', ${personName}, 'function', s.function, 'label', s.label, 'since', s.valid_from)
              ORDER BY s.position, p.sort_name, s.id), '[]') FROM published_people s JOIN people p ON p.id = s.person_id, settings
            WHERE is_open AND ${isShownOn(sql`today.day`)} AND NOT (${ofBoard} AND EXISTS (${publicBoards}))),
          'bodies', (SELECT CASE WHEN is_open THEN ${publicBodies} ELSE '[]' END FROM settings),
          'documents', (SELECT CASE WHEN is_open THEN ${shownNetworkDocuments(sql`today.day`)} ELSE '[]' END FROM settings),
          'organisations', (SELECT COALESCE(json_agg(${shownOrganisation('public', sql`today.day`)} ORDER BY o.sort_name, o.id), '[]') FROM organisations o, settings
            WHERE is_open AND ${isListed(sql`today.day`)})
        ) AS content FROM today`,
  );
  return row!.content;
}
