import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { MAX_PHOTOS } from '@verbund/domain/rooms/room-values.js';

const MAX_WORDS = 300;

/** What somebody who does not see the photo is told. */
export class PhotoWords {
  @IsString() @MinLength(1) @MaxLength(MAX_WORDS) alt: string;
}

/** A change of some fields. Absent: unchanged. */
export class PhotoPatch {
  @IsOptional() @IsString() @MinLength(1) @MaxLength(MAX_WORDS) alt?: string;
  /** Its place in the order, from 1; the others move along. */
  @IsOptional() @IsInt() @Min(1) @Max(MAX_PHOTOS) position?: number;
}

export const PHOTO_SIZES = ['full', 'small'] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];

export class PhotoQuery {
  @IsOptional() @IsIn(PHOTO_SIZES) size?: PhotoSize;
}

export class PhotoView {
  id: string;
  alt: string;
}
