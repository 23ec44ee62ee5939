import type { NetworkDocumentKind } from '@verbund/domain/directory/network-documents.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A document of the network itself. */
@Entity('network_documents')
export class NetworkDocument {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: NetworkDocumentKind;
  /** Per language; empty: the word for its kind. */
  @Column('jsonb', { default: {} }) title: Record<string, string>;
  @Column('date', { nullable: true }) issuedOn: string | null;
  /** First day on which everybody sees it; null: nobody does. */
  @Column('date', { nullable: true }) publishedOn: string | null;
  @Column('uuid') fileId: string;
  @Column('text') fileName: string;
  @Column('integer') position: number;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
