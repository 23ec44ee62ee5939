import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RecipientState } from '@verbund/domain/confirmations/recipient-states.js';
import type { Addressee } from './addressees.queries.js';

/** An organisation that a campaign asks, as it was at the start, and what happened since. */
@Entity('confirmation_recipients')
export class Recipient {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') organisationId: string;
  @Column('text') organisationName: string;
  @Column('text') sortName: string;
  @Column('text', { nullable: true }) membershipClass: string | null;
  /** The first of its districts: each organisation counts once. */
  @Column('uuid', { nullable: true }) districtId: string | null;
  @Column('text', { nullable: true }) districtName: string | null;
  @Column('jsonb', { default: [] }) addressees: Addressee[];
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;
  @Column('timestamptz', { nullable: true }) completedAt: Date | null;
  @Column('text', { nullable: true }) completedBy: string | null;
  @Column('timestamptz', { nullable: true }) passedOnAt: Date | null;
  @Column('text', { nullable: true }) passedOnTo: string | null;
  @Column('timestamptz', { nullable: true }) dissolvedAt: Date | null;
  @Column('text', { nullable: true }) dissolutionNote: string | null;
  /** The office dealt with a reported dissolution. */
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  /** Set when the campaign is closed. */
  @Column('text', { nullable: true }) frozenState: RecipientState | null;
  /** Every step writes it, so that a simultaneous closing runs again and sees the step. */
  @Column('timestamptz', { default: () => 'now()' }) touchedAt: Date;
}
