import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('saved_views')
export class SavedView {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  /** Which list: the name of its resource. */
  @Column('text') list: string;
  @Column('text') name: string;
  /** Filters and order as the query string of the list's address. */
  @Column('text') query: string;
  @Column('boolean', { default: false }) shared: boolean;
  @Column('integer', { default: 0 }) position: number;
  @Column('integer', { default: 1 }) version: number;
}
