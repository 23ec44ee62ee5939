import type { MeetingKind, MeetingMode } from '@verbund/domain/meetings/meeting-state.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One meeting of a body; what happened to it is in its steps. */
@Entity('meetings')
export class Meeting {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid', { nullable: true }) seriesId: string | null;
  /** The day of its series that it stands for, also when it is held on another. */
  @Column('date', { nullable: true }) occurrenceOn: string | null;
  @Column('text') kind: MeetingKind;
  @Column('text') title: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('text', { default: 'inPerson' }) mode: MeetingMode;
  /** Whose guests the meeting is. */
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('uuid', { nullable: true }) roomId: string | null;
  /** Where it is, when that is no room of the register. */
  @Column('text', { default: '' }) place: string;
  @Column('text', { default: '' }) onlineAddress: string;
  /** How members exercise their rights electronically (§ 32 (2) sentence 3 BGB). */
  @Column('text', { default: '' }) electronicRights: string;
  @Column('text', { default: '' }) note: string;
  @Column('integer', { default: 0 }) guests: number;
  @Column('boolean', { default: false }) needsStepFree: boolean;
  /** Takes turns among the hosts. */
  @Column('boolean', { default: false }) rotates: boolean;
  /** Rises with every change that a calendar must know. */
  @Column('integer', { default: 0 }) sequence: number;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
