import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LegalForm, OrganisationKind, OrganisationName, TargetGroup } from '@verbund/domain/organisations/organisation-values.js';
import type { AccessibilityDto, AddressDto, ChannelDto, LinkDto } from './organisation-values.dto.js';

@Entity('organisations')
export class Organisation {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Display name and its folded form, derived from `names` at every save; lists are sorted and indexed by them. */
  @Column('text') name: string;
  @Column('text') sortName: string;
  @Column('jsonb') names: OrganisationName[];
  @Column('text', { array: true, default: [] }) kinds: OrganisationKind[];
  @Column('text', { nullable: true }) legalForm: LegalForm | null;
  @Column('text', { nullable: true }) registerCourt: string | null;
  @Column('text', { nullable: true }) registerNumber: string | null;
  @Column('text', { nullable: true }) founded: string | null;
  @Column('jsonb', { default: {} }) purpose: Record<string, string>;
  /** Language → the source text its purpose was translated from. */
  @Column('jsonb', { default: {} }) purposeSources: Record<string, string>;
  @Column('text', { array: true, default: [] }) targetGroups: TargetGroup[];
  @Column('text', { array: true, default: [] }) workingLanguages: string[];
  @Column('text', { array: true, default: [] }) adviceLanguages: string[];
  @Column('jsonb', { default: [] }) addresses: AddressDto[];
  @Column('jsonb', { default: [] }) channels: ChannelDto[];
  @Column('jsonb', { default: [] }) links: LinkDto[];
  @Column('jsonb', { default: {} }) accessibility: AccessibilityDto | Record<string, never>;
  @Column('date', { nullable: true }) exemptionNoticeUntil: string | null;
  @Column('boolean', { default: false }) foundingMember: boolean;
  @Column('text', { default: '' }) internalNotes: string;
  @Column('jsonb', { default: {} }) visibility: Record<string, string>;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
