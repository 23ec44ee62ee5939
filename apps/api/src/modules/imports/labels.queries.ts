import { labelIndexOf, type LabelIndex } from '@verbund/domain/imports/label-cells.js';
import { DISTRICTS } from '@verbund/domain/taxonomy/districts.js';
import { TOPICS } from '@verbund/domain/taxonomy/topics.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';

/** Topics and districts as the office keeps them, prepared for reading many cells and for showing what was read. */
export type Labels = { readonly topics: LabelIndex; readonly districts: LabelIndex; readonly topicNames: ReadonlyMap<string, string>; readonly districtNames: ReadonlyMap<string, string> };

const OTHER_WORDS_OF_TOPIC: ReadonlyMap<string, readonly string[]> = new Map(TOPICS.map(({ slug, otherWords }) => [slug, otherWords]));
const OTHER_WORDS_OF_DISTRICT: ReadonlyMap<string, readonly string[]> = new Map(DISTRICTS.map(({ name, otherWords }) => [name, otherWords]));

export async function loadLabels(db: Db): Promise<Labels> {
  const topics = await rowsOf<{ id: string; slug: string; labels: Record<string, string> }>(db, sql`SELECT id, slug, labels FROM topics WHERE retired_at IS NULL ORDER BY position, slug`);
  const districts = await rowsOf<{ id: string; name: string }>(db, sql`SELECT id, name FROM districts WHERE retired_at IS NULL ORDER BY position, name`);
  return {
    topics: labelIndexOf(topics.map(({ id, slug, labels }) => ({ id, labels: germanFirst(labels), otherWords: OTHER_WORDS_OF_TOPIC.get(slug) ?? [] }))),
    districts: labelIndexOf(districts.map(({ id, name }) => ({ id, labels: [name], otherWords: OTHER_WORDS_OF_DISTRICT.get(name) ?? [] }))),
    topicNames: new Map(topics.map(({ id, slug, labels }) => [id, germanFirst(labels)[0] ?? slug])),
    districtNames: new Map(districts.map(({ id, name }) => [id, name])),
  };
}

const germanFirst = ({ de, ...others }: Record<string, string>): string[] => [...(de ? [de] : []), ...Object.values(others)];
