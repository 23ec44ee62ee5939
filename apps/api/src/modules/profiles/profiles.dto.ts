import { ApiProperty } from '@nestjs/swagger';
import { OrganisationView } from '../organisations/organisations.dto.js';

/** The record after saving, and what became of the entered fields. */
export class SavedProfileView extends OrganisationView {
  /** Fields that changed at once. */
  applied: string[];
  /** The request to the office with the fields that need approval; null when there were none. */
  @ApiProperty({ nullable: true }) requestId: string | null;
}
