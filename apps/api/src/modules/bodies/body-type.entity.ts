import type { BodyNature, BodyRules } from '@verbund/domain/bodies/body-types.js';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A kind of body with its rules. */
@Entity('body_types')
export class BodyType {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('jsonb') labels: Record<string, string>;
  @Column('text') nature: BodyNature;
  @Column('jsonb') rules: BodyRules;
  @Column('integer', { default: 0 }) position: number;
  @Column('integer', { default: 1 }) version: number;
}
