import type { ItemKind } from '@verbund/domain/sittings/agenda.js';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody wants a body to talk about; it is open until it is on an agenda or taken back. */
@Entity('agenda_proposals')
export class AgendaProposal {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) reason: string;
  @Column('text') kind: ItemKind;
  @Column('integer', { nullable: true }) minutes: number | null;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('uuid') accountId: string;
  @Column('text') accountName: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
