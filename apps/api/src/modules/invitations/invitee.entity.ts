import type { Language } from '@verbund/contracts/languages.js';
import type { MeetingAnswer } from '@verbund/domain/meetings/meeting-answers.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who is invited to one meeting, and the last answer. */
@Entity('meeting_invitees')
export class Invitee {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  /** `null`: a guest, invited by address. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('boolean') isGuest: boolean;
  @Column('text') name: string;
  /** `null`: must be told in another way than by mail. */
  @Column('text', { nullable: true }) email: string | null;
  @Column('text') language: Language;
  @Column('text', { nullable: true }) answer: MeetingAnswer | null;
  @Column('text', { default: '' }) remark: string;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  /** Name of whoever entered it. */
  @Column('text', { default: '' }) answeredBy: string;
  /** The meeting's `sequence` that was answered to. */
  @Column('integer', { nullable: true }) answeredSequence: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
