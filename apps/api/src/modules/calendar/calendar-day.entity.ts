import type { ObservanceCalendar } from '@verbund/domain/rooms/observance-calendars.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Days that the office added to a calendar, or that stand in place of days that ship with the product. */
@Entity('calendar_days')
export class CalendarDay {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Key of the days that ship and do not count any more. */
  @Column('text', { nullable: true, unique: true }) replaces: string | null;
  @Column('text') calendar: ObservanceCalendar;
  @Column('text') name: string;
  /** Half open. */
  @Column('daterange') during: string;
  @Column('boolean', { default: false }) estimated: boolean;
  @Column('boolean', { default: false }) eveningBefore: boolean;
  @Column('text', { default: '' }) source: string;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
