import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CampaignKind } from '@verbund/domain/confirmations/campaign-rules.js';
import type { Section } from '@verbund/domain/confirmations/sections.js';
import type { CampaignSegment } from './campaigns.dto.js';

/** The question "is this still right?" to a part of the register, within a window. */
@Entity('confirmation_campaigns')
export class Campaign {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('text') kind: CampaignKind;
  /** Filters of the list of organisations. */
  @Column('jsonb', { default: {} }) segment: CampaignSegment;
  @Column('text', { array: true }) sections: Section[];
  /** What the office writes into the mail and on the page, per language. */
  @Column('jsonb', { default: {} }) message: Record<string, string>;
  @Column('date') opensOn: string;
  /** First day on which nobody can answer any more. */
  @Column('date') closesOn: string;
  @Column('integer', { array: true, default: [] }) reminderDays: number[];
  @Column('date', { nullable: true }) startedOn: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closedBy: string | null;
  @Column('jsonb', { nullable: true }) report: object | null;
  @Column('integer', { default: 0 }) mailsQueued: number;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
