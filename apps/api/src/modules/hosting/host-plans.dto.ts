import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { HOST_LEVELS, type HostLevel } from '@verbund/domain/hosting/host-costs.js';
import { HOST_STATES, type HostState } from '@verbund/domain/hosting/host-answers.js';
import { HOST_REASONS, type HostReason } from '@verbund/domain/hosting/host-eligibility.js';
import { RELAXATIONS, type Relaxation } from '@verbund/domain/hosting/host-relaxations.js';
import { IsDay } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

export class HostPlanCreate {
  @IsUUID() bodyId: string;
  /** Only meetings of this series. */
  @IsOptional() @IsUUID() seriesId?: string;
  @IsDay() from: string;
  /** First day that no longer belongs to the plan. */
  @IsDay() until: string;
  /** An organisation hosts at most once in any so many months in a row. */
  @IsOptional() @IsInt() @Min(1) @Max(24) gapMonths?: number;
}

export class HostPlansQuery {
  /** Only plans of this body. */
  @IsOptional() @IsUUID() body?: string;
}

export class VersionRequest {
  /** The version that was looked at; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class HostPinRequest extends VersionRequest {
  /** Fixed for this meeting whatever a new plan would do. */
  @IsBoolean() pinned: boolean;
  /** Another host, when it is to change; `null`: the network's own rooms. Absent: as it is. */
  @ApiProperty({ nullable: true })
  @IsOptional() @ValidateIf((_, value) => value !== null) @IsUUID() organisationId?: string | null;
}

export class NamedRecord {
  id: string;
  name: string;
}

export class HostPlanItem {
  id: string;
  body: NamedRecord;
  @ApiProperty({ nullable: true }) series: NamedRecord | null;
  from: string;
  until: string;
  @ApiProperty({ enum: ['draft', 'published'] }) state: 'draft' | 'published';
  @ApiProperty({ nullable: true }) publishedAt: string | null;
  createdAt: string;
  meetings: number;
  confirmed: number;
  /** Nobody has agreed and nobody is asked. */
  withoutHost: number;
}

export class HostPlanList {
  /** The latest period first. */
  items: HostPlanItem[];
}

export class PlannedMeetingView {
  meetingId: string;
  assignmentId: string;
  title: string;
  day: string;
  startsAt: string;
  endsAt: string;
  people: number;
  stepFree: boolean;
  /** `null`: in the network's own rooms. */
  @ApiProperty({ nullable: true }) organisation: NamedRecord | null;
  @ApiProperty({ nullable: true }) room: NamedRecord | null;
  @ApiProperty({ enum: HOST_STATES }) state: HostState;
  pinned: boolean;
  /** Confirmed, held or too near: no plan moves it. */
  fixed: boolean;
  /** Of the host before this plan. */
  @ApiProperty({ nullable: true }) credit: number | null;
  @ApiProperty({ nullable: true }) lastHosted: string | null;
  declinedBy: NamedRecord[];
  /** Days that the last one who declined offered instead. */
  otherDays: string[];
  /** Why it declined, when it said so. */
  @ApiProperty({ nullable: true }) declineReason: string | null;
  @ApiProperty({ nullable: true }) answeredAt: string | null;
}

export class HostLedgerRow {
  organisationId: string;
  name: string;
  weight: number;
  /** Positive: it is ahead of its turn; negative: it has hosted more than its share. */
  creditBefore: number;
  /** Meetings of the plan. */
  hostings: number;
  creditAfter: number;
  @ApiProperty({ nullable: true }) lastHosted: string | null;
  /** How many of the dates it can host. */
  possible: number;
  /** What keeps it away, most often first. */
  @ApiProperty({ enum: HOST_REASONS, isArray: true }) reasons: HostReason[];
}

export class HostPlanChange {
  meetingId: string;
  day: string;
  @ApiProperty({ nullable: true }) old: NamedRecord | null;
  @ApiProperty({ nullable: true }) new: NamedRecord | null;
  /** Why the old one cannot stay; none: the year is fairer so. */
  @ApiProperty({ enum: HOST_REASONS, isArray: true }) reasons: HostReason[];
}

export class HostPlanMails {
  total: number;
  /** Hosts that have no address to write to: they are called. */
  withoutAddress: NamedRecord[];
}

export class HostPlanView extends HostPlanItem {
  version: number;
  gapMonths: number;
  /** The first level on which another plan may be better; `null`: it is proved that none is. */
  @ApiProperty({ enum: HOST_LEVELS, nullable: true }) doubt: HostLevel | null;
  fallbacks: number;
  plannedMeetings: PlannedMeetingView[];
  organisations: HostLedgerRow[];
  /** What computing again would change, until it is accepted or dropped; empty: nothing. */
  @ApiProperty({ type: [HostPlanChange], nullable: true }) changes: HostPlanChange[] | null;
  /** What publishing sends. */
  mails: HostPlanMails;
  allowedActions: AllowedAction[];
}

export class HostWorse {
  /** The first level on which the plan would be worse. */
  @ApiProperty({ enum: HOST_LEVELS }) level: HostLevel;
  by: number;
}

export class HostAlternativeView {
  organisationId: string;
  name: string;
  credit: number;
  @ApiProperty({ nullable: true }) lastHosted: string | null;
  @ApiProperty({ nullable: true }) room: NamedRecord | null;
  /** Why it cannot host; empty when it can. */
  @ApiProperty({ enum: HOST_REASONS, isArray: true }) reasons: HostReason[];
  /** What choosing it would cost the plan; `null`: nothing, or it cannot. */
  @ApiProperty({ nullable: true }) worse: HostWorse | null;
}

export class HostRelaxation {
  @ApiProperty({ enum: RELAXATIONS }) relaxation: Relaxation;
  /** So many more could host. */
  more: number;
}

/** Why a meeting has its host: who else was possible, what they would have cost, and why the others are not. */
export class HostReasonsView {
  meetingId: string;
  day: string;
  pinned: boolean;
  @ApiProperty({ nullable: true }) chosen: HostAlternativeView | null;
  /** Those that could, the cheapest first. */
  possible: HostAlternativeView[];
  impossible: HostAlternativeView[];
  relaxations: HostRelaxation[];
}

export class RotatingSeries {
  id: string;
  title: string;
}

export class RotatingBody {
  id: string;
  name: string;
  series: RotatingSeries[];
  /** Meetings to come that want a host and belong to no plan. */
  meetings: number;
  @ApiProperty({ nullable: true }) firstDay: string | null;
  @ApiProperty({ nullable: true }) lastDay: string | null;
}

export class RotatingBodies {
  items: RotatingBody[];
}
