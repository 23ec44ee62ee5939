import type { RulePack } from '@verbund/domain/statutes/rule-pack.js';
import type { Citations } from '@verbund/domain/statutes/rules.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

/** A version of the statutes as data. */
@Entity('rule_packs')
export class RulePackVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('jsonb') rules: RulePack;
  /** Where each rule is written, by its key. */
  @Column('jsonb', { default: {} }) citations: Citations;
  @Column('date', { nullable: true }) adoptedOn: string | null;
  @Column('date', { nullable: true }) filedOn: string | null;
  @Column('date', { nullable: true }) registeredOn: string | null;
  /** A later day than the registration, where the statutes name one. */
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('text', { default: '' }) note: string;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt: Date;
}
