import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContactFunction } from '@verbund/domain/organisations/contact-functions.js';

/** What a person does in an organisation, from a day until the day before another. */
@Entity('contact_roles')
export class ContactRole {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('uuid') organisationId: string;
  @Column('text') function: ContactFunction;
  /** The function in the organisation's own words. */
  @Column('text', { default: '' }) label: string;
  @Column('date', { nullable: true }) validFrom: string | null;
  /** First day without the function. */
  @Column('date', { nullable: true }) validTo: string | null;
  /** Whom the network asks first; one per organisation at any time. */
  @Column('boolean', { default: false }) isPrimary: boolean;
  @Column('boolean', { default: false }) isPublic: boolean;
  @Column('integer', { default: 1 }) version: number;
}
