import { STEP_FREE, type StepFree } from '@verbund/domain/organisations/organisation-values.js';
import { EQUIPMENT, MAX_SEATS, type Equipment } from '@verbund/domain/rooms/room-values.js';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { OmitType } from '@nestjs/swagger';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { IsDay } from '../../platform/http/validators.js';

export const ROOM_SORTS = ['name', '-name', 'organisation', '-organisation', 'capacity', '-capacity'] as const;

/** Filters of the list of rooms. */
export class RoomsQuery extends OmitType(ListQuery, ['total'] as const) {
  @IsOptional() @IsIn(ROOM_SORTS) sort?: (typeof ROOM_SORTS)[number];
  /** At least so many seats. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MAX_SEATS) seats?: number;
  /** Any of them. */
  @IsOptional() @Repeatable() @IsArray() @IsIn(STEP_FREE, { each: true }) stepFree?: StepFree[];
  /** All of them. */
  @IsOptional() @Repeatable() @IsArray() @IsIn(EQUIPMENT, { each: true }) equipment?: Equipment[];
  /** In any of the districts of its organisation. */
  @IsOptional() @Repeatable() @IsArray() @IsUUID(undefined, { each: true }) district?: string[];
  /** Willing to have the board as guests on this day, and not blacked out or closed then. */
  @IsOptional() @IsDay() hostsOn?: string;
}
