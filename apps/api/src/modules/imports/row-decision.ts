import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse, refuseIssues, type Issue } from '../../platform/http/refusal.js';
import { FILE_LIMITS } from './file-limits.js';
import type { ImportRowPatch } from './import-requests.dto.js';
import type { SourceRow } from './row-evaluation.js';

type Said = Pick<SourceRow, 'corrections' | 'decision' | 'targetOrganisationId' | 'targetRow' | 'visibility' | 'accepted'>;
type Place = { importId: string; number: number };

/** What a person has said about the row, with what they say now. A row that is neither updated nor merged has no target. */
export async function decisionOf(db: Db, { importId, number, columns }: Place & { columns: number }, input: ImportRowPatch): Promise<Said> {
  const present = await rowOf<Said>(
    db,
    sql`SELECT corrections, decision, target_organisation_id AS "targetOrganisationId", target_row AS "targetRow", visibility, accepted FROM import_rows WHERE import_id = ${importId} AND number = ${number}`,
  );
  if (!present) refuse('NOT_FOUND');
  const decision = input.decision === undefined ? present.decision : input.decision;
  const isNewDecision = input.decision !== undefined || input.organisationId !== undefined || input.row !== undefined;
  const target = isNewDecision ? { targetOrganisationId: input.organisationId ?? null, targetRow: input.row ?? null } : { targetOrganisationId: present.targetOrganisationId, targetRow: present.targetRow };
  const said = { decision, ...(decision === 'update' || decision === 'mergeInto' ? target : { targetOrganisationId: null, targetRow: null }) };
  refuseIssues([...issuesOfCells(input.cells ?? {}, columns), ...(await issuesOfTarget(db, { importId, number }, said))]);
  return { ...said, corrections: corrected(present.corrections, input.cells ?? {}), visibility: input.visibility === undefined ? present.visibility : input.visibility, accepted: input.accepted ?? present.accepted };
}

function issuesOfCells(cells: Record<string, unknown>, columns: number): Issue[] {
  return Object.entries(cells).flatMap(([index, text]): Issue[] => {
    if (!/^\d{1,3}$/.test(index) || Number(index) >= columns) return [{ field: `cells.${index}`, code: 'unknownField' }];
    if (text !== null && typeof text !== 'string') return [{ field: `cells.${index}`, code: 'notText' }];
    return text !== null && text.length > FILE_LIMITS.charactersPerCell ? [{ field: `cells.${index}`, code: 'tooLong', params: { limit: FILE_LIMITS.charactersPerCell } }] : [];
  });
}

async function issuesOfTarget(db: Db, { importId, number }: Place, { decision, targetOrganisationId, targetRow }: Pick<Said, 'decision' | 'targetOrganisationId' | 'targetRow'>): Promise<Issue[]> {
  if (decision === 'mergeInto' && (targetOrganisationId === null) === (targetRow === null)) return [{ field: 'organisationId', code: 'required' }];
  if (decision === 'update' && targetRow !== null) return [{ field: 'row', code: 'invalid' }];
  if (targetOrganisationId !== null && !(await rowOf(db, sql`SELECT 1 FROM organisations WHERE id = ${targetOrganisationId} AND removed_at IS NULL`))) return [{ field: 'organisationId', code: 'notFound' }];
  const isTarget = sql`SELECT 1 FROM import_rows WHERE import_id = ${importId} AND number = ${targetRow} AND number < ${number} AND target_row IS NULL`;
  return targetRow !== null && !(await rowOf(db, isTarget)) ? [{ field: 'row', code: 'notFound' }] : [];
}

const corrected = (present: Record<string, string>, cells: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...present, ...cells }).filter((entry): entry is [string, string] => entry[1] !== null));

export const saveDecision = (db: Db, { importId, number }: Place, { corrections, decision, targetOrganisationId, targetRow, visibility, accepted }: Said): Promise<unknown> =>
  rowsOf(
    db,
    sql`UPDATE import_rows SET corrections = ${JSON.stringify(corrections)}::jsonb, decision = ${decision}, target_organisation_id = ${targetOrganisationId}, target_row = ${targetRow}, visibility = ${visibility}, accepted = ${accepted}
        WHERE import_id = ${importId} AND number = ${number}`,
  );
