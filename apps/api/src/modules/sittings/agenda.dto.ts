import { PartialType } from '@nestjs/swagger';
import { ITEM_KINDS, type ItemKind } from '@verbund/domain/sittings/agenda.js';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';

export class AgendaItemValues {
  @IsString() @MinLength(1) @MaxLength(300) title: string;
  @IsIn(ITEM_KINDS) kind: ItemKind;
  @IsOptional() @IsString() @MaxLength(5000) description?: string;
  @IsOptional() @IsInt() @Min(1) @Max(600) minutes?: number | null;
  /** Not part of what guests and other members see. */
  @IsOptional() @IsBoolean() isInternal?: boolean;
  /** Who presents it, and for which organisation. */
  @IsOptional() @IsUUID() personId?: string | null;
  @IsOptional() @IsUUID() organisationId?: string | null;
}

export class AgendaItemCreate extends AgendaItemValues {
  /** The item that it is part of. */
  @IsOptional() @IsUUID() parentId?: string | null;
}

/** A change of some fields. Absent: unchanged. */
export class AgendaItemPatch extends PartialType(AgendaItemValues) {
  @IsInt() @Min(1) version: number;
}

export class AgendaItemMove {
  @IsOptional() @IsUUID() parentId?: string | null;
  /** Place among the items with the same parent, from 1; beyond the last: at the end. */
  @IsInt() @Min(1) @Max(1000) position: number;
}

export class AgendaItemCarry {
  /** A later meeting of the same body. */
  @IsUUID() meetingId: string;
}

export class ProposalTake {
  @IsUUID() proposalId: string;
}
