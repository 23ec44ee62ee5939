import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A period for which a body is elected or appointed. */
@Entity('terms')
export class Term {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('daterange') during: string;
  @Column('text', { default: '' }) note: string;
  @Column('integer', { default: 1 }) version: number;
}
