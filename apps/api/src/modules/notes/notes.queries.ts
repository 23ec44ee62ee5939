import { can, type Actor } from '@verbund/domain/access/can.js';
import { rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { NoteAuthor, NoteList, NotesQuery, NoteView } from './notes.dto.js';

/** The notes `n` that the actor may read. */
export const readableNotes = (actor: Actor): Sql => sql`
  ${visibleTo(actor, 'note.read', sql`n.organisation_id`)} AND (n.visibility = 'team' OR ${visibleTo(actor, 'note.readOffice', sql`n.organisation_id`)})`;

const noteItem = sql`json_build_object('id', n.id, 'version', n.version, 'kind', n.kind, 'occurredOn', n.occurred_on, 'text', n.text,
  'visibility', n.visibility, 'author', json_build_object('id', n.author_id, 'name', n.author_name), 'createdAt', n.created_at)`;

type Item = Omit<NoteView, 'allowedActions'>;

/** The notes about an organisation, newest first. */
export async function listNotes(
  db: Db,
  actor: Actor,
  organisationId: string,
  { page = 1, pageSize = DEFAULT_PAGE_SIZE }: NotesQuery,
): Promise<NoteList> {
  const row = await rowOf<{ items: Item[]; total: number }>(
    db,
    sql`SELECT (SELECT count(*)::int FROM notes n WHERE n.organisation_id = o.id AND ${readableNotes(actor)}) AS total,
          ARRAY(SELECT ${noteItem} FROM notes n WHERE n.organisation_id = o.id AND ${readableNotes(actor)}
            ORDER BY n.occurred_on DESC, n.created_at DESC, n.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) AS items
        FROM organisations o WHERE o.id = ${organisationId} AND o.removed_at IS NULL AND ${visibleTo(actor, 'note.read', sql`o.id`)}`,
  );
  if (!row) refuse('NOT_FOUND');
  return { total: row.total, items: row.items.map((item) => withActions(actor, item)) };
}

export async function noteView(db: Db, actor: Actor, organisationId: string, id: string): Promise<NoteView> {
  const row = await rowOf<{ item: Item }>(
    db,
    sql`SELECT ${noteItem} AS item FROM notes n WHERE n.id = ${id} AND n.organisation_id = ${organisationId} AND ${readableNotes(actor)}`,
  );
  return row ? withActions(actor, row.item) : refuse('NOT_FOUND');
}

/** Whoever wrote a note may change it, and the office may change every note. */
export const mayChangeNote = (actor: Actor, author: Pick<NoteAuthor, 'id'>): boolean =>
  can(actor, 'note.manage') || (can(actor, 'note.write') && author.id === actor.accountId);

const withActions = (actor: Actor, item: Item): NoteView => ({
  ...item,
  allowedActions: ['update', 'remove'].map((action): AllowedAction =>
    mayChangeNote(actor, item.author)
      ? { action, allowed: true, reason: null, ask: null }
      : { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' },
  ),
});
