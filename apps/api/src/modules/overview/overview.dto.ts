import { ApiProperty } from '@nestjs/swagger';
import { SECTIONS, type Section } from '@verbund/domain/confirmations/sections.js';
import { MEMBERSHIP_CLASSES, MEMBERSHIP_STATES, type MembershipClass, type MembershipState } from '@verbund/domain/membership/membership-rules.js';
import { AuditItem } from '../audit/audit.dto.js';

export const TASK_KINDS = ['dissolutionReported', 'unfilledFunctions', 'unconfirmed', 'exemptionExpired', 'exemptionEndsSoon', 'exitPending', 'documentsToReview', 'openApplications', 'withoutApplication', 'noPrimaryContact', 'noRepresentative', 'seatsUnfilled', 'registerFilingDue', 'bodyTermEnds'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** The lists that tasks lead to. */
export const TASK_LISTS = ['organisations', 'documents', 'applications', 'bodies'] as const;
export type TaskList = (typeof TASK_LISTS)[number];

export class MembersOfClass {
  @ApiProperty({ enum: MEMBERSHIP_CLASSES, nullable: true }) membershipClass: MembershipClass | null;
  count: number;
}

export class MembersInState {
  @ApiProperty({ enum: MEMBERSHIP_STATES }) state: MembershipState;
  count: number;
}

export class MemberCount {
  total: number;
  byClass: MembersOfClass[];
  byState: MembersInState[];
}

export class GrowthPoint {
  /** Last day of a year, or the reference date. */
  on: string;
  members: number;
}

export class NamedOrganisation {
  id: string;
  name: string;
}

/** Something the office should look after; tasks without anything to do are left out. */
export class OverviewTask {
  @ApiProperty({ enum: TASK_KINDS }) kind: TaskKind;
  /** Exact up to 1,000. */
  count: number;
  countIsLowerBound: boolean;
  @ApiProperty({ enum: TASK_LISTS }) list: TaskList;
  /** Query string of the list that shows exactly these. */
  query: string;
  /** The first few: organisations by name, the others by how long they wait. */
  examples: NamedOrganisation[];
}

/** Members of which nobody confirmed this part of the record within a year. */
export class StaleSection {
  @ApiProperty({ enum: SECTIONS }) section: Section;
  /** Exact up to 1,000. */
  count: number;
  countIsLowerBound: boolean;
  /** Query string of the list of organisations that shows exactly these. */
  query: string;
}

/** Organisations under one register number: perhaps entered twice. */
export class PossibleDuplicates {
  registerNumber: string;
  organisations: NamedOrganisation[];
}

export class OverviewView {
  /** The day the counts speak of. */
  referenceDate: string;
  members: MemberCount;
  growth: GrowthPoint[];
  tasks: OverviewTask[];
  /** In the order of the record; sections that everybody confirmed are left out. */
  staleSections: StaleSection[];
  /** At most ten. */
  possibleDuplicates: PossibleDuplicates[];
  /** The ten newest entries; null for accounts that may not read histories. */
  @ApiProperty({ type: [AuditItem], nullable: true }) recentChanges: AuditItem[] | null;
}
