import { ApiProperty, PartialType } from '@nestjs/swagger';
import { ITEM_KINDS, type ItemKind } from '@verbund/domain/sittings/agenda.js';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Named } from '../meetings/meetings.dto.js';

export class AgendaProposalValues {
  @IsString() @MinLength(1) @MaxLength(300) title: string;
  @IsIn(ITEM_KINDS) kind: ItemKind;
  @IsOptional() @IsString() @MaxLength(5000) reason?: string;
  @IsOptional() @IsInt() @Min(1) @Max(600) minutes?: number | null;
  /** For which organisation. */
  @IsOptional() @IsUUID() organisationId?: string | null;
}

export class AgendaProposalCreate extends AgendaProposalValues {
  @IsUUID() bodyId: string;
}

/** A change of some fields. Absent: unchanged. */
export class AgendaProposalPatch extends PartialType(AgendaProposalValues) {
  @IsInt() @Min(1) version: number;
}

export class AgendaProposalsQuery {
  @IsOptional() @IsUUID() body?: string;
}

export class AgendaProposalView {
  id: string;
  version: number;
  body: Named;
  title: string;
  reason: string;
  @ApiProperty({ enum: ITEM_KINDS }) kind: ItemKind;
  @ApiProperty({ nullable: true }) minutes: number | null;
  @ApiProperty({ type: Named, nullable: true }) organisation: Named | null;
  by: Named;
  createdAt: string;
  /** Whoever asks may change it and take it back. */
  mayChange: boolean;
}

export class AgendaProposalList {
  /** Open ones, oldest first. */
  items: AgendaProposalView[];
  total: number;
}
