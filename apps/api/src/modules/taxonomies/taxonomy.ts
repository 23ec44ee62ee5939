import type { EntityTarget } from 'typeorm';
import { sql, type Sql } from '../../platform/database/sql.js';
import { District } from './district.entity.js';
import { Topic } from './topic.entity.js';

export type Term = Topic | District;

/** One list of terms on two levels that the office keeps, and how organisations refer to it. */
export type Taxonomy = {
  readonly subject: 'topic' | 'district';
  readonly entity: EntityTarget<Term>;
  readonly table: Sql;
  /** Which organisation has which term. */
  readonly links: Sql;
  readonly column: Sql;
  /** The field of an organisation that holds its terms. */
  readonly field: 'topicIds' | 'districtIds';
  /** What a term `t` is called, as properties of its view. */
  readonly words: Sql;
};

export const TOPICS: Taxonomy = {
  subject: 'topic', entity: Topic, table: sql`topics`,
  links: sql`organisation_topics`, column: sql`topic_id`,
  field: 'topicIds', words: sql`'slug', t.slug, 'labels', t.labels`,
};

export const DISTRICTS: Taxonomy = {
  subject: 'district', entity: District, table: sql`districts`,
  links: sql`organisation_districts`, column: sql`district_id`,
  field: 'districtIds', words: sql`'name', t.name`,
};
