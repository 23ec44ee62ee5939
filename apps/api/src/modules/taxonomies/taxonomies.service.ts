import { Inject, Injectable } from '@nestjs/common';
import anyAscii from 'any-ascii';
import type { QueryDeepPartialEntity } from 'typeorm';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Changes, Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { indexOrganisations } from '../organisations/organisation-links.service.js';
import { replaceTerm } from '../organisations/organisations.service.js';
import type { DistrictCreate, DistrictPatch, TopicCreate, TopicPatch } from './taxonomies.dto.js';
import { termView } from './taxonomies.queries.js';
import type { Taxonomy, Term } from './taxonomy.js';

type Create = TopicCreate | DistrictCreate;
type Patch = TopicPatch | DistrictPatch;

/** Keeping topics and districts: both are terms on two levels, and what the office may do with them is the same. */
@Injectable()
export class TaxonomiesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, taxonomy: Taxonomy, input: Create): Promise<string> {
    return this.work.run(actor, async (tx) => {
      await refuseWrongParent(tx, taxonomy, input.parentId, null);
      const parentId = input.parentId ?? null;
      const position = await freePlace(tx, taxonomy, parentId, input.position);
      const values = { ...wordsOf(input), ...('labels' in input && { slug: slugOf(input.labels['de'] ?? '') }), parentId, position };
      const { identifiers } = await tx.manager.insert(taxonomy.entity, values as QueryDeepPartialEntity<Term>);
      const { id } = identifiers[0] as { id: string };
      tx.record({ action: `${taxonomy.subject}.created`, subject: taxonomy.subject, subjectId: id, changes: changesBetween({}, values) });
      return id;
    });
  }

  update(actor: RequestActor, taxonomy: Taxonomy, id: string, { version, ...input }: Patch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const term = await tx.claim(taxonomy.entity, id, 'taxonomy.manage');
      if (term.version !== version) refuse('VERSION_CONFLICT', { current: await termView(tx.manager, actor, taxonomy, id) });
      await refuseWrongParent(tx, taxonomy, input.parentId, id);
      const patch = { ...wordsOf(input), ...(input.parentId !== undefined && { parentId: input.parentId }), ...(input.position !== undefined && { position: input.position }) };
      const changes = changesBetween<object>(term, patch);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      if ('position' in changes) await freePlace(tx, taxonomy, input.parentId ?? term.parentId, input.position);
      await tx.manager.update(taxonomy.entity, { id }, { ...patch, version: version + 1 } as QueryDeepPartialEntity<Term>);
      if ('labels' in changes || 'name' in changes) await indexOrganisations(tx.manager, await organisationsWith(tx, taxonomy, id));
      tx.record({ action: `${taxonomy.subject}.changed`, subject: taxonomy.subject, subjectId: id, changes });
    });
  }

  /** No longer offered; organisations that have the term keep it. */
  retire(actor: RequestActor, taxonomy: Taxonomy, id: string): Promise<void> {
    return this.work.run(actor, (tx) => setRetired(tx, taxonomy, id, true));
  }

  restore(actor: RequestActor, taxonomy: Taxonomy, id: string): Promise<void> {
    return this.work.run(actor, (tx) => setRetired(tx, taxonomy, id, false));
  }

  /** Moves all organisations to another term, as a change of each organisation, and retires this one. */
  merge(actor: RequestActor, taxonomy: Taxonomy, id: string, into: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await tx.claim(taxonomy.entity, id, 'taxonomy.manage');
      const target = into === id ? null : await rowOf(tx.manager, sql`SELECT 1 FROM ${taxonomy.table} WHERE id = ${into}`);
      if (!target) refuseIssues([{ field: 'into', code: into === id ? 'invalid' : 'notFound' }]);
      const organisations = await organisationsWith(tx, taxonomy, id);
      for (const organisation of organisations) await replaceTerm(tx, organisation, taxonomy.field, { from: id, into });
      await setRetired(tx, taxonomy, id, true);
      tx.record({ action: `${taxonomy.subject}.merged`, subject: taxonomy.subject, subjectId: id, reference: into, changes: { organisations: { old: organisations.length, new: 0 } } });
    });
  }

  /** Only what nothing refers to; the foreign keys refuse the rest as STILL_IN_USE. */
  remove(actor: RequestActor, taxonomy: Taxonomy, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const term = await tx.claim(taxonomy.entity, id, 'taxonomy.manage');
      await tx.manager.delete(taxonomy.entity, { id });
      const gone: Changes = 'labels' in term ? { labels: { old: term.labels, new: null } } : { name: { old: term.name, new: null } };
      tx.record({ action: `${taxonomy.subject}.removed`, subject: taxonomy.subject, subjectId: id, changes: gone });
    });
  }
}

async function setRetired(tx: Transaction, { entity, subject }: Taxonomy, id: string, retired: boolean): Promise<void> {
  const { retiredAt, version } = await tx.claim(entity, id, 'taxonomy.manage');
  if ((retiredAt !== null) === retired) return tx.nothingChanged();
  await tx.manager.update(entity, { id }, { retiredAt: retired ? tx.now : () => 'NULL', version: version + 1 });
  tx.record({ action: retired ? `${subject}.retired` : `${subject}.restored`, subject, subjectId: id, changes: { retiredAt: { old: retiredAt, new: retired ? tx.now : null } } });
}

/** The words of a term, without stray blanks; German is never empty. */
function wordsOf(input: Partial<TopicCreate & DistrictCreate>): object {
  if (input.labels) {
    const labels = Object.fromEntries(Object.entries(input.labels).map(([language, label]) => [language, label.trim()]).filter(([, label]) => label));
    if (!labels['de']) refuseIssues([{ field: 'labels.de', code: 'required' }]);
    return { labels };
  }
  return input.name === undefined ? {} : { name: input.name.trim() };
}

const slugOf = (label: string): string => anyAscii(label.replaceAll('ß', 'ss')).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Two levels: what has a head above it takes nothing below it, and a head that has something stays a head. */
async function refuseWrongParent(tx: Transaction, { table }: Taxonomy, parentId: string | null | undefined, id: string | null): Promise<void> {
  if (!parentId) return;
  const parent = await rowOf<{ isHead: boolean }>(tx.manager, sql`SELECT parent_id IS NULL AS "isHead" FROM ${table} WHERE id = ${parentId}`);
  if (!parent) refuseIssues([{ field: 'parentId', code: 'notFound' }]);
  const hasOwn = await rowOf(tx.manager, sql`SELECT 1 FROM ${table} WHERE parent_id = ${id}`);
  if (!parent?.isHead || hasOwn || parentId === id) refuseIssues([{ field: 'parentId', code: 'invalid' }]);
}

/** Makes room at `wanted` among the siblings, or finds the place after the last. */
async function freePlace(tx: Transaction, { table }: Taxonomy, parentId: string | null, wanted: number | undefined): Promise<number> {
  const siblings = sql`parent_id IS NOT DISTINCT FROM ${parentId}::uuid`;
  if (wanted === undefined) return (await rowOf<{ last: number }>(tx.manager, sql`SELECT COALESCE(max(position), -1) AS last FROM ${table} WHERE ${siblings}`))!.last + 1;
  await rowsOf(tx.manager, sql`UPDATE ${table} SET position = position + 1 WHERE ${siblings} AND position >= ${wanted}`);
  return wanted;
}

const organisationsWith = async (tx: Transaction, { links, column }: Taxonomy, id: string): Promise<string[]> =>
  (await rowsOf<{ id: string }>(tx.manager, sql`SELECT organisation_id AS id FROM ${links} WHERE ${column} = ${id} ORDER BY 1`)).map((row) => row.id);
