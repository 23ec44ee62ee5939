import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '@verbund/contracts/languages.js';
import type { ApplicationAnswers } from '@verbund/domain/applications/application-steps.js';

/** An organisation on its way to membership: what it answers, and the days of its steps. Where it stands is derived. */
@Entity('applications')
export class Application {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Begun by the applicant, or entered by the network as a lead. */
  @Column('text') origin: 'public' | 'lead';
  @Column('text') language: Language;
  @Column('text', { nullable: true }) email: string | null;
  @Column('timestamptz', { nullable: true }) emailConfirmedAt: Date | null;
  @Column('jsonb', { default: {} }) answers: Partial<ApplicationAnswers>;
  @Column('text', { default: '' }) leadNote: string;
  @Column('text', { default: '' }) leadSource: string;
  @Column('integer', { nullable: true }) acceptedVersion: number | null;
  @Column('text', { nullable: true }) acceptedName: string | null;
  @Column('text', { nullable: true }) acceptedFunction: string | null;
  @Column('date', { nullable: true }) acceptedOn: string | null;
  @Column('date', { nullable: true }) submittedOn: string | null;
  @Column('date', { nullable: true }) withdrawnOn: string | null;
  @Column('date', { nullable: true }) appealedOn: string | null;
  @Column('text', { default: '' }) appealText: string;
  /** Pages and documents the office asked for again. */
  @Column('text', { array: true, default: [] }) asked: string[];
  @Column('text', { default: '' }) askedNote: string;
  @Column('date', { nullable: true }) askedOn: string | null;
  /** The record of the register it belongs to; entered by this application, or there before it. */
  @Column('uuid', { name: 'organisation_id', nullable: true }) recordId: string | null;
  @Column('boolean', { default: false }) organisationEntered: boolean;
  @Column('timestamptz', { nullable: true }) welcomedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  /** The last change of what the applicant wrote, or of the lead. */
  @Column('timestamptz', { default: () => 'now()' }) changedAt: Date;
}
