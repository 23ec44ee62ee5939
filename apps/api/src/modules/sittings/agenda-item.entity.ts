import type { ItemKind } from '@verbund/domain/sittings/agenda.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One thing that a meeting is about. */
@Entity('agenda_items')
export class AgendaItem {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  /** Order within the meeting, whatever the parents. */
  @Column('integer') position: number;
  @Column('text') kind: ItemKind;
  @Column('text') title: string;
  @Column('text', { default: '' }) description: string;
  @Column('integer', { nullable: true }) minutes: number | null;
  @Column('boolean', { default: false }) isInternal: boolean;
  /** Who presents it, and for which organisation. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  /** When the notice that names it was sent. */
  @Column('timestamptz', { nullable: true }) announcedAt: Date | null;
  /** The item of an earlier meeting that it goes on with. */
  @Column('uuid', { nullable: true }) carriedFromId: string | null;
  @Column('uuid', { nullable: true }) proposalId: string | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
