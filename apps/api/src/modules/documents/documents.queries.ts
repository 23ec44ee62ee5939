import type { Actor } from '@verbund/domain/access/can.js';
import { servesAs, type DocumentKind } from '@verbund/domain/documents/document-kinds.js';
import { REVIEW_STEPS } from '@verbund/domain/documents/review-steps.js';
import { rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { isOpenDirectory } from '../directory/directory-settings.queries.js';
import { actionsOnDocument, actionsOnDocuments } from './allowed-document-actions.js';
import { MEMBER_STATES, needsOfOrganisation } from './document-needs.queries.js';
import type { DocumentList, DocumentNeed, DocumentView } from './documents.dto.js';

const TODAY = sql`network_today()`;

const item = (day: Sql): Sql => sql`json_build_object('id', d.id, 'version', d.version, 'kind', d.kind, 'title', d.title, 'issuer', d.issuer, 'issuedOn', d.issued_on,
  'validUntil', d.valid_until, 'visibility', d.visibility, 'fileName', d.file_name, 'size', f.size, 'mediaType', f.media_type, 'supersedesId', d.supersedes_id,
  'inForce', EXISTS (SELECT FROM document_periods p WHERE p.document_id = d.id AND p.during @> ${day}),
  'steps', (SELECT json_agg(json_build_object('step', s.step, 'reason', s.reason, 'by', s.account_name, 'takenAt', s.taken_at) ORDER BY array_position(${REVIEW_STEPS}::text[], s.step))
    FROM document_steps s WHERE s.document_id = d.id))`;

type Item = Omit<DocumentView, 'allowedActions' | 'state'> & { addedBy: string };

/** Every document of an organisation with its review, and how those stand that its membership asks for. */
export async function documentsOf(db: Db, actor: Actor, organisationId: string): Promise<DocumentList> {
  const row = await rowOf<{ referenceDate: string; items: Item[] }>(
    db,
    sql`SELECT t.day::text AS "referenceDate", ARRAY(SELECT ${item(sql`t.day`)} FROM documents d JOIN files f ON f.id = d.file_id
          WHERE d.organisation_id = o.id ORDER BY COALESCE(d.issued_on, d.created_at::date) DESC, d.created_at DESC, d.id) AS items
        FROM organisations o, (SELECT ${TODAY} AS day) t WHERE o.id = ${organisationId} AND o.removed_at IS NULL AND ${visibleTo(actor, 'document.read', sql`o.id`)}`,
  );
  if (!row) refuse('NOT_FOUND');
  const needs = await needsOf(db, organisationId, row.referenceDate);
  return { ...row, items: row.items.map((one) => withState(actor, organisationId, one)), needs, allowedActions: actionsOnDocuments(actor, organisationId) };
}

/** What is required first, then by kind. */
async function needsOf(db: Db, organisationId: string, day: string): Promise<DocumentNeed[]> {
  const { needs, waiting } = await needsOfOrganisation(db, day, organisationId);
  const waits = new Set(waiting.map(({ kind }) => servesAs(kind)));
  const key = ({ required, kind, documentId }: (typeof needs)[number]): string => `${required ? 0 : 1} ${kind} ${documentId ?? ''}`;
  return needs.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((need) => ({ ...need, waiting: waits.has(need.kind) }));
}

export async function documentView(db: Db, actor: Actor, organisationId: string, id: string): Promise<DocumentView> {
  const row = await rowOf<{ item: Item }>(
    db,
    sql`SELECT ${item(TODAY)} AS item FROM documents d JOIN files f ON f.id = d.file_id
        WHERE d.id = ${id} AND d.organisation_id = ${organisationId} AND ${visibleTo(actor, 'document.read', sql`d.organisation_id`)}`,
  );
  return row ? withState(actor, organisationId, row.item) : refuse('NOT_FOUND');
}

function withState(actor: Actor, organisationId: string, one: Item): DocumentView {
  const state = one.steps.at(-1)!.step;
  return { ...one, state, allowedActions: actionsOnDocument(actor, organisationId, state) };
}

/** The document of a kind that holds on a day, or `null`: for whatever depends on it, such as a grant. */
export const documentValidOn = (db: Db, organisationId: string, kind: DocumentKind, day: string): Promise<{ documentId: string; validUntil: string | null } | null> =>
  rowOf(
    db,
    sql`SELECT document_id AS "documentId", (upper(during) - 1)::text AS "validUntil" FROM document_periods
        WHERE organisation_id = ${organisationId} AND kind = ${kind} AND during @> ${day}::date ORDER BY lower(during) DESC, document_id LIMIT 1`,
  );

export type DocumentFile = { digest: string; size: number; mediaType: string; fileName: string };

const FILE = sql`f.digest, f.size, f.media_type AS "mediaType", d.file_name AS "fileName" FROM documents d JOIN files f ON f.id = d.file_id JOIN organisations o ON o.id = d.organisation_id`;
const isMember = (whose: Sql): Sql => sql`EXISTS (SELECT FROM membership_periods m WHERE ${whose} AND m.during @> ${TODAY} AND m.state = ANY(${MEMBER_STATES}))`;
const holdsToday = sql`EXISTS (SELECT FROM document_periods p WHERE p.document_id = d.id AND p.during @> ${TODAY})`;

/**
 * The file behind a document, for those its visibility lets see it: the organisation itself and those who look after the network always,
 * every member organisation when it says so and holds today.
 */
export async function documentFile(db: Db, actor: Actor, id: string): Promise<DocumentFile> {
  const isOfMember = isMember(sql`m.organisation_id = ANY(${[...actor.organisationIds]}::uuid[])`);
  const row = await rowOf<DocumentFile>(
    db,
    sql`SELECT ${FILE} WHERE d.id = ${id} AND o.removed_at IS NULL
          AND (${visibleTo(actor, 'document.read', sql`d.organisation_id`)} OR (d.visibility IN ('members', 'public') AND ${holdsToday} AND ${isOfMember}))`,
  );
  return row ?? refuse('NOT_FOUND');
}

/** The file behind a document that the office made public, as long as it holds, its organisation is a member and the directory is open. */
export const publicDocumentFile = async (db: Db, id: string): Promise<DocumentFile> =>
  (await rowOf<DocumentFile>(db, sql`SELECT ${FILE} WHERE d.id = ${id} AND o.removed_at IS NULL AND d.visibility = 'public' AND ${holdsToday} AND ${isMember(sql`m.organisation_id = o.id`)} AND ${isOpenDirectory}`)) ?? refuse('NOT_FOUND');
