import type { Language } from '@verbund/contracts/languages.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('accounts')
export class Account {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('citext', { unique: true }) email: string;
  @Column('text') name: string;
  @Column('text', { default: 'de' }) language: Language;
  /** The person of the register whose mandates give the account roles. */
  @Column('uuid', { nullable: true }) personId: string | null;
  /** Missing until the invitation is accepted. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('text', { nullable: true }) secondFactorSecret: string | null;
  @Column('timestamptz', { nullable: true }) secondFactorSince: Date | null;
  /** The 30-second step of the last code that was accepted: no code is accepted twice. */
  @Column('bigint', { nullable: true }) secondFactorLastStep: string | null;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastSignInAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
