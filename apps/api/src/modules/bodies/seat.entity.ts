import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A place in a body; it exists without a holder. */
@Entity('seats')
export class Seat {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text', { default: '' }) label: string;
  @Column('integer') position: number;
  @Column('boolean', { default: true }) votes: boolean;
  @Column('daterange', { default: '(,)' }) during: string;
  @Column('integer', { default: 1 }) version: number;
}
