import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { FILING_STEPS, type FilingStep } from '@verbund/domain/bodies/board-changes.js';
import { WARNING_KINDS, type WarningKind } from '@verbund/domain/bodies/body-warnings.js';
import { SEAT_STATES, type SeatState } from '@verbund/domain/bodies/seat-states.js';
import { VISIBILITIES, type Visibility } from '@verbund/domain/organisations/organisation-values.js';
import { IsArray, IsBooleanString, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Repeatable } from '../../platform/http/list-query.dto.js';
import { IsDay, IsTextPerLanguage } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { BodyTypeSummary } from './body-types.dto.js';
import { MandateView, NamedRecord } from './mandates.dto.js';

const MAX_NAME = 160;
const MAX_PURPOSE = 2000;
const MAX_SEATS = 60;

export class BodyCreate {
  @IsUUID() typeId: string;
  @IsString() @MinLength(1) @MaxLength(MAX_NAME) name: string;
  /** The name in further languages. */
  @IsOptional() @IsTextPerLanguage(MAX_NAME) names?: Record<string, string>;
  @IsOptional() @IsTextPerLanguage(MAX_PURPOSE) purpose?: Record<string, string>;
  /** Whose body it is, when it is none of the network's own. */
  @IsOptional() @IsUUID() outsideOrganisationId?: string | null;
  @IsOptional() @IsIn(VISIBILITIES) visibility?: Visibility;
  @IsOptional() @IsDay() begunOn?: string | null;
  /** So many equal seats to begin with. */
  @IsOptional() @IsInt() @Min(0) @Max(MAX_SEATS) seats?: number;
}

/** A change of some fields. Absent: unchanged. null: cleared. */
export class BodyPatch extends PartialType(OmitType(BodyCreate, ['typeId', 'seats'] as const)) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class BodyEnding {
  /** First day on which the body no longer is. */
  @IsDay() on: string;
}

/** One step of filing a change with the register: done on a day, or not done (null). */
export class FilingStepDone {
  @IsIn(FILING_STEPS) step: FilingStep;
  @IsOptional() @IsDay() @ApiProperty({ nullable: true }) on: string | null;
}

export class BodyQuery {
  /** As of this day; today when absent. */
  @IsOptional() @IsDay() on?: string;
}

export class BodiesQuery extends BodyQuery {
  /** Also bodies that are over, or to come, on the day. */
  @IsOptional() @IsBooleanString() all?: 'true' | 'false';
  /** With any of these warnings. */
  @IsOptional() @Repeatable() @IsArray() @IsIn(WARNING_KINDS, { each: true }) warning?: WarningKind[];
}

export class BodyWarningView {
  @ApiProperty({ enum: WARNING_KINDS }) kind: WarningKind;
  /** Seats, mandates or changes; for a term that ends, the days that are left. */
  count: number;
  @ApiProperty({ nullable: true }) on: string | null;
}

export class SeatCounts {
  total: number;
  filled: number;
  endsSoon: number;
  holdOver: number;
  vacant: number;
}

export class BodyListItem {
  id: string;
  version: number;
  name: string;
  names: Record<string, string>;
  type: BodyTypeSummary;
  @ApiProperty({ enum: VISIBILITIES }) visibility: Visibility;
  @ApiProperty({ type: NamedRecord, nullable: true }) outsideOrganisation: NamedRecord | null;
  @ApiProperty({ nullable: true }) begunOn: string | null;
  /** First day on which it no longer is. */
  @ApiProperty({ nullable: true }) endedOn: string | null;
  /** People who act in it on the day. */
  people: number;
  seatCounts: SeatCounts;
  /** Only for the network's own people. */
  warnings: BodyWarningView[];
}

export class BodyList {
  referenceDate: string;
  items: BodyListItem[];
  total: number;
  allowedActions: AllowedAction[];
}

export class SeatView {
  id: string;
  version: number;
  label: string;
  position: number;
  votes: boolean;
  @ApiProperty({ nullable: true }) from: string | null;
  @ApiProperty({ nullable: true }) to: string | null;
  @ApiProperty({ enum: SEAT_STATES }) state: SeatState;
  @ApiProperty({ type: MandateView, nullable: true }) holder: MandateView | null;
  deputies: MandateView[];
  @ApiProperty({ nullable: true }) vacantSince: string | null;
  /** Vacant only because nobody knows what the statutes say of hold-over. */
  holdOverUnknown: boolean;
  /** Who follows. */
  @ApiProperty({ type: MandateView, nullable: true }) next: MandateView | null;
}

export class TermView {
  id: string;
  version: number;
  from: string;
  to: string;
  note: string;
}

export class BoardChangeView {
  on: string;
  came: NamedRecord[];
  left: NamedRecord[];
  /** Step → day on which it was done. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) steps: Partial<Record<FilingStep, string>>;
  /** Still has to reach the register. */
  open: boolean;
}

export class RulesOfBodyView {
  @ApiProperty({ enum: ['yes', 'no', 'unknown'] }) holdOver: 'yes' | 'no' | 'unknown';
  /** null: the network has not said. */
  @ApiProperty({ nullable: true }) minSeats: number | null;
}

export class BodyView extends BodyListItem {
  referenceDate: string;
  purpose: Record<string, string>;
  /** What the statutes in force say; null for bodies of which they say nothing. */
  @ApiProperty({ type: RulesOfBodyView, nullable: true }) rules: RulesOfBodyView | null;
  /** The seats that there are on the day. */
  seats: SeatView[];
  /** Who acts in the body on the day without a seat of their own. */
  members: MandateView[];
  /** Who will, the next first. */
  future: MandateView[];
  /** Who did, the last first. */
  past: MandateView[];
  terms: TermView[];
  /** Changes of the board up to the day, the last first; only for the network's own people. */
  changes: BoardChangeView[];
  allowedActions: AllowedAction[];
}
