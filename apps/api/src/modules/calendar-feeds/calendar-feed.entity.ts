import type { Language } from '@verbund/contracts/languages.js';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const FEED_KINDS = ['personal', 'body', 'public'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** A calendar to subscribe to. Its address holds a token, of which only the digest is kept. */
@Entity('calendar_feeds')
export class CalendarFeed {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: FeedKind;
  @Column('uuid') accountId: string;
  /** `null` in a personal one, and in the public one of all public bodies. */
  @Column('uuid', { nullable: true }) bodyId: string | null;
  @Column('text') language: Language;
  @Column('text') digest: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') renewedAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}
