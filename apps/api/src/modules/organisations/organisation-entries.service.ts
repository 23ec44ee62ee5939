import { fold } from '@verbund/domain/names/fold.js';
import { displayNameOn } from '@verbund/domain/organisations/organisation-values.js';
import { randomUUID } from 'node:crypto';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { completedValues, EMPTY_ORGANISATION } from './organisation-values.js';
import type { OrganisationCreate } from './organisations.dto.js';
import { createdValues } from './organisations.service.js';

/**
 * Enters many organisations with a handful of statements; the ids come in the order of the inputs. They are indexed for the search by the
 * caller, after their people are there too.
 */
export async function createOrganisations(tx: Transaction, inputs: readonly OrganisationCreate[]): Promise<string[]> {
  const entries = inputs.map((input) => entryOf(input, tx.today));
  await insertOrganisations(tx, entries);
  await insertLinks(tx.manager, entries);
  for (const { id, input, values } of entries) {
    const { topicIds, districtIds } = input;
    tx.record({ action: 'organisation.created', subject: 'organisation', subjectId: id, organisationId: id, changes: createdValues({ ...values, topicIds, districtIds }) });
  }
  return entries.map(({ id }) => id);
}

type Entry = { id: string; input: OrganisationCreate; values: ReturnType<typeof completedValues>; name: string; sortName: string };

function entryOf(input: OrganisationCreate, today: string): Entry {
  const { topicIds: _topics, districtIds: _districts, ...given } = input;
  const values = completedValues(given);
  const name = displayNameOn(values.names ?? [], today);
  return { id: randomUUID(), input, values, name, sortName: fold(name) };
}

async function insertOrganisations({ manager, now }: Transaction, entries: readonly Entry[]): Promise<void> {
  const records = entries.map(({ id, values, name, sortName }) => ({ ...EMPTY_ORGANISATION, ...values, id, name, sortName }));
  await rowsOf(
    manager,
    sql`INSERT INTO organisations (id, name, sort_name, names, kinds, legal_form, register_court, register_number, founded, purpose, target_groups, working_languages, advice_languages,
          addresses, channels, links, accessibility, exemption_notice_until, founding_member, internal_notes, visibility, created_at, updated_at)
        SELECT id, name, "sortName", names, kinds, "legalForm", "registerCourt", "registerNumber", founded, purpose, "targetGroups", "workingLanguages", "adviceLanguages",
          addresses, channels, links, accessibility, "exemptionNoticeUntil", "foundingMember", "internalNotes", visibility, ${now}, ${now}
        FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(id uuid, name text, "sortName" text, names jsonb, kinds text[], "legalForm" text, "registerCourt" text, "registerNumber" text,
          founded text, purpose jsonb, "targetGroups" text[], "workingLanguages" text[], "adviceLanguages" text[], addresses jsonb, channels jsonb, links jsonb, accessibility jsonb,
          "exemptionNoticeUntil" date, "foundingMember" boolean, "internalNotes" text, visibility jsonb)`,
  );
}

async function insertLinks(db: Db, entries: readonly Entry[]): Promise<void> {
  const topics = entries.flatMap(({ id, input }) => (input.topicIds ?? []).map((term) => ({ id, term })));
  const districts = entries.flatMap(({ id, input }) => (input.districtIds ?? []).map((term) => ({ id, term })));
  await rowsOf(db, sql`INSERT INTO organisation_topics (organisation_id, topic_id) SELECT * FROM unnest(${topics.map(({ id }) => id)}::uuid[], ${topics.map(({ term }) => term)}::uuid[])`);
  await rowsOf(db, sql`INSERT INTO organisation_districts (organisation_id, district_id) SELECT * FROM unnest(${districts.map(({ id }) => id)}::uuid[], ${districts.map(({ term }) => term)}::uuid[])`);
}

/** Takes back entries of an import, members too; the trail keeps what they held. */
export async function withdrawOrganisations(tx: Transaction, ids: readonly string[]): Promise<void> {
  await rowsOf(tx.manager, sql`UPDATE organisations SET removed_at = ${tx.now} WHERE id = ANY(${[...ids]}::uuid[])`);
  for (const id of ids) tx.record({ action: 'organisation.removed', subject: 'organisation', subjectId: id, organisationId: id, changes: { removedAt: { old: null, new: tx.now } } });
}
