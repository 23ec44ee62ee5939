import { Inject, Injectable } from '@nestjs/common';
import { headerKey, matchColumns, REPEATABLE_FIELDS, type ImportField, type RememberedColumns } from '@verbund/domain/imports/columns.js';
import { createHash } from 'node:crypto';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { ReadingChoice, Table } from './file-limits.js';
import { judgeAllRows, judgeRow, storeRows, takeOverDecisions } from './import-rows.js';
import { Import, type ImportColumn } from './import.entity.js';
import type { ColumnChoice, ImportPatch, ImportRowPatch } from './import-requests.dto.js';
import { importView } from './imports.queries.js';
import { decisionOf, saveDecision } from './row-decision.js';
import { readTable } from './table.js';
import type { Upload } from '../../platform/files/read-upload.js';

/** Looking through a file before it is imported: uploading, saying how it is read, correcting and deciding rows, discarding. */
@Injectable()
export class ImportsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async upload(actor: RequestActor, { fileName, content }: Upload, db: Db): Promise<string> {
    const fileDigest = createHash('sha256').update(content).digest('hex');
    const earlier = await earlierImport(db, fileDigest);
    const table = await readTable(content, earlier ?? {});
    return this.work.run(actor, async (tx) => {
      const columns = earlier ? earlier.columns : matched(table, await rememberedColumns(tx.manager));
      const { identifiers } = await tx.manager.insert(Import, { fileName, fileDigest, ...readingOf(table), columns, startedBy: actor.accountId, startedByName: actor.name, createdAt: tx.now });
      const id = (identifiers[0] as { id: string }).id;
      await rowsOf(tx.manager, sql`INSERT INTO import_files (import_id, content) VALUES (${id}, ${content})`);
      await storeRows(tx.manager, id, table.rows);
      if (earlier) await takeOverDecisions(tx.manager, { from: earlier.id, into: id });
      await judgeAllRows(tx.manager, { id, columns }, tx.today);
      tx.record({ action: 'import.uploaded', subject: 'import', subjectId: id, changes: { fileName: { old: null, new: fileName }, rows: { old: null, new: table.rows.length } } });
      return id;
    });
  }

  /** Reads the original again where encoding, delimiter, sheet or header row change; columns alone are only judged again. */
  async configure(actor: RequestActor, id: string, { version, columns: choices = [], ...choice }: ImportPatch, db: Db): Promise<void> {
    const isReadAgain = Object.values(choice).some((value) => value !== undefined);
    const table = isReadAgain ? await this.readAgain(db, id, choice) : null;
    await this.work.run(actor, async (tx) => {
      const present = await claimPreview(tx, id);
      if (present.version !== version) refuse('VERSION_CONFLICT', { current: await importView(tx.manager, actor, id) });
      if (table) await storeRows(tx.manager, id, table.rows);
      await rememberChoices(tx.manager, table ? table.headers : present.columns.map(({ header }) => header), choices);
      const columns = withChoices(table ? matched(table, await rememberedColumns(tx.manager)) : present.columns, choices);
      await tx.manager.update(Import, { id }, { ...(table && readingOf(table)), columns, version: version + 1 });
      await judgeAllRows(tx.manager, { id, columns }, tx.today);
      tx.record({ action: 'import.configured', subject: 'import', subjectId: id, changes: Object.fromEntries(Object.entries({ ...choice, columns: choices }).map(([field, value]) => [field, { old: null, new: value }])) });
    });
  }

  private async readAgain(db: Db, id: string, choice: ReadingChoice): Promise<Table> {
    const row = await rowOf<ReadingChoice & { content: Buffer }>(
      db,
      sql`SELECT i.encoding, i.delimiter, i.sheet, i.header_row AS "headerRow", f.content FROM imports i JOIN import_files f ON f.import_id = i.id WHERE i.id = ${id}`,
    );
    if (!row) refuse('NOT_FOUND');
    const { content, ...present } = row;
    const given = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)) as ReadingChoice;
    return readTable(content, { ...present, ...(given.sheet && { headerRow: null }), ...given });
  }

  decide(actor: RequestActor, id: string, number: number, input: ImportRowPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { columns, version } = await claimPreview(tx, id);
      const decision = await decisionOf(tx.manager, { importId: id, number, columns: columns.length }, input);
      await saveDecision(tx.manager, { importId: id, number }, decision);
      await judgeRow(tx.manager, { id, columns }, number, tx.today);
      await tx.manager.update(Import, { id }, { version: version + 1 });
      const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined).map(([field, value]) => [field, { old: null, new: value as unknown }]));
      tx.record({ action: 'import.rowDecided', subject: 'import', subjectId: id, changes: { row: { old: null, new: number }, ...changes } });
    });
  }

  /** Forgets a file that was not imported. */
  discard(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { fileName } = await claimPreview(tx, id);
      await tx.manager.delete(Import, { id });
      tx.record({ action: 'import.discarded', subject: 'import', subjectId: id, changes: { fileName: { old: fileName, new: null } } });
    });
  }
}

/** The import while it can still be changed; a run that died left it as it was. */
async function claimPreview(tx: Transaction, id: string): Promise<Import> {
  const present = await tx.claim(Import, id, 'import.run');
  const { state } = await importView(tx.manager, tx.actor, id);
  if (state === 'running') refuse('IMPORT_RUNNING');
  return state === 'preview' || state === 'failed' ? present : refuse('IMPORT_FINISHED');
}

type EarlierImport = { id: string; encoding: string | null; delimiter: string | null; sheet: string | null; headerRow: number; columns: ImportColumn[] };

const earlierImport = (db: Db, digest: string): Promise<EarlierImport | null> =>
  rowOf<EarlierImport>(db, sql`SELECT id, encoding, delimiter, sheet, header_row AS "headerRow", columns FROM imports WHERE file_digest = ${digest} AND state = 'done' ORDER BY finished_at DESC LIMIT 1`);

const readingOf = ({ kind, encoding, delimiter, sheet, sheets, headerRow }: Table) => ({ fileKind: kind, encoding, delimiter, sheet, sheets: [...sheets], headerRow });

const matched = ({ headers }: Table, remembered: RememberedColumns): ImportColumn[] => matchColumns(headers, remembered).map((match) => ({ ...match, accepted: false }));

async function rememberedColumns(db: Db): Promise<RememberedColumns> {
  const rows = await rowsOf<{ key: string; field: ImportField | null }>(db, sql`SELECT header_key AS key, field FROM import_column_memory`);
  return Object.fromEntries(rows.map(({ key, field }) => [key, field]));
}

async function rememberChoices(db: Db, headers: readonly string[], choices: readonly ColumnChoice[]): Promise<void> {
  for (const { index, field } of choices) {
    const key = headerKey(headers[index] ?? '');
    if (field === undefined || key === '') continue;
    await rowsOf(db, sql`INSERT INTO import_column_memory (header_key, field) VALUES (${key}, ${field}) ON CONFLICT (header_key) DO UPDATE SET field = EXCLUDED.field, remembered_at = now()`);
  }
}

function withChoices(columns: readonly ImportColumn[], choices: readonly ColumnChoice[]): ImportColumn[] {
  const next = columns.map((column, index) => {
    const choice = choices.findLast((given) => given.index === index);
    const chosen = choice?.field === undefined ? column : { ...column, field: choice.field, certainty: 'remembered' as const };
    return { ...chosen, accepted: choice?.accepted ?? column.accepted };
  });
  if (choices.some(({ index }) => index >= columns.length)) refuse('VALIDATION_FAILED', { issues: [{ field: 'columns', code: 'notFound' }] });
  refuseFieldTwice(next);
  return next;
}

function refuseFieldTwice(columns: readonly ImportColumn[]): void {
  for (const [index, { field, header }] of columns.entries()) {
    const other = field && !REPEATABLE_FIELDS.includes(field) ? columns.slice(index + 1).find((later) => later.field === field) : undefined;
    if (other) refuse('IMPORT_FIELD_TWICE', { params: { first: header, second: other.header } });
  }
}
