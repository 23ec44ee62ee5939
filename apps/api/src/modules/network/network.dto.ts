import { ApiProperty, PartialType } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { ROLES, type Role } from '@verbund/domain/access/permissions.js';
import { LAENDER, type Land } from '@verbund/domain/calendar/school-holidays.js';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, IsTimeZone, MaxLength, Min, MinLength } from 'class-validator';

const MAX_NAME = 200;

/** An account of the demo network, shown on the sign-in page. */
export class DemoAccount {
  email: string;
  @ApiProperty({ enum: ROLES }) role: Role;
  password: string;
}

/** What everybody may know before signing in. */
export class PublicNetwork {
  name: string;
  shortName: string;
  /** Everything is invented; accounts have a published password and mail never leaves. */
  demo: boolean;
  /** Only in demo mode. */
  demoAccounts?: DemoAccount[];
}

class NetworkSettings {
  @IsString() @MinLength(1) @MaxLength(MAX_NAME) name: string;
  @IsString() @MinLength(1) @MaxLength(60) shortName: string;
  @IsString() @MaxLength(MAX_NAME) seat: string;
  @IsString() @MaxLength(60) registerNumber: string;
  @IsString() @MaxLength(500) website: string;
  @IsString() @MaxLength(254) email: string;
  @ApiProperty({ enum: LANGUAGES, isArray: true })
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(LANGUAGES, { each: true }) languages: Language[];
  /** IANA name; days begin and end in it. */
  @IsTimeZone() @MaxLength(60) timeZone: string;
  /** Whose public and school holidays count. */
  @IsIn(LAENDER) land: Land;
  /** Functions that every member should fill. */
  @ApiProperty({ enum: CONTACT_FUNCTIONS, isArray: true })
  @IsArray() @ArrayUnique() @IsIn(CONTACT_FUNCTIONS, { each: true }) requiredFunctions: ContactFunction[];
}

export class NetworkView extends NetworkSettings {
  version: number;
}

/** A change of some settings. Absent: unchanged. */
export class NetworkPatch extends PartialType(NetworkSettings) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}
