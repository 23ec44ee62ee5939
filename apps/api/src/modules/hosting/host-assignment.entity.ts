import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who hosts a meeting, as planned, asked or agreed; without an organisation: the network's own rooms. */
@Entity('host_assignments')
export class HostAssignment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('uuid', { nullable: true }) planId: string | null;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('uuid', { nullable: true }) roomId: string | null;
  /** Fixed by hand: no plan moves it. */
  @Column('boolean', { default: false }) pinned: boolean;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
