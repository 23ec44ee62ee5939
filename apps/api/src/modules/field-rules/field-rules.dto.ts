import { ApiProperty } from '@nestjs/swagger';
import { FIELD_RULES, RULED_FIELDS, type FieldRule, type ProfileField } from '@verbund/domain/profile/profile-fields.js';
import { IsIn, IsInt, Min } from 'class-validator';

/** Who may change one field of a profile. */
export class FieldRuleView {
  @ApiProperty({ enum: RULED_FIELDS }) field: ProfileField;
  @ApiProperty({ enum: FIELD_RULES }) rule: FieldRule;
  /** What holds as long as the office sets nothing else. */
  @ApiProperty({ enum: FIELD_RULES }) byDefault: FieldRule;
  version: number;
}

export class FieldRuleList {
  items: FieldRuleView[];
  total: number;
}

export class FieldRuleChange {
  @IsIn(FIELD_RULES) rule: FieldRule;
  /** The version that was seen; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(0) version: number;
}
