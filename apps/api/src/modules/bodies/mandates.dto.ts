import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { ENDED_BY, MANDATE_ROLES, OBTAINED_BY, type EndedBy, type MandateRole, type ObtainedBy } from '@verbund/domain/bodies/mandates.js';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';

export class NamedRecord {
  id: string;
  name: string;
}

export class MandateCreate {
  @IsUUID() personId: string;
  @IsOptional() @IsUUID() seatId?: string | null;
  /** The term in whose days the mandate lies; it ends with it unless `to` says otherwise. */
  @IsOptional() @IsUUID() termId?: string | null;
  /** The mandate whose holder this one stands in for. */
  @IsOptional() @IsUUID() deputisesId?: string | null;
  /** The organisation that is represented by this mandate. */
  @IsOptional() @IsUUID() onBehalfOfId?: string | null;
  @IsIn(MANDATE_ROLES) role: MandateRole;
  /** What the person looks after; a label, no rank. */
  @IsOptional() @IsString() @MaxLength(160) taskArea?: string;
  /** As usual in the body, when absent. */
  @IsOptional() @IsBoolean() votes?: boolean;
  @IsDay() from: string;
  /** First day after the mandate. */
  @IsOptional() @IsDay() to?: string | null;
  @IsIn(OBTAINED_BY) obtained: ObtainedBy;
  /** The decision that gave it: a number, a day, where it is written. */
  @IsOptional() @IsString() @MaxLength(300) decision?: string;
}

/** A change of some fields. Absent: unchanged. null: cleared. Somebody else needs a mandate of their own. */
export class MandatePatch extends PartialType(OmitType(MandateCreate, ['personId'] as const)) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class MandateEnding {
  /** First day without the mandate. */
  @IsDay() on: string;
  @IsIn(ENDED_BY) reason: EndedBy;
}

/** How a mandate stands on the day: holdOver has run out, but its holder is still in office. */
export const MANDATE_STANDINGS = ['present', 'holdOver', 'future', 'past'] as const;
export type MandateStanding = (typeof MANDATE_STANDINGS)[number];

export class MandateView {
  id: string;
  version: number;
  body: NamedRecord;
  person: NamedRecord;
  @ApiProperty({ type: NamedRecord, nullable: true }) organisation: NamedRecord | null;
  @ApiProperty({ nullable: true }) seatId: string | null;
  @ApiProperty({ nullable: true }) termId: string | null;
  /** Whom the person stands in for: the id is that of the mandate. */
  @ApiProperty({ type: NamedRecord, nullable: true }) deputises: NamedRecord | null;
  @ApiProperty({ enum: MANDATE_ROLES }) role: MandateRole;
  taskArea: string;
  votes: boolean;
  from: string;
  @ApiProperty({ nullable: true }) to: string | null;
  @ApiProperty({ enum: OBTAINED_BY }) obtained: ObtainedBy;
  /** Only for the network's own people. */
  @ApiProperty({ nullable: true }) decision: string | null;
  /** Why it ended before its day; only for the network's own people. */
  @ApiProperty({ enum: ENDED_BY, nullable: true }) endedBy: EndedBy | null;
  @ApiProperty({ enum: MANDATE_STANDINGS }) standing: MandateStanding;
}

export class MandateList {
  referenceDate: string;
  /** Those of the day first, then those to come, then those of the past. */
  items: MandateView[];
  total: number;
}

/** Somebody who acts in a body, and how to write to them. */
export class HolderAddress {
  mandateId: string;
  personId: string;
  name: string;
  @ApiProperty({ nullable: true }) email: string | null;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty({ enum: MANDATE_ROLES }) role: MandateRole;
}

export class HolderAddresses {
  referenceDate: string;
  items: HolderAddress[];
  total: number;
}
