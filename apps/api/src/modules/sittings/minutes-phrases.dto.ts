import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, MaxLength, Min, MinLength } from 'class-validator';

const MOST_PHRASES = 60;
const LONGEST_PHRASE = 500;

export class MinutesPhrasesInput {
  @IsIn(LANGUAGES) language: Language;
  /** The version that was edited, 0 for the usual sentences; another one answers VERSION_CONFLICT with the present list. */
  @IsInt() @Min(0) version: number;
  @IsArray() @ArrayMaxSize(MOST_PHRASES) @IsString({ each: true }) @MinLength(1, { each: true }) @MaxLength(LONGEST_PHRASE, { each: true }) phrases: string[];
}

export class MinutesPhraseList {
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  version: number;
  /** In the order in which they are offered. */
  phrases: string[];
}

export class MinutesPhraseLists {
  /** Languages in which somebody changed the usual sentences. */
  items: MinutesPhraseList[];
  total: number;
}
