import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ColumnMatch, ImportField } from '@verbund/domain/imports/columns.js';

/** preview: being looked through · running · done · failed: nothing was applied · undone. */
export const IMPORT_STATES = ['preview', 'running', 'done', 'failed', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** `accepted`: what was assumed in this column was looked at and is right. */
export type ImportColumn = { header: string; field: ImportField | null; certainty: ColumnMatch['certainty']; accepted: boolean };

@Entity('imports')
export class Import {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') fileName: string;
  /** SHA-256 of the file, hexadecimal. */
  @Column('text') fileDigest: string;
  @Column('text') fileKind: 'csv' | 'xlsx';
  @Column('text', { default: 'preview' }) state: ImportState;
  @Column('text', { nullable: true }) encoding: string | null;
  @Column('text', { nullable: true }) delimiter: string | null;
  @Column('text', { nullable: true }) sheet: string | null;
  @Column('text', { array: true, default: [] }) sheets: string[];
  /** Number of the file's row, from 1, that holds the headers. */
  @Column('integer') headerRow: number;
  @Column('jsonb') columns: ImportColumn[];
  @Column('uuid') startedBy: string;
  @Column('text') startedByName: string;
  /** Problem code of a run that failed. */
  @Column('text', { nullable: true }) failure: string | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
