import type { Day } from '@verbund/domain/calendar/days.js';
import { deadlineDays } from '@verbund/domain/documents/deadlines.js';
import type { DocumentKind } from '@verbund/domain/documents/document-kinds.js';
import { documentNeeds, type BegunPeriod, type DocumentNeed } from '@verbund/domain/documents/document-needs.js';
import { isMemberState, MEMBERSHIP_STATES, type MembershipClass } from '@verbund/domain/membership/membership-rules.js';
import { rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { coversDay } from '../organisations/organisation-filters.queries.js';

export const MEMBER_STATES = MEMBERSHIP_STATES.filter(isMemberState);

type Waiting = { id: string; kind: DocumentKind };

/** What an organisation needs on a day when it is a member then, and what of it waits for review, oldest first. */
export type OrganisationNeeds = { organisationId: string; needs: DocumentNeed[]; waiting: Waiting[] };

/** Every `holder` is the place of an organisation in `ids`. */
type Columns = {
  required: Partial<Record<MembershipClass, DocumentKind[]>>;
  ids: string[] | null;
  classes: (MembershipClass | null)[];
  holders: number[] | null;
  kinds: DocumentKind[];
  ends: (Day | null)[];
  documents: (string | null)[];
  waiting: (Waiting & { holder: number })[] | null;
};

/** The document of every period; or of other papers only: what is one of its kind is found again by its kind, and ids are most of the bytes. */
export const EVERY_DOCUMENT = sql`p.document_id`;
export const OTHER_PAPERS = sql`CASE p.kind WHEN 'other' THEN p.document_id END`;

/**
 * What members need and how it stands, and where something waits for review; by name. `which` narrows it, as a condition on `o`. Of other
 * papers only those count to which somebody gave an end and whose place no newer one took. The statement answers one row of lists: so many
 * rows, or an array for each member, would take longer to read than everything else.
 */
export async function needsOn(db: Db, day: Day, which: Sql, document = EVERY_DOCUMENT): Promise<OrganisationNeeds[]> {
  const row = await rowOf<Columns>(
    db,
    sql`WITH asked AS MATERIALIZED (
          SELECT o.id, m.organisation_id IS NOT NULL AS is_member, m.membership_class, (row_number() OVER (ORDER BY o.sort_name, o.id))::int - 1 AS holder
          FROM organisations o LEFT JOIN membership_periods m ON m.organisation_id = o.id AND ${coversDay(sql`${day}::date`)} AND m.state = ANY(${MEMBER_STATES})
          WHERE o.removed_at IS NULL AND ${which} AND (m.organisation_id IS NOT NULL OR o.id IN (SELECT d.organisation_id FROM documents d WHERE d.decided_at IS NULL)))
        SELECT rules.required, organisations.*, periods.*, waiting.* FROM document_rules rules,
          (SELECT json_agg(id ORDER BY holder) AS ids, json_agg(membership_class ORDER BY holder) AS classes FROM asked) organisations,
          (SELECT json_agg(a.holder) AS holders, json_agg(p.kind) AS kinds, json_agg(upper(p.during) - 1) AS ends, json_agg(${document}) AS documents
            FROM asked a JOIN document_periods p ON p.organisation_id = a.id WHERE a.is_member AND lower(p.during) <= ${day}::date
              AND (p.kind <> 'other' OR (p.document_id, upper(p.during)) IN (SELECT d.id, d.valid_until + 1 FROM documents d WHERE d.kind = 'other'))) periods,
          (SELECT json_agg(json_build_object('holder', a.holder, 'id', d.id, 'kind', d.kind) ORDER BY d.created_at, d.id) AS waiting
            FROM asked a JOIN documents d ON d.organisation_id = a.id WHERE d.decided_at IS NULL) waiting`,
  );
  return needsFrom(row!, day);
}

function needsFrom({ required, ids, classes, holders, kinds, ends, documents, waiting }: Columns, day: Day): OrganisationNeeds[] {
  const days = deadlineDays(day);
  const begun: BegunPeriod[][] = (ids ?? []).map(() => []);
  holders?.forEach((holder, n) => begun[holder]!.push({ documentId: documents[n]!, kind: kinds[n]!, until: ends[n]! }));
  const found = begun.map((periods, n) => ({ organisationId: ids![n]!, needs: documentNeeds(requiredOf(required, classes[n]!), periods, days), waiting: [] as Waiting[] }));
  for (const { holder, id, kind } of waiting ?? []) found[holder]!.waiting.push({ id, kind });
  return found;
}

const requiredOf = (required: Columns['required'], membershipClass: MembershipClass | null): readonly DocumentKind[] => (membershipClass && required[membershipClass]) ?? [];

/** The same for one organisation; nothing when it is no member. */
export const needsOfOrganisation = async (db: Db, day: Day, organisationId: string): Promise<Omit<OrganisationNeeds, 'organisationId'>> =>
  (await needsOn(db, day, sql`o.id = ${organisationId}`))[0] ?? { needs: [], waiting: [] };
