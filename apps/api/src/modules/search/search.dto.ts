import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

export const FOUND_TYPES = ['organisation', 'person'] as const;
export type FoundType = (typeof FOUND_TYPES)[number];

export class SearchQuery {
  @IsString() @MinLength(1) @MaxLength(200) search: string;
}

/** A record that a typed text finds. */
export class FoundRecord {
  @ApiProperty({ enum: FOUND_TYPES }) type: FoundType;
  id: string;
  name: string;
  /** What tells it from others: the place of an organisation, the organisation of a person. */
  @ApiProperty({ nullable: true }) detail: string | null;
}

export class FoundRecords {
  /** Organisations first, each kind with the best match first, at most eight of a kind. */
  items: FoundRecord[];
}
