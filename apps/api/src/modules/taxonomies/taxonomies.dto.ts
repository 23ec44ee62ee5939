import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsTextPerLanguage } from '../../platform/http/validators.js';

const MAX_LABEL = 80;

class TermCreate {
  /** The head it belongs to; absent or null for a head. There are two levels. */
  @IsOptional() @IsUUID() parentId?: string | null;
  /** Where among its siblings, from 0: the term that stands there and those after it move on. Last when absent. */
  @IsOptional() @IsInt() @Min(0) @Max(10_000) position?: number;
}

export class TopicCreate extends TermCreate {
  /** Interface language → label. German is required; a missing language shows the German one. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsTextPerLanguage(MAX_LABEL) labels: Record<string, string>;
}

export class TopicPatch extends PartialType(TopicCreate) {
  @IsInt() @Min(1) version: number;
}

export class DistrictCreate extends TermCreate {
  @IsString() @MinLength(1) @MaxLength(MAX_LABEL) name: string;
}

export class DistrictPatch extends PartialType(DistrictCreate) {
  @IsInt() @Min(1) version: number;
}

/** Which term takes over the organisations. */
export class MergerRequest {
  @IsUUID() into: string;
}

export class TaxonomyQuery {
  /** true: with the number of organisations that use each term. */
  @IsOptional() @IsIn(['true', 'false']) counts?: 'true' | 'false';
}

export class TopicView {
  id: string;
  @ApiProperty({ nullable: true }) parentId: string | null;
  slug: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) labels: Record<string, string>;
  position: number;
  /** Since when it is no longer offered; organisations that have it keep it. */
  @ApiProperty({ nullable: true }) retiredAt: string | null;
  version: number;
  /** Organisations that use the term itself; null when not asked for. */
  @ApiProperty({ type: 'integer', nullable: true }) organisations: number | null;
}

/** A head with its topics. */
export class TopicHead extends TopicView {
  topics: TopicView[];
}

export class TopicList {
  items: TopicHead[];
  /** Heads. */
  total: number;
}

export class DistrictView extends OmitType(TopicView, ['slug', 'labels'] as const) {
  name: string;
}

/** A borough with its districts. */
export class Borough extends DistrictView {
  districts: DistrictView[];
}

export class DistrictList {
  items: Borough[];
  /** Boroughs. */
  total: number;
}

/** A topic or district that can be chosen in a form. */
export class FormTerm {
  id: string;
  @ApiProperty({ nullable: true }) parentId: string | null;
  /** Interface language → word; names of districts are the same in all of them. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) labels: Record<string, string>;
}

export class FormTerms {
  topics: FormTerm[];
  districts: FormTerm[];
}
