import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { ROLES, type Role } from '@verbund/domain/access/permissions.js';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { MAX_NAME } from './own-account.dto.js';
import { RepresentedOrganisation } from './session.dto.js';

const MAX_ORGANISATIONS = 50;
export const ACCOUNT_STATES = ['active', 'invited', 'disabled'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
export const ACCOUNT_SORTS = ['name', '-name', 'lastSignInAt', '-lastSignInAt'] as const;

export class AccountsQuery extends ListQuery {
  @IsOptional() @IsIn(ACCOUNT_SORTS) sort?: (typeof ACCOUNT_SORTS)[number];
  @IsOptional() @Repeatable() @IsArray() @IsIn(ROLES, { each: true }) role?: Role[];
  @IsOptional() @Repeatable() @IsArray() @IsIn(ACCOUNT_STATES, { each: true }) state?: AccountState[];
}

export class AccountListItem {
  id: string;
  version: number;
  name: string;
  email: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: Role[];
  /** Roles that the person's mandates give today; they are not among `roles`. */
  @ApiProperty({ enum: ROLES, isArray: true }) rolesByMandate: Role[];
  organisations: RepresentedOrganisation[];
  /** invited: no password was set yet. */
  @ApiProperty({ enum: ACCOUNT_STATES }) state: AccountState;
  /** A second factor is set up. */
  secondFactor: boolean;
  @ApiProperty({ nullable: true }) lastSignInAt: string | null;
  createdAt: string;
}

export class AccountList {
  items: AccountListItem[];
  total: number;
}

export class PersonOfAccount {
  id: string;
  name: string;
}

export class AccountView extends AccountListItem {
  /** The person of the register whose account this is. */
  @ApiProperty({ type: PersonOfAccount, nullable: true }) person: PersonOfAccount | null;
  /** Sessions that are open now. */
  openSessions: number;
}

export class AccountPatch {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
  @IsOptional() @IsString() @MinLength(1) @MaxLength(MAX_NAME) name?: string;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(ROLES, { each: true }) roles?: Role[];
  /** The person of the register whose mandates give the account roles; null: nobody. */
  @IsOptional() @IsUUID() personId?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_ORGANISATIONS) @ArrayUnique() @IsUUID(undefined, { each: true }) organisationIds?: string[];
  /** Those of the organisations that the account represents as manager; for the others it is editor. */
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_ORGANISATIONS) @ArrayUnique() @IsUUID(undefined, { each: true }) managedIds?: string[];
  @IsOptional() @IsBoolean() disabled?: boolean;
}

export class SecondFactorRemoval {
  /** How the owner was recognised: in person, by telephone, by an identity document. Kept in the audit trail. */
  @IsString() @MinLength(3) @MaxLength(500) reason: string;
}
