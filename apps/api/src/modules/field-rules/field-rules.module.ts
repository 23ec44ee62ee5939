import { Module } from '@nestjs/common';
import { FieldRulesController } from './field-rules.controller.js';
import { FieldRulesService } from './field-rules.service.js';

@Module({ controllers: [FieldRulesController], providers: [FieldRulesService] })
export class FieldRulesModule {}
