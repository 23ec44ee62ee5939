import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { HostPlan as ComputedPlan } from '@verbund/domain/hosting/host-plan.js';
import type { HostPlanInput, HostSettings } from '@verbund/domain/hosting/host-values.js';

/** What a plan was computed from, and what came of it. */
export type Computation = { readonly input: HostPlanInput; readonly result: ComputedPlan };

/** Hosts of a body, or of one series of it, for a period. */
@Entity('host_plans')
export class HostPlan {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid', { nullable: true }) seriesId: string | null;
  @Column('date') fromOn: string;
  /** First day that no longer belongs to the plan. */
  @Column('date') untilOn: string;
  @Column('jsonb') settings: HostSettings;
  @Column('jsonb') input: HostPlanInput;
  @Column('jsonb') result: ComputedPlan;
  /** Computed again and not yet accepted. */
  @Column('jsonb', { nullable: true }) revision: Computation | null;
  /** The statutes in force when it was computed. */
  @Column('uuid', { nullable: true }) rulePackId: string | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
