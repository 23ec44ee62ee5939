import { Organisation } from './modules/organisations/organisation.entity.js';

/** Every table that a use case writes through TypeORM; the drift test compares them with the migrations. */
export const ENTITIES = [Organisation];
