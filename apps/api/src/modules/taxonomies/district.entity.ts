import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('districts')
export class District {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** The borough it lies in; boroughs have none. */
  @Column('uuid', { nullable: true }) parentId: string | null;
  /** A proper name, the same in every language. */
  @Column('text') name: string;
  @Column('integer', { default: 0 }) position: number;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}
