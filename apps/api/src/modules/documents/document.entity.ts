import type { DocumentKind, DocumentVisibility } from '@verbund/domain/documents/document-kinds.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One paper of an organisation, in one version; a newer version is another document. How it stands is in its steps. */
@Entity('documents')
export class Document {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') kind: DocumentKind;
  @Column('text', { default: '' }) title: string;
  @Column('text', { default: '' }) issuer: string;
  @Column('date', { nullable: true }) issuedOn: string | null;
  /** Its last day; null: until superseded. */
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('uuid') fileId: string;
  @Column('text') fileName: string;
  @Column('text', { default: 'network' }) visibility: DocumentVisibility;
  @Column('uuid', { nullable: true }) supersedesId: string | null;
  @Column('uuid') addedBy: string;
  @Column('text') addedByName: string;
  @Column('integer', { default: 1 }) version: number;
  /** When it was accepted, refused or withdrawn for the first time; null: it waits for review. Its steps say by whom. */
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
