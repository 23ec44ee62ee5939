import type { CircularRule } from '@verbund/domain/statutes/rule-pack.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a body is asked to decide without a meeting. */
@Entity('circular_resolutions')
export class CircularResolution {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') title: string;
  /** What they consent to, word for word; it stands once the first link is on its way. */
  @Column('text') wording: string;
  @Column('text', { default: '' }) reasons: string;
  /** Last day on which answers count, in the network's time zone. */
  @Column('date') lastDay: string;
  /** What the statutes said when it was begun, with their version; `null` before. */
  @Column('jsonb', { nullable: true }) rule: CircularRule | null;
  @Column('uuid', { nullable: true }) rulePackId: string | null;
  @Column('uuid', { nullable: true }) decisionId: string | null;
  @Column('text') accountName: string;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
