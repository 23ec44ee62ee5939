import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, MinLength } from 'class-validator';

/** Lists whose filters can be kept. */
export const LISTS = ['organisations', 'people', 'audit-entries'] as const;
export type List = (typeof LISTS)[number];

const MAX_QUERY = 2000;

export class SavedViewCreate {
  @IsIn(LISTS) list: List;
  @IsString() @Matches(/\S/) @MinLength(1) @MaxLength(80) name: string;
  /** Query string of the list without `?`, such as status=active&sort=name. */
  @IsString() @MaxLength(MAX_QUERY) @Matches(/^[\w\-.~%=&+*,:@]*$/) query: string;
  /** Everybody sees it; only the office shares views. */
  @IsOptional() @IsBoolean() shared?: boolean;
}

export class SavedViewPatch extends PartialType(OmitType(SavedViewCreate, ['list'] as const)) {
  @IsInt() @Min(1) version: number;
}

export class SavedViewsQuery {
  @IsIn(LISTS) list: List;
}

export class SavedViewView {
  id: string;
  @ApiProperty({ enum: LISTS }) list: List;
  name: string;
  query: string;
  shared: boolean;
  /** It belongs to the asking account, which may change it. */
  own: boolean;
  /** Whose it is. */
  ownerName: string;
  version: number;
}

export class SavedViewList {
  items: SavedViewView[];
  total: number;
}
