import type { Visibility } from '@verbund/domain/organisations/organisation-values.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The board, a working group, a delegation: whatever people sit in together. */
@Entity('bodies')
export class Body {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') typeId: string;
  @Column('text') name: string;
  /** The name in further languages. */
  @Column('jsonb', { default: {} }) names: Record<string, string>;
  @Column('jsonb', { default: {} }) purpose: Record<string, string>;
  /** Whose body it is, when it is none of the network's own. */
  @Column('uuid', { nullable: true }) outsideOrganisationId: string | null;
  @Column('text', { default: 'members' }) visibility: Visibility;
  @Column('date', { nullable: true }) begunOn: string | null;
  /** First day on which it no longer is. */
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
