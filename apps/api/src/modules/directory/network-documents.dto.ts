import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { NETWORK_DOCUMENT_KINDS, type NetworkDocumentKind } from '@verbund/domain/directory/network-documents.js';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { IsDay, IsTextPerLanguage } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;
const LONGEST_TITLE = 150;
const MOST = 500;

/** A value of a query that is JSON; text that is none is left to the validator. */
function parsed({ value }: { value: unknown }): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return value;
  }
}

/** What is said about a file of the network. */
export class NetworkDocumentCreate {
  @IsIn(NETWORK_DOCUMENT_KINDS) kind: NetworkDocumentKind;
  /** Per language, as JSON: `{"de":"…"}`. Needed for `other` only; else the word for the kind stands there. */
  @ApiProperty({ type: String, required: false }) @IsOptional() @Transform(parsed) @IsTextPerLanguage(LONGEST_TITLE) title?: Record<string, string>;
  @IsOptional() @IsDay() issuedOn?: string | null;
  /** First day on which everybody sees it. Absent: nobody does. */
  @IsOptional() @IsDay() publishedOn?: string | null;
}

/** A change of what is said; the file stays. Absent: unchanged. null: cleared. */
export class NetworkDocumentPatch extends PartialType(OmitType(NetworkDocumentCreate, ['title'] as const)) {
  @ApiProperty(TEXTS) @IsOptional() @IsTextPerLanguage(LONGEST_TITLE) title?: Record<string, string>;
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

/** Every document in the order in which they are to stand. */
export class NetworkDocumentOrder {
  @IsArray() @ArrayMaxSize(MOST) @ArrayUnique() @IsUUID(undefined, { each: true }) ids: string[];
}

export class NetworkDocumentView {
  id: string;
  version: number;
  @ApiProperty({ enum: NETWORK_DOCUMENT_KINDS }) kind: NetworkDocumentKind;
  @ApiProperty(TEXTS) title: Record<string, string>;
  @ApiProperty({ nullable: true }) issuedOn: string | null;
  @ApiProperty({ nullable: true }) publishedOn: string | null;
  fileName: string;
  size: number;
  mediaType: string;
  /** Everybody sees it today, as long as the directory is open. */
  isShown: boolean;
  allowedActions: AllowedAction[];
}

export class NetworkDocumentList {
  /** In the order of the directory. */
  items: NetworkDocumentView[];
  total: number;
}
