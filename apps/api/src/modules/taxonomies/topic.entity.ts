import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('topics')
export class Topic {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** The head it belongs to; heads have none. */
  @Column('uuid', { nullable: true }) parentId: string | null;
  /** Never changes; imports and links know the topic by it. */
  @Column('text') slug: string;
  /** Interface language → what the topic is called. */
  @Column('jsonb') labels: Record<string, string>;
  @Column('integer', { default: 0 }) position: number;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}
