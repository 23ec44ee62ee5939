import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody is to do after a meeting. */
@Entity('meeting_tasks')
export class MeetingTask {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('uuid', { nullable: true }) itemId: string | null;
  @Column('uuid', { nullable: true }) decisionId: string | null;
  @Column('text') title: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('date', { nullable: true }) doneOn: string | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
