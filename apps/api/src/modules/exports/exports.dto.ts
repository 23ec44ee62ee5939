import { OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { OrganisationsQuery } from '../organisations/organisations-query.dto.js';
import { PeopleQuery } from '../people/people.dto.js';
import { BodyQuery } from '../bodies/bodies.dto.js';
import { FORMATS, type Format } from '../../platform/http/sheet.js';

export const HEADER_LANGUAGES = ['de', 'en'] as const;
export type HeaderLanguage = (typeof HEADER_LANGUAGES)[number];

/** The filters of the list; pages and order are not asked, a file holds everything by name. */
export class OrganisationsExportQuery extends OmitType(OrganisationsQuery, ['page', 'pageSize', 'after', 'total', 'sort'] as const) {
  @IsIn(FORMATS) format: Format;
  /** Language of headers and words; the account's own when absent, English where there are none in it. */
  @IsOptional() @IsIn(HEADER_LANGUAGES) headerLanguage?: HeaderLanguage;
}

export class PeopleExportQuery extends OmitType(PeopleQuery, ['page', 'pageSize', 'total', 'sort'] as const) {
  @IsIn(FORMATS) format: Format;
  @IsOptional() @IsIn(HEADER_LANGUAGES) headerLanguage?: HeaderLanguage;
}

export class HoldersExportQuery extends BodyQuery {
  @IsIn(FORMATS) format: Format;
  @IsOptional() @IsIn(HEADER_LANGUAGES) headerLanguage?: HeaderLanguage;
}
