import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContactFunction } from '@verbund/domain/organisations/contact-functions.js';

/** A person whom the network names in public, with the consent on which that rests. */
@Entity('published_people')
export class PublishedPerson {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') function: ContactFunction;
  @Column('text', { default: '' }) label: string;
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('date') consentOn: string;
  /** Where the consent can be looked up: a letter, a mail, a form. */
  @Column('text') consentProof: string;
  @Column('date', { nullable: true }) withdrawnOn: string | null;
  @Column('integer', { default: 0 }) position: number;
  @Column('integer', { default: 1 }) version: number;
}
