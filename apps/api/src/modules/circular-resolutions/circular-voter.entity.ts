import type { Language } from '@verbund/contracts/languages.js';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Somebody who held a voting mandate on the day of the start. Whoever leaves the body afterwards stays, and whoever joins it is not added: everybody
 * decides about one question under one number of entitled people, as after the opening of a meeting (governance handbook, section 4); otherwise an
 * end of a mandate could let a resolution pass or fail that nobody has answered differently. Whoever wants others to decide withdraws it and begins anew.
 */
@Entity('circular_voters')
export class CircularVoter {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') resolutionId: string;
  @Column('uuid') personId: string;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text') language: Language;
}
