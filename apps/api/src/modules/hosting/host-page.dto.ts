import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { IsDay } from '../../platform/http/validators.js';

const LONGEST_REASON = 1000;
const MOST_DAYS = 5;

/** What the page showed when it was answered: an answer to something else than it showed is refused. */
export const SHOWN_STATES = ['asked', 'confirmed'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

export const OWN_STATES = ['asked', 'confirmed', 'declined', 'released'] as const;
/** `released`: somebody else hosts by now, nothing is left to do. */
export type OwnState = (typeof OWN_STATES)[number];

export class HostConfirmation {
  @IsIn(SHOWN_STATES) shown: ShownState;
}

export class HostDecline extends HostConfirmation {
  @IsOptional() @IsString() @MaxLength(LONGEST_REASON) reason?: string;
  /** Days on which it would suit. */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_DAYS) @ArrayUnique() @IsDay({ each: true }) otherDays?: string[];
}

export class HostSwapCreate {
  /** The hosting to swap with. */
  @IsUUID() assignmentId: string;
}

export class HostSwapAnswer {
  @IsBoolean() agreed: boolean;
}

export class HostPauseRequest {
  /** First day on which it can be asked again. */
  @IsDay() until: string;
}

export class HostPageNetwork {
  name: string;
  email: string;
}

export class HostPageHolder {
  name: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
}

export class HostPageAddress {
  street: string;
  postcode: string;
  place: string;
}

export class HostPageRoom {
  name: string;
  @ApiProperty({ nullable: true }) address: HostPageAddress | null;
  howToFind: string;
  /** Who is there on the day. */
  contactName: string;
  contactPhone: string;
}

export class HostPageSwap {
  id: string;
  /** The other organisation. */
  organisation: string;
  /** The day that would be theirs. */
  day: string;
}

export class HostSwapOption {
  assignmentId: string;
  organisation: string;
  day: string;
}

/** The one page behind a host's link. */
export class HostPageView {
  network: HostPageNetwork;
  holder: HostPageHolder;
  organisation: string;
  title: string;
  day: string;
  startsAt: string;
  endsAt: string;
  people: number;
  stepFree: boolean;
  @ApiProperty({ nullable: true }) room: HostPageRoom | null;
  @ApiProperty({ enum: OWN_STATES }) state: OwnState;
  /** Until when an answer is of use. */
  answerBy: string;
  declineReason: string;
  otherDays: string[];
  /** It declined twice in a row: does it want to be left out for a time? */
  askedToPause: boolean;
  @ApiProperty({ nullable: true }) pausedUntil: string | null;
  /** Waits for the other's answer. */
  @ApiProperty({ nullable: true }) proposedSwap: HostPageSwap | null;
  /** Waits for an answer here. */
  offeredSwaps: HostPageSwap[];
  swapOptions: HostSwapOption[];
}
