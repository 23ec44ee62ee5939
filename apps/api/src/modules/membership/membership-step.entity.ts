import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MembershipClass, MembershipState } from '@verbund/domain/membership/membership-rules.js';

/** One step in the life of a membership. Never changed: a step recorded by mistake is annulled and recorded anew. */
@Entity('membership_events')
export class MembershipStep {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') state: MembershipState;
  @Column('text', { nullable: true }) membershipClass: MembershipClass | null;
  /** First day of the state. */
  @Column('date') effectiveOn: string;
  @Column('text', { default: '' }) reason: string;
  @Column('text', { nullable: true }) decidedBy: string | null;
  @Column('date', { nullable: true }) decidedOn: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
  @Column('timestamptz', { nullable: true }) annulledAt: Date | null;
  @Column('text', { nullable: true }) annulmentReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}
