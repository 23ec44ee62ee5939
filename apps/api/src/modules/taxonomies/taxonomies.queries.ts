import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { DistrictList, DistrictView, FormTerms, TaxonomyQuery, TopicList, TopicView } from './taxonomies.dto.js';
import { DISTRICTS, TOPICS, type Taxonomy } from './taxonomy.js';

/** Heads with their topics, in their order. */
export async function topicList(db: Db, actor: Actor, query: TaxonomyQuery): Promise<TopicList> {
  const terms = await termsOf<TopicView>(db, actor, TOPICS, query);
  const items = headsOf(terms).map((head) => ({ ...head, topics: below(terms, head) }));
  return { items, total: items.length };
}

/** Boroughs with their districts, in their order. */
export async function districtList(db: Db, actor: Actor, query: TaxonomyQuery): Promise<DistrictList> {
  const terms = await termsOf<DistrictView>(db, actor, DISTRICTS, query);
  const items = headsOf(terms).map((head) => ({ ...head, districts: below(terms, head) }));
  return { items, total: items.length };
}

type Term = { id: string; parentId: string | null };
const headsOf = <T extends Term>(terms: readonly T[]): T[] => terms.filter(({ parentId }) => parentId === null);
const below = <T extends Term>(terms: readonly T[], head: T): T[] => terms.filter(({ parentId }) => parentId === head.id);

/** What forms outside the office offer: everything but the retired, of which the organisation keeps its own. */
export const formTerms = async (db: Db, organisationId: string | null = null): Promise<FormTerms> =>
  (await rowOf<FormTerms>(db, sql`SELECT ${offered(TOPICS, sql`t.labels`, organisationId)} AS topics, ${offered(DISTRICTS, sql`jsonb_build_object('de', t.name)`, organisationId)} AS districts`))!;

const offered = ({ table, links, column }: Taxonomy, labels: Sql, organisationId: string | null): Sql => sql`(
  SELECT COALESCE(json_agg(json_build_object('id', t.id, 'parentId', t.parent_id, 'labels', ${labels}) ORDER BY t.position, t.id), '[]') FROM ${table} t
  WHERE t.retired_at IS NULL OR EXISTS (SELECT 1 FROM ${links} l WHERE l.organisation_id = ${organisationId}::uuid AND l.${column} = t.id))`;

/** One term of a taxonomy, with its count. */
export async function termView<T extends TopicView | DistrictView>(db: Db, actor: Actor, taxonomy: Taxonomy, id: string): Promise<T> {
  const [term] = await termsOf<T>(db, actor, taxonomy, { counts: 'true' }, sql`t.id = ${id}`);
  return term ?? refuse('NOT_FOUND');
}

async function termsOf<T extends Term>(db: Db, actor: Actor, { table, links, column, words }: Taxonomy, { counts }: TaxonomyQuery, where: Sql = sql`true`): Promise<T[]> {
  const used = sql`(SELECT count(*) FROM ${links} l JOIN organisations o ON o.id = l.organisation_id
    WHERE l.${column} = t.id AND o.removed_at IS NULL AND ${visibleTo(actor, 'organisation.read', sql`o.id`)})`;
  const rows = await rowsOf<{ term: T }>(
    db,
    sql`SELECT json_build_object('id', t.id, 'parentId', t.parent_id, ${words}, 'position', t.position, 'retiredAt', t.retired_at, 'version', t.version,
          'organisations', ${counts === 'true' ? used : sql`NULL`}) AS term
        FROM ${table} t WHERE ${where} ORDER BY t.position, t.id`,
  );
  return rows.map(({ term }) => term);
}
