import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { ListQuery } from '../../platform/http/list-query.dto.js';
import { IsDay } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

export const NOTE_KINDS = ['call', 'visit', 'mail', 'meeting', 'note'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** `office`: office management and administrators only. `team`: everybody who may read notes. */
export const NOTE_VISIBILITIES = ['office', 'team'] as const;
export type NoteVisibility = (typeof NOTE_VISIBILITIES)[number];

export class NoteCreate {
  @IsIn(NOTE_KINDS) kind: NoteKind;
  @IsDay() occurredOn: string;
  @IsString() @MinLength(1) @MaxLength(10_000) text: string;
  @IsIn(NOTE_VISIBILITIES) visibility: NoteVisibility;
}

/** A change of some fields. Absent: unchanged. */
export class NotePatch extends PartialType(NoteCreate) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class NotesQuery extends PickType(ListQuery, ['page', 'pageSize'] as const) {}

export class NoteAuthor {
  id: string;
  name: string;
}

export class NoteView {
  id: string;
  version: number;
  @ApiProperty({ enum: NOTE_KINDS }) kind: NoteKind;
  occurredOn: string;
  text: string;
  @ApiProperty({ enum: NOTE_VISIBILITIES }) visibility: NoteVisibility;
  author: NoteAuthor;
  createdAt: string;
  /** update and remove: whoever wrote the note, and the office. */
  allowedActions: AllowedAction[];
}

export class NoteList {
  /** Newest first. */
  items: NoteView[];
  total: number;
}
