import { Module } from '@nestjs/common';
import { BodiesController } from './bodies.controller.js';
import { BodiesService } from './bodies.service.js';
import { BodyTypesController } from './body-types.controller.js';
import { BodyTypesService } from './body-types.service.js';
import { MandatesController } from './mandates.controller.js';
import { MandatesService } from './mandates.service.js';
import { SeatsController } from './seats.controller.js';
import { SeatsService } from './seats.service.js';

@Module({
  controllers: [BodyTypesController, BodiesController, SeatsController, MandatesController],
  providers: [BodyTypesService, BodiesService, SeatsService, MandatesService],
})
export class BodiesModule {}
