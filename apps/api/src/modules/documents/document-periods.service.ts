import { periodsOfDocuments, type AcceptedDocument } from '@verbund/domain/documents/document-periods.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { changeOrganisation, type claimOrganisation } from '../organisations/organisations.service.js';

export type ClaimedOrganisation = Awaited<ReturnType<typeof claimOrganisation>>;

/**
 * Writes anew on which days each accepted document of the organisation holds, and what the register says about its exemption notice. The
 * organisation is locked, so that two decisions about its documents come one after the other.
 */
export async function renewPeriods(tx: Transaction, organisation: ClaimedOrganisation): Promise<void> {
  const documents = await acceptedDocuments(tx, organisation.id);
  const periods = periodsOfDocuments(documents);
  await rowsOf(tx.manager, sql`DELETE FROM document_periods WHERE organisation_id = ${organisation.id}`);
  await rowsOf(
    tx.manager,
    sql`INSERT INTO document_periods (document_id, organisation_id, kind, during)
        SELECT "documentId", ${organisation.id}, kind, daterange("from", "to") FROM jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) AS p("documentId" uuid, kind text, "from" date, "to" date)`,
  );
  await keepExemption(tx, organisation, documents);
}

const acceptedDocuments = (tx: Transaction, organisationId: string): Promise<AcceptedDocument[]> =>
  rowsOf<AcceptedDocument>(
    tx.manager,
    sql`SELECT d.id, d.kind, COALESCE(d.issued_on, (d.created_at AT TIME ZONE n.time_zone)::date)::text AS "from", d.valid_until::text AS until,
          to_char(d.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS "receivedAt", d.supersedes_id AS supersedes
        FROM documents d, network n WHERE d.organisation_id = ${organisationId}
          AND EXISTS (SELECT FROM document_steps s WHERE s.document_id = d.id AND s.step = 'accepted')
          AND NOT EXISTS (SELECT FROM document_steps s WHERE s.document_id = d.id AND s.step = 'withdrawn')`,
  );

/** The register's "exemption notice until" follows the newest accepted notice; without any it stays what somebody entered by hand. */
async function keepExemption(tx: Transaction, organisation: ClaimedOrganisation, documents: readonly AcceptedDocument[]): Promise<void> {
  const notices = documents.filter(({ kind }) => kind === 'exemptionNotice').sort((a, b) => (`${a.from} ${a.receivedAt}` < `${b.from} ${b.receivedAt}` ? 1 : -1));
  const until = notices[0]?.until;
  if (until === undefined || until === organisation.exemptionNoticeUntil) return;
  await changeOrganisation(tx, organisation, { exemptionNoticeUntil: until }, 'organisation.changed');
}
