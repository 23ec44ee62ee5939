import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { StepFree, Visibility } from '@verbund/domain/organisations/organisation-values.js';
import type { ObservanceCalendar } from '@verbund/domain/rooms/observance-calendars.js';
import type { Equipment, OpeningTime, Unavailability } from '@verbund/domain/rooms/room-values.js';
import type { RoomAddressDto } from './rooms.dto.js';

/** A room that an organisation offers to others. */
@Entity('rooms')
export class Room {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') name: string;
  @Column('integer', { nullable: true }) capacity: number | null;
  @Column('boolean', { default: false }) capacityApproximate: boolean;
  @Column('text', { default: 'unknown' }) stepFree: StepFree;
  @Column('text', { array: true, default: [] }) equipment: Equipment[];
  @Column('text', { default: '' }) equipmentNote: string;
  /** Where the organisation is, when the room has no address of its own. */
  @Column('jsonb', { nullable: true }) address: RoomAddressDto | null;
  @Column('text', { default: '' }) howToFind: string;
  @Column('jsonb', { default: [] }) openingTimes: OpeningTime[];
  @Column('jsonb', { default: [] }) unavailable: Unavailability[];
  @Column('text', { array: true, default: [] }) avoidedCalendars: ObservanceCalendar[];
  /** Who is there on the day: a contact of the organisation, or somebody with name and telephone. */
  @Column('uuid', { nullable: true }) contactRoleId: string | null;
  @Column('text', { default: '' }) contactName: string;
  @Column('text', { default: '' }) contactPhone: string;
  /** Willing to have the board as guests from here on; null: not willing. */
  @Column('date', { nullable: true }) hostingFrom: string | null;
  /** First day on which it no longer is. */
  @Column('date', { nullable: true }) hostingTo: string | null;
  @Column('integer', { nullable: true }) hostingMaxPeople: number | null;
  @Column('text', { default: 'members' }) visibility: Visibility;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
