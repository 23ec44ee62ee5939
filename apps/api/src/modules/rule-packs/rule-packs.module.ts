import { Module } from '@nestjs/common';
import { RulePacksController } from './rule-packs.controller.js';
import { RulePacksService } from './rule-packs.service.js';

@Module({ controllers: [RulePacksController], providers: [RulePacksService] })
export class RulePacksModule {}
