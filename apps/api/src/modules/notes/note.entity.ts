import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { NoteKind, NoteVisibility } from './notes.dto.js';

/** What somebody of the network heard from or about an organisation. */
@Entity('notes')
export class Note {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') kind: NoteKind;
  @Column('date') occurredOn: string;
  @Column('text') text: string;
  @Column('text', { default: 'team' }) visibility: NoteVisibility;
  /** The account that wrote it; the name stays when the account goes. */
  @Column('uuid') authorId: string;
  @Column('text') authorName: string;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
