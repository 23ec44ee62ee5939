import { can, type Actor } from '@verbund/domain/access/can.js';
import type { ProblemCode } from '@verbund/contracts/problems.js';
import { allOf, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { ImportState } from './import.entity.js';
import type { ImportRowsQuery, ImportsQuery } from './import-requests.dto.js';
import type { ImportList, ImportRowList, ImportRowView, ImportView } from './imports.dto.js';
import { isRunAlive } from './run-lock.js';

/** A run whose process died is over: the database has given back its lock and its work. */
const stateNow: Sql = sql`CASE WHEN i.state = 'running' AND NOT ${isRunAlive(sql`i.id`)} THEN 'failed' ELSE i.state END`;

export async function listImports(db: Db, { page = 1, pageSize = DEFAULT_PAGE_SIZE }: ImportsQuery): Promise<ImportList> {
  const row = await rowOf<{ list: ImportList }>(
    db,
    sql`SELECT json_build_object('total', (SELECT count(*)::int FROM imports), 'items', COALESCE((
          SELECT json_agg(json_build_object('id', i.id, 'fileName', i.file_name, 'state', ${stateNow}, 'rows', (SELECT count(*)::int FROM import_rows r WHERE r.import_id = i.id),
            'createdBy', i.started_by_name, 'createdAt', i.created_at, 'finishedAt', i.finished_at, 'undoneAt', i.undone_at) ORDER BY i.created_at DESC, i.id)
          FROM (SELECT * FROM imports ORDER BY created_at DESC, id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) i), '[]'::json)) AS list`,
  );
  return row!.list;
}

const countOf = (condition: Sql): Sql => sql`count(*) FILTER (WHERE ${condition})::int`;

const counts = sql`
  (SELECT json_build_object('rows', count(*)::int, 'new', ${countOf(sql`r.state = 'new'`)}, 'changed', ${countOf(sql`r.state = 'changed'`)}, 'unchanged', ${countOf(sql`r.state = 'unchanged'`)},
     'duplicate', ${countOf(sql`r.state = 'duplicate'`)}, 'problem', ${countOf(sql`r.state = 'problem'`)}, 'skipped', ${countOf(sql`r.state = 'skipped'`)},
     'assumed', ${countOf(sql`r.assumed`)})
   FROM import_rows r WHERE r.import_id = i.id)`;

const outcome = sql`
  CASE WHEN i.finished_at IS NULL THEN NULL ELSE
  (SELECT json_build_object('created', ${countOf(sql`r.outcome = 'created'`)}, 'changed', ${countOf(sql`r.outcome = 'changed'`)}, 'unchanged', ${countOf(sql`r.outcome = 'unchanged'`)},
     'skipped', ${countOf(sql`r.outcome = 'skipped'`)}, 'refused', ${countOf(sql`r.outcome = 'refused'`)})
   FROM import_rows r WHERE r.import_id = i.id) END`;

const SAMPLED_ROWS = 50;

const columns = sql`
  (SELECT json_agg(json_build_object('index', c.nth - 1, 'header', c.value ->> 'header', 'field', c.value ->> 'field', 'certainty', c.value ->> 'certainty',
     'remembered', c.value ->> 'certainty' = 'remembered', 'accepted', (c.value ->> 'accepted')::boolean,
     'samples', ARRAY(SELECT left(s.text, 80) FROM (
        SELECT r.cells ->> (c.nth - 1)::int AS text, min(r.number) AS first FROM import_rows r WHERE r.import_id = i.id AND r.number <= ${SAMPLED_ROWS} GROUP BY 1) s
        WHERE trim(s.text) <> '' ORDER BY s.first LIMIT 3)) ORDER BY c.nth)
   FROM jsonb_array_elements(i.columns) WITH ORDINALITY AS c(value, nth))`;

/** The latest import of the same file that stands. */
const earlier = sql`
  (SELECT json_build_object('id', e.id, 'fileName', e.file_name, 'finishedAt', e.finished_at) FROM imports e
   WHERE e.file_digest = i.file_digest AND e.id <> i.id AND e.state = 'done' AND e.finished_at <= i.created_at ORDER BY e.finished_at DESC LIMIT 1)`;

/** One import with its columns, counts and, while it runs, its progress. */
export async function importView(db: Db, actor: Actor, id: string): Promise<ImportView> {
  const row = await rowOf<{ view: Omit<ImportView, 'allowedActions'> }>(
    db,
    sql`SELECT json_build_object('id', i.id, 'version', i.version, 'fileName', i.file_name, 'fileDigest', i.file_digest, 'fileKind', i.file_kind, 'state', ${stateNow},
          'failure', CASE WHEN i.state = 'running' AND ${stateNow} = 'failed' THEN 'IMPORT_INTERRUPTED' ELSE i.failure END,
          'encoding', i.encoding, 'delimiter', i.delimiter, 'sheet', i.sheet, 'sheets', i.sheets, 'headerRow', i.header_row, 'columns', ${columns}, 'counts', ${counts},
          'progress', (SELECT json_build_object('done', p.done, 'total', p.total) FROM import_progress p WHERE p.import_id = i.id), 'outcome', ${outcome}, 'earlierImport', ${earlier},
          'createdBy', i.started_by_name, 'createdAt', i.created_at, 'finishedAt', i.finished_at, 'undoneAt', i.undone_at) AS view
        FROM imports i WHERE i.id = ${id}`,
  );
  return row ? { ...row.view, allowedActions: allowedImportActions(actor, row.view) } : refuse('NOT_FOUND');
}

/** In which states an action is possible, and the reason elsewhere. */
const POSSIBLE: Record<string, { states: readonly ImportState[]; otherwise: ProblemCode }> = {
  configure: { states: ['preview', 'failed'], otherwise: 'IMPORT_FINISHED' },
  run: { states: ['preview', 'failed'], otherwise: 'IMPORT_FINISHED' },
  discard: { states: ['preview', 'failed'], otherwise: 'IMPORT_FINISHED' },
  undo: { states: ['done'], otherwise: 'IMPORT_NOT_DONE' },
};

function allowedImportActions(actor: Actor, { state, counts: { new: fresh, changed }, columns: matched }: Pick<ImportView, 'state' | 'counts' | 'columns'>): AllowedAction[] {
  return Object.entries(POSSIBLE).map(([action, { states, otherwise }]) => {
    if (!can(actor, 'import.run')) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
    if (!states.includes(state)) return { action, allowed: false, reason: state === 'running' ? 'IMPORT_RUNNING' : otherwise, ask: null };
    if (action === 'run' && !matched.some(({ field }) => field === 'name')) return { action, allowed: false, reason: 'IMPORT_NAME_COLUMN_MISSING', ask: null };
    if (action === 'run' && fresh + changed === 0) return { action, allowed: false, reason: 'IMPORT_NOTHING_TO_RUN', ask: null };
    return { action, allowed: true, reason: null, ask: null };
  });
}

const rowView = sql`json_build_object('number', r.number, 'state', r.state, 'name', r.evaluation -> 'name', 'organisationId', r.organisation_id, 'decision', r.decision, 'targetRow', r.target_row,
  'visibility', r.visibility, 'accepted', r.accepted, 'candidates', r.evaluation -> 'candidates', 'cells', r.evaluation -> 'cells', 'changes', r.evaluation -> 'changes', 'outcome', r.outcome)`;

export async function listImportRows(db: Db, importId: string, { state, page = 1, pageSize = DEFAULT_PAGE_SIZE }: ImportRowsQuery): Promise<ImportRowList> {
  const where = allOf([sql`r.import_id = ${importId}`, ...(state ? [sql`r.state = ANY(${state})`] : [])]);
  const row = await rowOf<{ list: ImportRowList }>(
    db,
    sql`SELECT json_build_object('total', (SELECT count(*)::int FROM import_rows r WHERE ${where}), 'items', COALESCE((
          SELECT json_agg(${rowView} ORDER BY r.number) FROM (SELECT * FROM import_rows r WHERE ${where} ORDER BY r.number LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) r), '[]'::json)) AS list
        FROM imports i WHERE i.id = ${importId}`,
  );
  return row?.list ?? refuse('NOT_FOUND');
}

export async function importRowView(db: Db, importId: string, number: number): Promise<ImportRowView> {
  const row = await rowOf<{ view: ImportRowView }>(db, sql`SELECT ${rowView} AS view FROM import_rows r WHERE r.import_id = ${importId} AND r.number = ${number}`);
  return row?.view ?? refuse('NOT_FOUND');
}
