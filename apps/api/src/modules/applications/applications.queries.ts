import { appealUntil, problemWithAppeal, problemWithSubmission, problemWithWithdrawal } from '@verbund/domain/applications/application-stages.js';
import { completeSteps, problemsWithApplication } from '@verbund/domain/applications/application-steps.js';
import { deletionDueOn } from '@verbund/domain/applications/retention.js';
import { LIKELY_DUPLICATE, likenessOf } from '@verbund/domain/organisations/likely-duplicate.js';
import type { Problem } from '@verbund/domain/problem.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import type { FormChallenge } from '../../platform/limits/form-guard.dto.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { ApplicantView, ApplicationForm, SimilarMember } from './applications.dto.js';
import { formTerms } from '../taxonomies/taxonomies.queries.js';
import { currentPrinciples, settingsView } from './application-settings.queries.js';
import { dossierOf, papersOf, recordOf, stageOfDossier, type Dossier } from './dossier.queries.js';
import { comparableOf, comparedOrganisations } from './similar.queries.js';

/** What the form needs before anybody is known. */
export async function applicationForm(db: Db, challenge: FormChallenge): Promise<ApplicationForm> {
  const { open, draftDays, requiredDocuments, optionalDocuments } = await settingsView(db);
  const network = await rowOf<{ name: string }>(db, sql`SELECT name FROM network`);
  const documents = [
    ...requiredDocuments.map((kind) => ({ kind, required: true })),
    ...optionalDocuments.filter((kind) => !requiredDocuments.includes(kind)).map((kind) => ({ kind, required: false })),
  ];
  return { open, networkName: network!.name, challenge, ...(await formTerms(db)), documents, principles: await currentPrinciples(db), draftDays };
}

/** An application as its applicant sees it: nothing that the network wrote for itself. */
export const applicantView = async (db: Db, id: string): Promise<ApplicantView> => viewOfDossier(await dossierOf(db, id));

export function viewOfDossier(dossier: Dossier): ApplicantView {
  const { id, version, language, email, emailConfirmed, answers, acceptance, documents, submittedOn, withdrawnOn, asked, decisions, appealedOn, appealText, settings } = dossier;
  const [stage, record, papers] = [stageOfDossier(dossier), recordOf(dossier), papersOf(dossier)];
  const refusal = stage === 'refused' && !decisions.at(-1)!.onAppeal ? decisions.at(-1)! : null;
  return {
    id, version, stage, language, email, emailConfirmed, acceptance, documents, submittedOn, withdrawnOn, asked, decisions,
    answers: { ...answers, topicIds: [...answers.topicIds], districtIds: [...answers.districtIds], workingLanguages: [...answers.workingLanguages] },
    completeSteps: completeSteps(answers, papers),
    issues: problemsWithApplication(answers, papers).map(({ field, code }) => ({ field, code })),
    appeal: appealedOn === null ? null : { appealedOn, text: appealText },
    appealUntil: refusal && appealUntil(refusal.decidedOn, settings.appealDays),
    deletionDueOn: deletionDueOn(stage, record, dossier.changedOn, settings),
    allowedActions: [
      action('edit', problemWithSubmission(stage)),
      action('submit', problemWithSubmission(stage)),
      action('withdraw', problemWithWithdrawal(stage)),
      action('appeal', problemWithAppeal(stage, record, dossier.today, settings.appealDays)),
    ],
  };
}

export const action = (name: string, problem: Problem | null): AllowedAction =>
  problem === null ? { action: name, allowed: true, reason: null, ask: null } : { action: name, allowed: false, reason: problem.code, ask: 'office' };

/**
 * Members that may be the same organisation. Only what the public directory shows of anybody: the name and, where the
 * member shows its address, the place. Whoever is no member is not told about, not even that the network knows them.
 */
export async function similarMembers(db: Db, id: string): Promise<SimilarMember[]> {
  const { answers, organisation } = await dossierOf(db, id);
  const known = await comparedOrganisations(db, { ...answers, email: '', phone: '', registerNumber: '', website: '' }, organisation?.id ?? null);
  return known
    .filter((other) => other.isMember && likenessOf(comparableOf({ ...answers, registerNumber: '' }), { names: other.names }).score >= LIKELY_DUPLICATE - 20)
    .map(({ name, publicPlace }) => ({ name, place: publicPlace }))
    .slice(0, 3);
}
