import { Module } from '@nestjs/common';
import { HandoversController } from './handovers.controller.js';
import { HandoversService } from './handovers.service.js';
import { RepresentativesController } from './representatives.controller.js';
import { RepresentativesService } from './representatives.service.js';

@Module({ controllers: [RepresentativesController, HandoversController], providers: [RepresentativesService, HandoversService] })
export class RepresentativesModule {}
