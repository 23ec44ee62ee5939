import { can, type Actor } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import {
  problemWithAppeal, problemWithAppealDecision, problemWithCompleteness, problemWithDecision, problemWithProcessing, problemWithWelcome, problemWithWithdrawal, type ApplicationStage,
} from '@verbund/domain/applications/application-stages.js';
import { APPLICATION_STEPS, problemsWithStep } from '@verbund/domain/applications/application-steps.js';
import { fold } from '@verbund/domain/names/fold.js';
import type { Problem } from '@verbund/domain/problem.js';
import { allOf, literal, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { action, viewOfDossier } from './applications.queries.js';
import { dossiers, papersOf, recordOf, stageInSql, stageOfDossier, type Dossier } from './dossier.queries.js';
import type { ApplicationList, ApplicationsQuery, ApplicationView, ChecklistPiece } from './pipeline.dto.js';
import { similarOrganisations } from './similar.queries.js';

/** Applications `a` with their latest decision `d`, state of the organisation `m` and stage; drafts are their applicants' own. */
const staged = (actor: Actor): Sql => sql`
  (SELECT x.*, lower(x.name) AS sort_name FROM (
    SELECT a.id, COALESCE(NULLIF(a.answers ->> 'name', ''), (SELECT o.name FROM organisations o WHERE o.id = a.organisation_id), '') AS name, ${stageInSql} AS stage, a.origin, a.language,
      NULLIF(a.answers ->> 'place', '') AS place, concat_ws(' ', NULLIF(a.answers ->> 'givenName', ''), NULLIF(a.answers ->> 'familyName', '')) AS contact_name, a.submitted_on, cardinality(a.asked) > 0 AS waiting, a.changed_at
    FROM applications a
      LEFT JOIN LATERAL (SELECT outcome, on_appeal FROM application_decisions WHERE application_id = a.id ORDER BY on_appeal DESC LIMIT 1) d ON true
      LEFT JOIN LATERAL (SELECT p.state FROM membership_periods p WHERE p.organisation_id = a.organisation_id AND p.during @> network_today()) m ON true
    WHERE ${visibleTo(actor, 'application.read', sql`a.id`)}) x
   WHERE x.stage <> 'draft')`;

const SORTS = { changedAt: sql`l.changed_at`, '-changedAt': sql`l.changed_at DESC`, name: sql`l.sort_name`, '-name': sql`l.sort_name DESC`, submittedOn: sql`l.submitted_on NULLS LAST`, '-submittedOn': sql`l.submitted_on DESC NULLS LAST` };

export async function listApplications(db: Db, actor: Actor, { stage, search, sort = '-changedAt', page = 1, pageSize = DEFAULT_PAGE_SIZE }: ApplicationsQuery): Promise<ApplicationList> {
  const words = `%${fold(search ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const conditions = [...(stage ? [sql`l.stage = ANY(${stage}::text[])`] : []), ...(search ? [sql`(l.sort_name LIKE lower(${words}) OR lower(l.name) LIKE lower(${`%${search.replace(/[\\%_]/g, '\\$&')}%`}))`] : [])];
  const row = await rowOf<ApplicationList>(
    db,
    sql`WITH l AS (SELECT * FROM ${staged(actor)} staged), chosen AS (SELECT * FROM l WHERE ${allOf(conditions)})
        SELECT (SELECT count(*)::int FROM chosen) AS total,
          COALESCE((SELECT json_object_agg(c.stage, c.count) FROM (SELECT stage, count(*)::int AS count FROM l GROUP BY stage) c), '{}'::json) AS counts,
          COALESCE((SELECT json_agg(json_build_object('id', l.id, 'name', l.name, 'stage', l.stage, 'origin', l.origin, 'language', l.language, 'place', l.place, 'contactName', l.contact_name,
            'submittedOn', l.submitted_on, 'waiting', l.waiting, 'changedAt', l.changed_at))
            FROM (SELECT * FROM chosen l ORDER BY ${SORTS[sort]}, l.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) l), '[]'::json) AS items`,
  );
  return row!;
}

/** Stages in which the next step is the network's. */
const OPEN_STAGES = ['application', 'complete', 'appeal'] as const satisfies ApplicationStage[];

export type OpenApplications = { count: number; oldest: { id: string; name: string }[] };

/** How many applications wait for the network, and those that have waited longest, for the overview. */
export async function openApplications(db: Db, actor: Actor, examples: number): Promise<OpenApplications & { stages: readonly ApplicationStage[] }> {
  const row = await rowOf<OpenApplications>(
    db,
    sql`WITH open AS MATERIALIZED (SELECT l.id, l.name, l.changed_at FROM ${staged(actor)} l WHERE l.stage = ANY(${[...OPEN_STAGES]}::text[]))
        SELECT (SELECT count(*)::int FROM open) AS count,
          (SELECT COALESCE(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.changed_at, o.id), '[]') FROM (SELECT * FROM open ORDER BY changed_at, id LIMIT ${literal(examples)}) o) AS oldest`,
  );
  return { stages: OPEN_STAGES, ...row! };
}

export async function applicationView(db: Db, actor: Actor, id: string): Promise<ApplicationView> {
  const [dossier] = await dossiers(db, sql`a.id = ${id} AND ${visibleTo(actor, 'application.read', sql`a.id`)}`);
  if (!dossier || stageOfDossier(dossier) === 'draft') return refuse('NOT_FOUND');
  const { origin, leadNote, leadSource, organisation, welcomedAt, createdAt, answers } = dossier;
  return {
    ...viewOfDossier(dossier),
    name: answers.name || (organisation?.name ?? ''),
    origin, leadNote, leadSource, organisation, welcomedAt, createdAt,
    similar: await similarOrganisations(db, answers, dossier.organisationEntered || dossier.decisions.length > 0 ? (organisation?.id ?? null) : null),
    checklist: checklistOf(dossier),
    allowedActions: actionsOn(actor, dossier),
  };
}

/** Every page and document the network asks for, and how it stands. */
export function checklistOf(dossier: Dossier): ChecklistPiece[] {
  const papers = papersOf(dossier);
  const pages = APPLICATION_STEPS.filter((step) => step !== 'documents').map(
    (step): ChecklistPiece => ({ piece: step, required: true, state: problemsWithStep(step, dossier.answers, papers).length === 0 ? 'done' : 'missing' }),
  );
  const kinds = [...new Set([...dossier.settings.requiredDocuments, ...dossier.settings.optionalDocuments, ...dossier.documents.map(({ kind }) => kind)])];
  return [...pages, ...kinds.map((kind): ChecklistPiece => ({ piece: `documents.${kind}`, required: papers.requiredDocuments.includes(kind), state: stateOfKind(dossier, kind) }))];
}

/** Of several documents of a kind the best counts. */
function stateOfKind({ documents }: Dossier, kind: string): ChecklistPiece['state'] {
  const states = documents.filter((document) => document.kind === kind).map(({ state }) => state);
  if (states.includes('accepted')) return 'done';
  if (states.includes('received')) return 'received';
  return states.includes('refused') ? 'refused' : 'missing';
}

/** Pieces that keep an application from being complete. */
export const openPieces = (dossier: Dossier): number => checklistOf(dossier).filter(({ required, state }) => (required ? state !== 'done' : state === 'received')).length;

/** What the network may do with an application now, and for the rest why not. */
function actionsOn(actor: Actor, dossier: Dossier): AllowedAction[] {
  const stage = stageOfDossier(dossier);
  const offered: [string, Permission, Problem | null][] = [
    ['invite', 'application.process', stage === 'lead' ? null : { code: 'APPLICATION_ALREADY_SUBMITTED' }],
    ['ask', 'application.process', problemWithProcessing(stage)],
    ['review', 'application.process', problemWithProcessing(stage)],
    ['complete', 'application.process', problemWithCompleteness(stage, openPieces(dossier))],
    ['choose', 'application.process', dossier.decisions.length > 0 ? { code: 'APPLICATION_ALREADY_DECIDED' } : problemWithWithdrawal(stage)],
    ['close', 'application.process', problemWithWithdrawal(stage)],
    ['admit', 'application.decide', problemWithDecision(stage, 'admitted')],
    ['refuse', 'application.decide', problemWithDecision(stage, 'refused')],
    ['appeal', 'application.process', problemWithAppeal(stage, recordOf(dossier), dossier.today, dossier.settings.appealDays)],
    ['decideAppeal', 'application.decide', problemWithAppealDecision(stage)],
    ['welcome', 'application.process', problemWithWelcome(stage)],
  ];
  return offered.map(([name, permission, problem]) => action(name, can(actor, permission) ? problem : { code: 'FORBIDDEN' }));
}
