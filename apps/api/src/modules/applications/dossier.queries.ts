import type { Language } from '@verbund/contracts/languages.js';
import { EMPTY_ANSWERS, type ApplicationAnswers, type ApplicationPapers } from '@verbund/domain/applications/application-steps.js';
import { stageOf, type ApplicationRecord, type ApplicationStage } from '@verbund/domain/applications/application-stages.js';
import type { MembershipState } from '@verbund/domain/membership/membership-rules.js';
import { rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { AcceptanceView, ApplicationDocumentView, AskedPieces, DecisionView } from './applications.dto.js';
import type { OrganisationOfApplication } from './pipeline.dto.js';
import type { ApplicationSettingsView } from './application-settings.dto.js';

/** Everything the rules need to know about one application, read at one moment. */
export type Dossier = {
  id: string;
  version: number;
  origin: 'public' | 'lead';
  language: Language;
  email: string | null;
  emailConfirmed: boolean;
  answers: ApplicationAnswers;
  leadNote: string;
  leadSource: string;
  acceptance: AcceptanceView | null;
  documents: ApplicationDocumentView[];
  submittedOn: string | null;
  withdrawnOn: string | null;
  appealedOn: string | null;
  appealText: string;
  asked: AskedPieces | null;
  decisions: DecisionView[];
  organisation: OrganisationOfApplication | null;
  organisationEntered: boolean;
  welcomedAt: string | null;
  createdAt: string;
  /** The day of the last change. */
  changedOn: string;
  changedAt: string;
  state: MembershipState | null;
  today: string;
  settings: ApplicationSettingsView;
  principlesVersion: number | null;
};

export const settingsColumns = sql`json_build_object('version', s.version, 'open', s.open, 'requiredDocuments', s.required_documents, 'optionalDocuments', s.optional_documents,
  'draftDays', s.draft_days, 'leadMonths', s.lead_months, 'refusedMonths', s.refused_months, 'appealDays', s.appeal_days)`;

const decisions = sql`COALESCE((SELECT json_agg(json_build_object('onAppeal', d.on_appeal, 'outcome', d.outcome, 'decidedOn', d.decided_on, 'wording', d.wording, 'reason', d.reason,
  'membershipClass', d.membership_class, 'beginsOn', d.begins_on, 'probationUntil', d.probation_until) ORDER BY d.on_appeal) FROM application_decisions d WHERE d.application_id = a.id), '[]'::json)`;

const documents = sql`COALESCE((SELECT json_agg(json_build_object('id', d.id, 'kind', d.kind, 'fileName', d.file_name, 'size', f.size, 'uploadedAt', d.uploaded_at, 'state', d.state, 'reason', d.reason)
  ORDER BY d.uploaded_at, d.id) FROM application_documents d JOIN files f ON f.id = d.file_id WHERE d.application_id = a.id), '[]'::json)`;

const acceptance = sql`CASE WHEN a.accepted_version IS NOT NULL THEN json_build_object('principlesVersion', a.accepted_version, 'name', a.accepted_name, 'function', a.accepted_function, 'acceptedOn', a.accepted_on) END`;
const asked = sql`CASE WHEN a.asked_on IS NOT NULL AND cardinality(a.asked) > 0 THEN json_build_object('pieces', a.asked, 'note', a.asked_note, 'on', a.asked_on) END`;
const organisation = sql`(SELECT json_build_object('id', o.id, 'name', o.name) FROM organisations o WHERE o.id = a.organisation_id)`;

type Row = Omit<Dossier, 'answers'> & { answers: Partial<ApplicationAnswers> };

/** Applications `a` that fulfil a condition, oldest first, as they stand on a day; without one, today. */
export async function dossiers(db: Db, condition: Sql, on?: string): Promise<Dossier[]> {
  const day = on === undefined ? sql`network_today()` : sql`${on}::date`;
  const rows = await rowsOf<Row>(
    db,
    sql`SELECT a.id, a.version, a.origin, a.language, a.email, a.email_confirmed_at IS NOT NULL AS "emailConfirmed", a.answers, a.lead_note AS "leadNote", a.lead_source AS "leadSource",
          ${acceptance} AS acceptance, ${documents} AS documents, a.submitted_on AS "submittedOn", a.withdrawn_on AS "withdrawnOn", a.appealed_on AS "appealedOn", a.appeal_text AS "appealText",
          ${asked} AS asked, ${decisions} AS decisions, ${organisation} AS organisation, a.organisation_entered AS "organisationEntered", a.welcomed_at AS "welcomedAt", a.created_at AS "createdAt",
          (a.changed_at AT TIME ZONE n.time_zone)::date::text AS "changedOn", a.changed_at AS "changedAt", 
          (SELECT p.state FROM membership_periods p WHERE p.organisation_id = a.organisation_id AND p.during @> ${day}) AS state, ${day}::text AS today, ${settingsColumns} AS settings,
          (SELECT max(version) FROM principles) AS "principlesVersion"
        FROM applications a, network n, application_settings s WHERE ${condition} ORDER BY a.created_at, a.id`,
  );
  return rows.map((row) => ({ ...row, answers: { ...EMPTY_ANSWERS, ...row.answers } }));
}

/** One application; what is not there answers like what is not theirs. */
export const dossierOf = async (db: Db, id: string, on?: string): Promise<Dossier> => (await dossiers(db, sql`a.id = ${id}`, on))[0] ?? refuse('NOT_FOUND');

export const recordOf = ({ origin, submittedOn, withdrawnOn, appealedOn, decisions: own }: Dossier): ApplicationRecord => ({ origin, submittedOn, withdrawnOn, appealedOn, decisions: own });

export const stageOfDossier = (dossier: Dossier): ApplicationStage => stageOf(recordOf(dossier), dossier.state);

export const papersOf = ({ documents: own, settings, principlesVersion, acceptance: accepted }: Dossier): ApplicationPapers => ({
  documents: own,
  requiredDocuments: settings.requiredDocuments,
  principlesVersion,
  acceptedVersion: accepted?.principlesVersion ?? null,
});

/** `stageOf` in SQL, for lists; a test holds both against each other. */
export const stageInSql = sql`
  CASE WHEN a.withdrawn_on IS NOT NULL THEN 'withdrawn'
    WHEN d.outcome = 'refused' THEN CASE WHEN a.appealed_on IS NOT NULL AND NOT d.on_appeal THEN 'appeal' ELSE 'refused' END
    WHEN m.state = 'probation' THEN 'probation'
    WHEN m.state IN ('active', 'suspended', 'exitPending') THEN 'member'
    WHEN d.outcome IS NOT NULL OR m.state = 'decided' THEN 'decided'
    WHEN a.submitted_on IS NULL THEN CASE WHEN a.origin = 'lead' THEN 'lead' ELSE 'draft' END
    WHEN m.state = 'documentsComplete' THEN 'complete' ELSE 'application' END`;
