import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { STEP_FREE, VISIBILITIES, type StepFree, type Visibility } from '@verbund/domain/organisations/organisation-values.js';
import { OBSERVANCE_CALENDARS, type ObservanceCalendar } from '@verbund/domain/rooms/observance-calendars.js';
import { EQUIPMENT, MAX_SEATS, MINUTES_OF_DAY, type Equipment } from '@verbund/domain/rooms/room-values.js';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength, ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';
import { PhotoView } from './room-photos.dto.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const MAX_OPENING_TIMES = 50;
const MAX_UNAVAILABLE = 100;

export class RoomAddressDto {
  @IsString() @MinLength(1) @MaxLength(200) street: string;
  @IsString() @MaxLength(10) @Matches(/^(\d{5}|)$/) postcode: string;
  @IsString() @MaxLength(120) place: string;
}

export class OpeningTimeDto {
  /** 1 for Monday to 7 for Sunday. */
  @IsInt() @Min(1) @Max(7) weekday: number;
  /** Minutes since midnight. */
  @IsInt() @Min(0) @Max(MINUTES_OF_DAY) from: number;
  /** First minute after it. */
  @IsInt() @Min(0) @Max(MINUTES_OF_DAY) to: number;
}

export class UnavailabilityDto {
  @IsDay() from: string;
  /** First day on which the room can be had again. */
  @IsDay() to: string;
  /** The same days in every following year too. */
  @IsBoolean() yearly: boolean;
}

export class HostingDto {
  /** Today when absent. */
  @IsOptional() @IsDay() from?: string | null;
  /** First day on which the organisation is no longer willing. */
  @IsOptional() @IsDay() to?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(MAX_SEATS) maxPeople?: number | null;
}

/** Somebody with a function in the organisation, or somebody with name and telephone. */
export class ContactOnTheDayDto {
  @IsOptional() @IsUUID() contactRoleId?: string | null;
  @IsOptional() @IsString() @MaxLength(120) name?: string | null;
  @IsOptional() @IsString() @MaxLength(60) phone?: string | null;
}

/** What is said about a room. */
export class RoomCreate {
  @IsString() @MinLength(1) @MaxLength(120) name: string;
  /** Seats. */
  @IsOptional() @IsInt() @Min(1) @Max(MAX_SEATS) capacity?: number | null;
  /** The number of seats is an estimate. */
  @IsOptional() @IsBoolean() capacityApproximate?: boolean;
  @IsOptional() @IsIn(STEP_FREE) stepFree?: StepFree;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(EQUIPMENT, { each: true }) equipment?: Equipment[];
  @IsOptional() @IsString() @MaxLength(500) equipmentNote?: string;
  /** Only when it differs from the address of the organisation. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => RoomAddressDto) address?: RoomAddressDto | null;
  @IsOptional() @IsString() @MaxLength(1000) howToFind?: string;
  /** None: by arrangement. */
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_OPENING_TIMES) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => OpeningTimeDto) openingTimes?: OpeningTimeDto[];
  /** Days on which nobody can have the room. */
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_UNAVAILABLE) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => UnavailabilityDto) unavailable?: UnavailabilityDto[];
  /** Calendars on whose days the organisation wants no guests. */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(OBSERVANCE_CALENDARS, { each: true }) avoidedCalendars?: ObservanceCalendar[];
  /** Whom to call on the day. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ContactOnTheDayDto) contactOnTheDay?: ContactOnTheDayDto | null;
  /** Willing to have the board as guests; null: not. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => HostingDto) hosting?: HostingDto | null;
  @IsOptional() @IsIn(VISIBILITIES) visibility?: Visibility;
}

/** A change of some fields. Absent: unchanged. null: cleared. */
export class RoomPatch extends PartialType(RoomCreate) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class HostingView {
  from: string;
  /** First day on which the organisation is no longer willing. */
  @ApiProperty({ nullable: true }) to: string | null;
  @ApiProperty({ nullable: true }) maxPeople: number | null;
}

export class ContactOnTheDayView {
  @ApiProperty({ nullable: true }) contactRoleId: string | null;
  name: string;
  @ApiProperty({ nullable: true }) phone: string | null;
}

export class RoomOwner {
  id: string;
  name: string;
}

export class RoomView extends OmitType(RoomCreate, ['capacity', 'capacityApproximate', 'stepFree', 'equipment', 'equipmentNote', 'address', 'howToFind', 'openingTimes', 'unavailable', 'avoidedCalendars', 'contactOnTheDay', 'hosting', 'visibility'] as const) {
  id: string;
  version: number;
  organisation: RoomOwner;
  @ApiProperty({ nullable: true }) capacity: number | null;
  capacityApproximate: boolean;
  @ApiProperty({ enum: STEP_FREE }) stepFree: StepFree;
  @ApiProperty({ enum: EQUIPMENT, isArray: true }) equipment: Equipment[];
  equipmentNote: string;
  /** Where the room is: its own address, else the organisation's as far as the asking account may see it. */
  @ApiProperty({ type: RoomAddressDto, nullable: true }) address: RoomAddressDto | null;
  /** false: the address is the organisation's. */
  hasOwnAddress: boolean;
  howToFind: string;
  openingTimes: OpeningTimeDto[];
  unavailable: UnavailabilityDto[];
  @ApiProperty({ type: HostingView, nullable: true }) hosting: HostingView | null;
  @ApiProperty({ enum: VISIBILITIES }) visibility: Visibility;
  /** In their order; the pictures are at /rooms/{roomId}/photos/{photoId}. */
  @ApiProperty({ type: PhotoView, isArray: true }) photos: PhotoView[];
  /** When it stopped being offered. */
  @ApiProperty({ nullable: true }) retiredAt: string | null;
  /** Only for the network's own people and the organisation itself. */
  @ApiProperty({ enum: OBSERVANCE_CALENDARS, isArray: true, required: false }) avoidedCalendars?: ObservanceCalendar[];
  /** Only for the network's own people and the organisation itself. */
  @ApiProperty({ type: ContactOnTheDayView, nullable: true, required: false }) contactOnTheDay?: ContactOnTheDayView | null;
  /** update, retire or restore, and remove. */
  allowedActions: AllowedAction[];
}

export class RoomsOfOrganisation {
  /** Offered ones by name, then those that no longer are. */
  items: RoomView[];
  total: number;
  /** create, for this organisation. */
  allowedActions: AllowedAction[];
}

export class RoomList {
  items: RoomView[];
  total: number;
}
