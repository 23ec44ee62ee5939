import type { Language } from '@verbund/contracts/languages.js';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody of an organisation asked the office to change, in one saving. */
@Entity('change_requests')
export class ChangeRequest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** Who asked; `null` for the holder of a link. The name stays when the account goes. */
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('text') proposedBy: string;
  /** Where the decision is told, and in which language. */
  @Column('text') email: string;
  @Column('text') language: Language;
  @Column('text', { default: '' }) reason: string;
  @Column('timestamptz') proposedAt: Date;
  /** When the office was told by mail. */
  @Column('timestamptz', { nullable: true }) announcedAt: Date | null;
  /** Since when every field is decided. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}
