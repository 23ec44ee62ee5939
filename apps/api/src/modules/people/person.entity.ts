import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Salutation } from '@verbund/domain/people/person-names.js';
import type { ChannelDto } from '../organisations/organisation-values.dto.js';

/** Somebody the network deals with. Only what the office needs: no birth date, no nationality, no religion. */
@Entity('people')
export class Person {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text', { default: '' }) givenName: string;
  @Column('text') familyName: string;
  @Column('text', { default: '' }) givenNameLatin: string;
  @Column('text', { default: '' }) familyNameLatin: string;
  /** Folded, family name first; derived at every save. */
  @Column('text') sortName: string;
  @Column('text', { nullable: true }) salutation: Salutation | null;
  @Column('text', { default: '' }) title: string;
  @Column('text', { array: true, default: [] }) languages: string[];
  @Column('jsonb', { default: [] }) channels: ChannelDto[];
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
