import type { Language } from '@verbund/contracts/languages.js';
import type { ClaimDecision } from '@verbund/domain/representatives/claim-rules.js';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody says that they may act for an organisation. */
@Entity('claims')
export class Claim {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') name: string;
  @Column('citext') email: string;
  @Column('text') language: Language;
  @Column('text', { default: '' }) message: string;
  /** When the known address was written to; null when none is known. */
  @Column('timestamptz', { nullable: true }) addressAskedAt: Date | null;
  @Column('text', { nullable: true }) addressAnswer: 'yes' | 'no' | null;
  @Column('timestamptz', { nullable: true }) addressAnsweredAt: Date | null;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('text', { default: '' }) fileName: string;
  @Column('text', { nullable: true }) decision: ClaimDecision | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) decidedByName: string | null;
  @Column('text', { default: '' }) reason: string;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz') createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}
