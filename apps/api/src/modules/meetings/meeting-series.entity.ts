import type { Recurrence } from '@verbund/domain/calendar/recurrence.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MeetingTemplateDto } from './meeting-series.dto.js';

/** Meetings of a body that come round by a rule; each of them is a meeting of its own. */
@Entity('meeting_series')
export class MeetingSeries {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') title: string;
  @Column('jsonb') recurrence: Recurrence;
  /** Minutes since midnight, in the network's time zone. */
  @Column('integer') startsAtMinute: number;
  @Column('integer') durationMinutes: number;
  @Column('date') fromOn: string;
  /** First day without meetings of the series. */
  @Column('date', { nullable: true }) untilOn: string | null;
  @Column('jsonb') template: MeetingTemplateDto;
  @Column('boolean', { default: false }) rotates: boolean;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
