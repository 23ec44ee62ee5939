import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** A query parameter that may be given once or several times. */
export const Repeatable = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value]));

/** What every list understands. */
export class ListQuery {
  @IsOptional() @IsString() @MaxLength(200) search?: string;
  /** Page number from 1. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(400) page?: number;
  /** Rows per page, at most 100; 25 when absent. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize?: number;
  /** `exact` counts beyond 1,000. */
  @IsOptional() @IsIn(['exact']) total?: 'exact';
}

export const DEFAULT_PAGE_SIZE = 25;
/** Totals are exact up to here; beyond, a list says that there are more. */
export const COUNT_LIMIT = 1000;
