import { Module } from '@nestjs/common';
import { DistrictsController } from './districts.controller.js';
import { FirstTaxonomies } from './first-taxonomies.js';
import { TaxonomiesService } from './taxonomies.service.js';
import { TopicsController } from './topics.controller.js';

@Module({ controllers: [TopicsController, DistrictsController], providers: [TaxonomiesService, FirstTaxonomies] })
export class TaxonomiesModule {}
