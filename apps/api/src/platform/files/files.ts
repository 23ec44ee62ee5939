import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { rowOf, rowsOf, sql } from '../database/sql.js';
import { refuse } from '../http/refusal.js';
import type { Transaction } from '../work/transaction.js';
import { FILE_LIMITS } from './file-limits.js';
import { FILE_KINDS, fileKindOf, isImage } from './file-kinds.js';
import { safeName } from './file-names.js';
import { FILE_STORE, type FileStore } from './file-store.js';
import { imageDrawnAnew } from './image-file.js';
import type { Upload } from './read-upload.js';
import { VIRUS_SCAN, type VirusScan } from './virus-scan.js';

/** A file that passed every check and whose content is kept; a row makes it stay. */
export type AcceptedFile = { readonly fileName: string; readonly digest: string; readonly size: number; readonly mediaType: string; readonly content: Buffer };
export type StoredFile = { readonly id: string; readonly digest: string; readonly size: number; readonly mediaType: string };

/** A file that came from outside runs nothing, wherever it is opened. */
const RUNS_NOTHING = "default-src 'none'; sandbox";

/** The way in and out of every file that people give: accept it, then store it with the record it belongs to, then send it. */
@Injectable()
export class Files {
  constructor(
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(VIRUS_SCAN) private readonly scan: VirusScan,
  ) {}

  /**
   * Before the unit of work: type by content, name, malware, pictures drawn anew; then the content is put into the store,
   * so that a committed row always has it. What no row refers to in the end is cleared away later. `edge`: pixels of the longer side of a picture.
   */
  async accept({ fileName, content }: Upload, only: 'anything' | 'pictures' = 'anything', edge: number = FILE_LIMITS.imageEdge): Promise<AcceptedFile> {
    const kind = fileKindOf(content);
    if (only === 'pictures' && !isImage(kind)) refuse('FILE_TYPE_UNSUPPORTED', { params: { type: kind.toUpperCase() } });
    const name = safeName(fileName, kind);
    await this.scan(content);
    const kept = isImage(kind) ? await imageDrawnAnew(content, kind, edge) : content;
    const digest = createHash('sha256').update(kept).digest('hex');
    await this.store.put(digest, kept);
    return { fileName: name, digest, size: kept.length, mediaType: FILE_KINDS[kind].mediaType, content: kept };
  }

  /** Inside the unit of work that refers to it; the same content is one row, whoever brings it. */
  async storeFile(tx: Transaction, { digest, size, mediaType, content }: AcceptedFile): Promise<StoredFile> {
    await rowsOf(tx.manager, sql`SELECT pg_advisory_xact_lock_shared(${LOCK_SPACE}, hashtext(${digest}))`);
    // Cleared away since it was accepted, because it had been lying there unused before.
    if (!(await this.store.has(digest))) await this.store.put(digest, content);
    const row = await rowOf<{ id: string }>(
      tx.manager,
      sql`WITH present AS (SELECT id FROM files WHERE digest = ${digest}),
            wanted AS (UPDATE files SET unused_since = NULL WHERE digest = ${digest} AND unused_since IS NOT NULL),
            added AS (INSERT INTO files (digest, size, media_type, created_at) SELECT ${digest}, ${size}, ${mediaType}, ${tx.now} WHERE NOT EXISTS (SELECT 1 FROM present)
              ON CONFLICT (digest) DO NOTHING RETURNING id)
          SELECT id FROM present UNION ALL SELECT id FROM added`,
    );
    return { id: row!.id, digest, size, mediaType };
  }

  /** Sends the content as attachment, or a picture for showing in place; the browser may keep it and asks whether it is still the same. */
  async sendFile(response: Response, file: Omit<StoredFile, 'id'> & { fileName: string }, how: 'attachment' | 'inPlace' = 'attachment'): Promise<void> {
    response.set({ ETag: `"${file.digest}"`, 'Cache-Control': 'private, no-cache', 'Content-Security-Policy': RUNS_NOTHING, 'X-Content-Type-Options': 'nosniff' });
    if (response.req.get('if-none-match') === `"${file.digest}"`) return void response.status(304).end();
    const content = await this.store.read(file.digest);
    if (!content) throw new Error(`The content of file ${file.digest} is missing from the store.`);
    response.attachment(file.fileName);
    if (how === 'inPlace' && file.mediaType.startsWith('image/')) response.set('Content-Disposition', response.get('Content-Disposition')!.replace(/^attachment/, 'inline'));
    response.set({ 'Content-Type': file.mediaType, 'Content-Length': String(file.size) });
    await pipeline(content, response).catch((error: unknown) => {
      if (!response.destroyed) throw error;
    });
  }
}

/** Keeps the clearing of a content and its storing apart; any number that no other advisory lock of two keys uses. */
export const LOCK_SPACE = 7_301;
