import type { RepresentativeRole } from '@verbund/domain/access/permissions.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An account acts for an organisation, from a day until the day before another. */
@Entity('account_organisations')
export class Representation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('uuid') organisationId: string;
  @Column('text') role: RepresentativeRole;
  @Column('date') validFrom: string;
  /** First day without access. */
  @Column('date', { nullable: true }) validTo: string | null;
  /** The function without which there is no access. */
  @Column('uuid', { nullable: true }) contactRoleId: string | null;
  /** As the inviting person wrote it, shown until the account was used for the first time since. */
  @Column('text', { default: '' }) invitedName: string;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}
