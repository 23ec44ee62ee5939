import type { EndedBy, MandateRole, ObtainedBy } from '@verbund/domain/bodies/mandates.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody in a body, from a day to a day. */
@Entity('mandates')
export class Mandate {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) seatId: string | null;
  @Column('uuid', { nullable: true }) termId: string | null;
  /** The mandate whose holder this one stands in for. */
  @Column('uuid', { nullable: true }) deputisesId: string | null;
  @Column('text') role: MandateRole;
  @Column('text', { default: '' }) taskArea: string;
  @Column('uuid', { nullable: true }) onBehalfOfId: string | null;
  @Column('boolean') votes: boolean;
  @Column('daterange') during: string;
  @Column('text') obtained: ObtainedBy;
  /** The decision that gave it: a number, a day, where it is written. */
  @Column('text', { default: '' }) decision: string;
  @Column('text', { nullable: true }) endedBy: EndedBy | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
