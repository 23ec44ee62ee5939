import { Inject, Injectable } from '@nestjs/common';
import { FIELDS_OF_STEP, stepOfField, type ApplicationAnswers } from '@verbund/domain/applications/application-steps.js';
import { EMPTY_ANSWERS, problemsWithApplication } from '@verbund/domain/applications/application-steps.js';
import { problemWithAppeal, problemWithEdit, problemWithSubmission, problemWithWithdrawal } from '@verbund/domain/applications/application-stages.js';
import { webAddressOf } from '@verbund/domain/organisations/web-address.js';
import { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import { changesBetween, givenValues } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Application } from './application.entity.js';
import { claimApplication, issueLink, mailApplicant, rememberMail, type HeldLink } from './application-links.js';
import type { Acceptance, ApplicationSave, ApplicationStart } from './application-requests.dto.js';
import { settingsView } from './application-settings.queries.js';
import { viewOfDossier } from './applications.queries.js';
import { endCandidacy, enterCandidate, recordSteps } from './candidates.js';
import { dossierOf, papersOf, recordOf, stageOfDossier, type Dossier } from './dossier.queries.js';

/** What applicants do with their own application. The trail says that and when, never what they wrote. */
@Injectable()
export class ApplicantsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Answers the key for this browser; another one goes by mail, unless too many went there already. */
  start(actor: RequestActor, { email, language }: Pick<ApplicationStart, 'email' | 'language'>, mayMail: boolean): Promise<{ id: string; token: string }> {
    return this.work.run(actor, async (tx) => {
      if (!(await settingsView(tx.manager)).open) refuse('APPLICATIONS_CLOSED');
      const { identifiers } = await tx.manager.insert(Application, { origin: 'public', language, email, createdAt: tx.now, changedAt: tx.now });
      const id = (identifiers[0] as { id: string }).id;
      const token = await issueLink(tx, id, false);
      if (mayMail) await mailApplicant(tx, this.config, await dossierOf(tx.manager, id, tx.today), 'applicationStarted');
      tx.record({ action: 'application.started', subject: 'application', subjectId: id });
      return { id, token };
    });
  }

  /** Whoever opens a link from a mail reads that address. */
  confirmMail(actor: RequestActor, { applicationId }: HeldLink): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await tx.manager.update(Application, { id: applicationId }, { emailConfirmedAt: tx.now });
      tx.record({ action: 'application.mailConfirmed', subject: 'application', subjectId: applicationId });
    });
  }

  save(actor: RequestActor, id: string, { version, answers: input, language }: ApplicationSave): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimCurrent(tx, id, version);
      const given = tidy(givenValues<ApplicationAnswers>({ ...input }, EMPTY_ANSWERS));
      refuseIssues(given.website && !webAddressOf(given.website) ? [{ field: 'answers.website', code: 'notWebAddress' }] : []);
      await refuseUnknownTerms(tx, given);
      const changed = Object.keys(changesBetween(dossier.answers, given));
      const steps = new Set(changed.map((field) => stepOfField(field)!));
      for (const step of steps) refuseIf(problemWithEdit(stageOfDossier(dossier), step, dossier.asked?.pieces ?? []));
      if (changed.length === 0 && (language ?? dossier.language) === dossier.language) return tx.nothingChanged();
      await tx.manager.update(Application, { id }, { answers: { ...dossier.answers, ...given }, language: language ?? dossier.language, version: version + 1, changedAt: tx.now });
      await settleAsked(tx, id, [...steps].filter((step) => FIELDS_OF_STEP[step].length > 0));
      recordFields(tx, id, changed);
    });
  }

  accept(actor: RequestActor, id: string, { principlesVersion, name, function: role }: Acceptance): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.fill');
      refuseIf(problemWithEdit(stageOfDossier(dossier), 'principles', dossier.asked?.pieces ?? []));
      if (dossier.principlesVersion !== principlesVersion) refuse('PRINCIPLES_OUTDATED');
      const acceptance = { acceptedVersion: principlesVersion, acceptedName: name.trim(), acceptedFunction: role.trim(), acceptedOn: tx.today };
      await tx.manager.update(Application, { id }, { ...acceptance, version: dossier.version + 1, changedAt: tx.now });
      await settleAsked(tx, id, ['principles']);
      tx.record({ action: 'application.principlesAccepted', subject: 'application', subjectId: id, changes: { principlesVersion: { old: null, new: principlesVersion } } });
    });
  }

  /** Sends the application. Sending again, also at the same moment, changes nothing: there is one organisation and one mail. */
  submit(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.fill');
      if (dossier.submittedOn && !dossier.withdrawnOn) return tx.nothingChanged();
      refuseIf(problemWithSubmission(stageOfDossier(dossier)));
      refuseIssues(problemsWithApplication(dossier.answers, papersOf(dossier)));
      const organisationId = dossier.organisation?.id ?? (await enterCandidate(tx, dossier));
      await recordSteps(tx, organisationId, [{ state: 'application', effectiveOn: tx.today, decidedBy: 'member' }]);
      await tx.manager.update(Application, { id }, { submittedOn: tx.today, version: dossier.version + 1, changedAt: tx.now });
      await mailApplicant(tx, this.config, dossier, 'applicationReceived');
      await this.tellOffice(tx, id);
      tx.record({ action: 'application.submitted', subject: 'application', subjectId: id, organisationId });
    });
  }

  withdraw(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => withdrawApplication(tx, await claimApplication(tx, id, 'application.fill')));
  }

  appeal(actor: RequestActor, id: string, text: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.fill');
      await recordAppeal(tx, dossier, { appealedOn: tx.today, text });
      await mailApplicant(tx, this.config, dossier, 'applicationAppealed');
      await this.tellOffice(tx, id);
    });
  }

  /** Ends every other link of the application: for somebody whose mail was passed on. */
  endOtherLinks(actor: RequestActor, id: string, keptId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimApplication(tx, id, 'application.fill');
      await rowsOf(tx.manager, sql`UPDATE application_links SET revoked_at = ${tx.now} WHERE application_id = ${id} AND id <> ${keptId} AND revoked_at IS NULL`);
      tx.record({ action: 'application.linksEnded', subject: 'application', subjectId: id });
    });
  }

  /** The network hears that something came; what it is stands behind its own sign-in. */
  private async tellOffice(tx: Transaction, id: string): Promise<void> {
    const network = await rowOf<{ name: string; email: string }>(tx.manager, sql`SELECT name, email FROM network`);
    if (!network?.email) return;
    const link = `${this.config.publicUrl}/applications/${id}`;
    await rememberMail(tx, id, await queueMail(tx, { to: { name: network.name, address: network.email }, language: 'de', mail: 'applicationNews', values: { link } }));
  }
}

/** The application as the form last saw it; another version answers with what is there now, and nothing is overwritten. */
async function claimCurrent(tx: Transaction, id: string, version: number): Promise<Dossier> {
  const dossier = await claimApplication(tx, id, 'application.fill');
  if (dossier.version !== version) refuse('VERSION_CONFLICT', { current: viewOfDossier(dossier) });
  return dossier;
}

const tidy = (answers: Partial<ApplicationAnswers>): Partial<ApplicationAnswers> =>
  Object.fromEntries(Object.entries(answers).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]));

async function refuseUnknownTerms(tx: Transaction, { topicIds = [], districtIds = [] }: Partial<ApplicationAnswers>): Promise<void> {
  const found = await rowOf<{ topics: number; districts: number }>(
    tx.manager,
    sql`SELECT (SELECT count(*)::int FROM topics WHERE id = ANY(${[...topicIds]}::uuid[])) AS topics, (SELECT count(*)::int FROM districts WHERE id = ANY(${[...districtIds]}::uuid[])) AS districts`,
  );
  refuseIssues([
    ...(found!.topics < topicIds.length ? [{ field: 'answers.topicIds', code: 'notFound' as const }] : []),
    ...(found!.districts < districtIds.length ? [{ field: 'answers.districtIds', code: 'notFound' as const }] : []),
  ]);
}

/** What was asked for and came is no longer asked for. */
export const settleAsked = (tx: Transaction, id: string, pieces: readonly string[]): Promise<unknown> =>
  rowsOf(tx.manager, sql`UPDATE applications SET asked = ARRAY(SELECT piece FROM unnest(asked) piece WHERE piece <> ALL(${[...pieces]}::text[])) WHERE id = ${id}`);

function recordFields(tx: Transaction, id: string, fields: readonly string[]): void {
  tx.record({ action: 'application.changed', subject: 'application', subjectId: id, changes: { fields: { old: null, new: fields } } });
}

/** Ends an application before it is decided, by the applicant or by the office. */
export async function withdrawApplication(tx: Transaction, dossier: Dossier): Promise<void> {
  if (dossier.withdrawnOn) return tx.nothingChanged();
  refuseIf(problemWithWithdrawal(stageOfDossier(dossier)));
  await tx.manager.update(Application, { id: dossier.id }, { withdrawnOn: tx.today, version: dossier.version + 1, changedAt: tx.now });
  if (dossier.organisation) await endCandidacy(tx, dossier.organisation.id, tx.today);
  tx.record({ action: 'application.withdrawn', subject: 'application', subjectId: dossier.id, organisationId: dossier.organisation?.id ?? null });
}

export async function recordAppeal(tx: Transaction, dossier: Dossier, { appealedOn, text }: { appealedOn: string; text: string }): Promise<void> {
  refuseIf(problemWithAppeal(stageOfDossier(dossier), recordOf(dossier), appealedOn, dossier.settings.appealDays));
  await tx.manager.update(Application, { id: dossier.id }, { appealedOn, appealText: text.trim(), version: dossier.version + 1, changedAt: tx.now });
  tx.record({ action: 'application.appealed', subject: 'application', subjectId: dossier.id, organisationId: dossier.organisation?.id ?? null, changes: { appealedOn: { old: null, new: appealedOn } } });
}
