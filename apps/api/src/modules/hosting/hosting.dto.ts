import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { MAX_WEIGHT } from '@verbund/domain/hosting/host-values.js';
import { FORMATS, type Format } from '../../platform/http/sheet.js';
import { IsDay } from '../../platform/http/validators.js';
import { NamedRecord } from './host-plans.dto.js';

export class HostingQuery {
  @IsUUID() body: string;
}

export class HostingExportQuery extends HostingQuery {
  @IsIn(FORMATS) format: Format;
}

export class HostWeightRequest {
  /** How much of the load it carries beside others; 1 is the usual. */
  @IsInt() @Min(1) @Max(MAX_WEIGHT) weight: number;
}

export class HostPauseCreate {
  @IsDay() from: string;
  /** First day on which it can be asked again; `null`: until further notice. */
  @ApiProperty({ nullable: true })
  @ValidateIf((_, value) => value !== null) @IsDay() until: string | null;
  @IsOptional() @IsString() @MaxLength(500) reason?: string;
}

export class HostPauseView {
  id: string;
  from: string;
  @ApiProperty({ nullable: true }) until: string | null;
  reason: string;
}

export class HostStanding {
  organisationId: string;
  name: string;
  weight: number;
  credit: number;
  hosted: number;
  /** Held meetings that it could have hosted. */
  couldHave: number;
  declined: number;
  @ApiProperty({ nullable: true }) lastHosted: string | null;
  rooms: number;
  /** It declined twice in a row. */
  asksToPause: boolean;
  @ApiProperty({ type: [HostPauseView] }) pauses: HostPauseView[];
}

export class HeldMeetingView {
  meetingId: string;
  title: string;
  day: string;
  @ApiProperty({ nullable: true }) organisation: NamedRecord | null;
}

export class CreditPoint {
  day: string;
  credit: number;
}

export class CreditLine {
  organisationId: string;
  name: string;
  /** After each meeting that was held. */
  points: CreditPoint[];
}

/** How the load was shared in a body. */
export class HostingStatistics {
  body: NamedRecord;
  meetings: HeldMeetingView[];
  /** Most credit first: who is next in turn. */
  organisations: HostStanding[];
  /** Of the organisations that hosted or could have, those furthest from 0 first. */
  credits: CreditLine[];
}
