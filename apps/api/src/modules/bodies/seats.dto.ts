import { PartialType } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';

export class SeatCreate {
  @IsOptional() @IsString() @MaxLength(120) label?: string;
  @IsOptional() @IsInt() @Min(1) @Max(1000) position?: number;
  @IsOptional() @IsBoolean() votes?: boolean;
  /** First day of the seat; always, when absent. */
  @IsOptional() @IsDay() from?: string | null;
  /** First day without the seat. */
  @IsOptional() @IsDay() to?: string | null;
}

export class SeatPatch extends PartialType(SeatCreate) {
  @IsInt() @Min(1) version: number;
}

export class TermCreate {
  @IsDay() from: string;
  /** First day after the term. */
  @IsDay() to: string;
  @IsOptional() @IsString() @MaxLength(500) note?: string;
}

export class TermPatch extends PartialType(TermCreate) {
  @IsInt() @Min(1) version: number;
}
