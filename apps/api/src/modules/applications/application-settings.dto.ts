import { ApiProperty } from '@nestjs/swagger';
import { APPLICATION_DOCUMENTS, type ApplicationDocumentKind } from '@verbund/domain/applications/application-steps.js';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import { IsTextPerLanguage } from '../../platform/http/validators.js';

const LONGEST_PRINCIPLES = 20_000;
const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** One version of the network's principles; it never changes, a new one takes its place. */
export class PrinciplesView {
  id: string;
  version: number;
  /** Interface language → text; paragraphs are separated by blank lines. */
  @ApiProperty(TEXTS) texts: Record<string, string>;
  publishedAt: string;
}

export class PrinciplesVersion extends PrinciplesView {
  publishedBy: string;
  /** Applications that accepted this version. */
  acceptances: number;
}

export class PrinciplesList {
  items: PrinciplesVersion[];
  total: number;
}

/** Publishes a new version; at least the German text. */
export class PrinciplesCreate {
  @ApiProperty(TEXTS) @IsObject() @IsTextPerLanguage(LONGEST_PRINCIPLES) texts: Record<string, string>;
  /** The version that was the newest while this one was written; 0 for the first. */
  @IsInt() @Min(0) after: number;
}

/** What the network asks of applicants and how long it keeps their data. */
export class ApplicationSettingsView {
  version: number;
  open: boolean;
  @ApiProperty({ enum: APPLICATION_DOCUMENTS, isArray: true }) requiredDocuments: ApplicationDocumentKind[];
  @ApiProperty({ enum: APPLICATION_DOCUMENTS, isArray: true }) optionalDocuments: ApplicationDocumentKind[];
  draftDays: number;
  leadMonths: number;
  refusedMonths: number;
  appealDays: number;
}

/** A change of some settings. Absent: unchanged. */
export class ApplicationSettingsPatch {
  @IsInt() @Min(1) version: number;
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(APPLICATION_DOCUMENTS, { each: true }) requiredDocuments?: ApplicationDocumentKind[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(APPLICATION_DOCUMENTS, { each: true }) optionalDocuments?: ApplicationDocumentKind[];
  @IsOptional() @IsInt() @Min(14) @Max(365) draftDays?: number;
  @IsOptional() @IsInt() @Min(1) @Max(36) leadMonths?: number;
  @IsOptional() @IsInt() @Min(1) @Max(36) refusedMonths?: number;
  @IsOptional() @IsInt() @Min(14) @Max(365) appealDays?: number;
}
