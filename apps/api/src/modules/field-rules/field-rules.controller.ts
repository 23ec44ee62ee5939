import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { FieldRuleChange, FieldRuleList, FieldRuleView } from './field-rules.dto.js';
import { fieldRuleList } from './field-rules.queries.js';
import { FieldRulesService } from './field-rules.service.js';

@Controller('field-rules')
export class FieldRulesController {
  constructor(
    @Inject(FieldRulesService) private readonly rules: FieldRulesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Who may change which field of a profile. */
  @Get()
  @Route('fieldRule.read', FieldRuleList)
  list(): Promise<FieldRuleList> {
    return fieldRuleList(this.db);
  }

  @Put(':field')
  @Route('fieldRule.manage', FieldRuleView)
  set(@CurrentActor() actor: RequestActor, @Param('field') field: string, @Body() input: FieldRuleChange): Promise<FieldRuleView> {
    return this.rules.set(actor, field, input);
  }
}
