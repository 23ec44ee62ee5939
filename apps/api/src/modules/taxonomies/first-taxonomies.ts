import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DISTRICTS } from '@verbund/domain/taxonomy/districts.js';
import { TOPICS } from '@verbund/domain/taxonomy/topics.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { NOBODY, systemActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';

/** Loads the topics and districts that ship with the product into a register that has none. */
@Injectable()
export class FirstTaxonomies implements OnApplicationBootstrap {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.work.run(systemActor('first start'), async (tx) => {
      if (await rowOf(tx.manager, sql`SELECT 1 FROM topics UNION ALL SELECT 1 FROM districts LIMIT 1`)) return tx.nothingChanged();
      await loadTopics(tx);
      await loadDistricts(tx);
      const changes = { topics: { old: 0, new: TOPICS.length }, districts: { old: 0, new: DISTRICTS.length } };
      tx.record({ action: 'network.taxonomiesLoaded', subject: 'network', subjectId: NOBODY, changes });
    });
  }
}

async function loadTopics({ manager }: Transaction): Promise<void> {
  const rows = JSON.stringify(TOPICS.map(({ slug, head, labels }, position) => ({ slug, head, labels, position })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) AS given(slug text, head text, labels jsonb, position int)`;
  await rowsOf(manager, sql`INSERT INTO topics (slug, labels, position) SELECT slug, labels, position FROM ${given} ON CONFLICT DO NOTHING`);
  await rowsOf(manager, sql`UPDATE topics SET parent_id = head.id FROM ${given} JOIN topics head ON head.slug = given.head WHERE topics.slug = given.slug`);
}

async function loadDistricts({ manager }: Transaction): Promise<void> {
  const nameOf = new Map(DISTRICTS.map(({ slug, name }) => [slug, name]));
  const rows = JSON.stringify(DISTRICTS.map(({ name, borough }, position) => ({ name, borough: borough && nameOf.get(borough), position })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) AS given(name text, borough text, position int)`;
  await rowsOf(manager, sql`INSERT INTO districts (name, position) SELECT name, position FROM ${given} ON CONFLICT DO NOTHING`);
  await rowsOf(manager, sql`UPDATE districts SET parent_id = borough.id FROM ${given} JOIN districts borough ON borough.name = given.borough WHERE districts.name = given.name`);
}
