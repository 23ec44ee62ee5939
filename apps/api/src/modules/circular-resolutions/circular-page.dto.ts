import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { CIRCULAR_CHOICES, CIRCULAR_STATES, type CircularChoice, type CircularState } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { CircularCountsView, CircularDecisionView, CircularRuleView } from './circular-resolutions.dto.js';

export class CircularAnswer {
  @IsIn(CIRCULAR_CHOICES) choice: CircularChoice;
  /** Why; whoever is recused says what it is about. */
  @IsOptional() @IsString() @MaxLength(1000) remark?: string;
}

export class CircularPageNetwork {
  name: string;
  email: string;
}

export class CircularPageHolder {
  name: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
}

/** What is kept of an answer: who, when, and the very words. */
export class CircularReceipt {
  @ApiProperty({ enum: CIRCULAR_CHOICES }) choice: CircularChoice;
  remark: string;
  name: string;
  wording: string;
  at: string;
}

/** The one page behind a voter's link. */
export class CircularPageView {
  network: CircularPageNetwork;
  holder: CircularPageHolder;
  body: string;
  title: string;
  wording: string;
  reasons: string;
  /** Who asks. */
  askedBy: string;
  lastDay: string;
  @ApiProperty({ enum: CIRCULAR_STATES }) state: CircularState;
  /** An answer still counts. */
  isOpen: boolean;
  rule: CircularRuleView;
  counts: CircularCountsView;
  @ApiProperty({ nullable: true }) receipt: CircularReceipt | null;
  @ApiProperty({ nullable: true }) decision: CircularDecisionView | null;
  withdrawalReason: string;
}
