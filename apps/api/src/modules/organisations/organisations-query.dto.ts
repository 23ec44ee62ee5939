import { ArrayMaxSize, IsArray, IsBooleanString, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { FRESHNESS, type Freshness } from '@verbund/domain/confirmations/freshness.js';
import { SECTIONS, type Section } from '@verbund/domain/confirmations/sections.js';
import { MEMBERSHIP_CLASSES, MEMBERSHIP_STATES, type MembershipClass, type MembershipState } from '@verbund/domain/membership/membership-rules.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '@verbund/domain/organisations/organisation-values.js';
import { REPRESENTATION_GAPS, type RepresentationGap } from '../representatives/representation-values.js';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { IsDay } from '../../platform/http/validators.js';

export const ORGANISATION_SORTS = ['name', '-name', 'updatedAt', '-updatedAt', 'since', '-since'] as const;
export const EXEMPTIONS = ['expired', 'endsSoon'] as const;

/** Filters of the list of organisations; several values of one filter mean "any of them". */
export class OrganisationsQuery extends ListQuery {
  @IsOptional() @IsIn(ORGANISATION_SORTS) sort?: (typeof ORGANISATION_SORTS)[number];
  /** The day whose memberships and functions count; today when absent. */
  @IsOptional() @IsDay() on?: string;
  /** Membership state on the day; `none` for organisations without one. */
  @IsOptional() @Repeatable() @IsArray() @IsIn([...MEMBERSHIP_STATES, 'none'], { each: true }) status?: (MembershipState | 'none')[];
  @IsOptional() @Repeatable() @IsArray() @IsIn(MEMBERSHIP_CLASSES, { each: true }) class?: MembershipClass[];
  @IsOptional() @Repeatable() @IsArray() @IsIn(ORGANISATION_KINDS, { each: true }) kind?: OrganisationKind[];
  @IsOptional() @Repeatable() @IsArray() @IsUUID(undefined, { each: true }) district?: string[];
  /** A head of the taxonomy includes what is below it. */
  @IsOptional() @Repeatable() @IsArray() @IsUUID(undefined, { each: true }) topic?: string[];
  @IsOptional() @Repeatable() @IsArray() @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,4})*$/, { each: true }) language?: string[];
  /** true: a function that a member should fill is unfilled. */
  @IsOptional() @IsBooleanString() unfilled?: string;
  /** The tax-exemption notice is over, or ends within 90 days. */
  @IsOptional() @Repeatable() @IsArray() @IsIn(EXEMPTIONS, { each: true }) exemption?: (typeof EXEMPTIONS)[number][];
  /** missing: nobody is the primary contact on the day. */
  @IsOptional() @IsIn(['missing']) primaryContact?: 'missing';
  /** nobody: no account acts for the organisation on the day. noManager: only editors do. */
  @IsOptional() @Repeatable() @IsArray() @IsIn(REPRESENTATION_GAPS, { each: true }) representation?: RepresentationGap[];
  /** When the record was last confirmed: within 6 months, 12 months, longer ago, never. */
  @IsOptional() @Repeatable() @IsArray() @IsIn(FRESHNESS, { each: true }) freshness?: Freshness[];
  /** One of these sections was confirmed more than 12 months ago or never. */
  @IsOptional() @Repeatable() @IsArray() @IsIn(SECTIONS, { each: true }) staleSection?: Section[];
  /** dissolved: a confirmation page said so, and the office has not settled it yet. */
  @IsOptional() @IsIn(['dissolved']) reported?: 'dissolved';
  /** missing: no open application of the pipeline is about it. */
  @IsOptional() @IsIn(['missing']) application?: 'missing';
  /** offered: has at least one room that is offered. */
  @IsOptional() @IsIn(['offered']) rooms?: 'offered';
  /** Only these records: the rows somebody has ticked. */
  @IsOptional() @Repeatable() @IsArray() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) id?: string[];
  /** `next` of the page before. */
  @IsOptional() @IsString() @MaxLength(600) after?: string;
}

/** The day a record is asked about; today when absent. */
export class AsOfQuery {
  @IsOptional() @IsDay() on?: string;
}
