import { Inject, Injectable } from '@nestjs/common';
import { problemWithCompleteness, problemWithProcessing, problemWithWithdrawal } from '@verbund/domain/applications/application-stages.js';
import { EMPTY_ANSWERS } from '@verbund/domain/applications/application-steps.js';
import { Config } from '../../platform/config/config.js';
import { refuse, refuseIf } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { forgetCandidate } from './application-retention.service.js';
import { Application } from './application.entity.js';
import { claimApplication, mailApplicant } from './application-links.js';
import { recordAppeal, withdrawApplication } from './applicants.service.js';
import { enterCandidate, recordSteps } from './candidates.js';
import { dossierOf, stageOfDossier } from './dossier.queries.js';
import { piecesInWords } from './pieces-in-words.js';
import type { AppealRecord, LeadCreate, PiecesRequest } from './pipeline.dto.js';
import { openPieces } from './pipeline.queries.js';

/** What the network does with applications until they are decided. */
@Injectable()
export class PipelineService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Somebody met at a meeting point who may want to join. */
  recordLead(actor: RequestActor, { source, note, email, language = 'de', ...known }: LeadCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const { phone, ...names } = known;
      const answers = { ...EMPTY_ANSWERS, ...Object.fromEntries(Object.entries({ ...names, contactPhone: phone }).map(([field, value]) => [field, value?.trim() ?? ''])) };
      const { identifiers } = await tx.manager.insert(Application, { origin: 'lead', language, email: email ?? null, answers, leadSource: source?.trim() ?? '', leadNote: note?.trim() ?? '', createdAt: tx.now, changedAt: tx.now });
      const id = (identifiers[0] as { id: string }).id;
      const organisationId = await enterCandidate(tx, { id, answers });
      await recordSteps(tx, organisationId, [{ state: 'lead', effectiveOn: tx.today }]);
      tx.record({ action: 'application.leadRecorded', subject: 'application', subjectId: id, organisationId });
      return id;
    });
  }

  /** Sends a lead the link to its application. */
  invite(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.process');
      if (stageOfDossier(dossier) !== 'lead') refuse('APPLICATION_ALREADY_SUBMITTED');
      await mailApplicant(tx, this.config, dossier, 'applicationInvited');
      tx.record({ action: 'application.linkSent', subject: 'application', subjectId: id });
    });
  }

  /** Opens pages again and asks for documents, with one mail. */
  ask(actor: RequestActor, id: string, { pieces, note }: PiecesRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.process');
      refuseIf(problemWithProcessing(stageOfDossier(dossier)));
      await tx.manager.update(Application, { id }, { asked: pieces, askedNote: note?.trim() ?? '', askedOn: tx.today, version: dossier.version + 1 });
      await mailApplicant(tx, this.config, dossier, 'applicationAsked', { what: piecesInWords(pieces, dossier.language) });
      tx.record({ action: 'application.asked', subject: 'application', subjectId: id, changes: { pieces: { old: null, new: pieces } } });
    });
  }

  /** Everything is there and accepted: the board can decide. */
  complete(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.process');
      refuseIf(problemWithCompleteness(stageOfDossier(dossier), openPieces(dossier)));
      await recordSteps(tx, dossier.organisation!.id, [{ state: 'documentsComplete', effectiveOn: tx.today, decidedBy: 'office' }]);
      await tx.manager.update(Application, { id }, { asked: [], version: dossier.version + 1 });
      tx.record({ action: 'application.completed', subject: 'application', subjectId: id, organisationId: dossier.organisation!.id });
    });
  }

  /** The applicant is an organisation the register knows: its record takes the place of the one entered for the application. */
  choose(actor: RequestActor, id: string, organisationId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.process');
      refuseIf(problemWithWithdrawal(stageOfDossier(dossier)));
      await claimOrganisation(tx, organisationId, 'membership.record');
      if (dossier.organisation?.id === organisationId) return tx.nothingChanged();
      await tx.manager.update(Application, { id }, { recordId: organisationId, organisationEntered: false, version: dossier.version + 1 });
      if (dossier.organisation && dossier.organisationEntered) await forgetCandidate(tx, dossier.organisation.id);
      if (dossier.submittedOn) await recordSteps(tx, organisationId, [{ state: 'application', effectiveOn: dossier.submittedOn, decidedBy: 'member' }]);
      tx.record({ action: 'application.organisationChosen', subject: 'application', subjectId: id, organisationId });
    });
  }

  /** The applicant took it back by telephone, or a lead came to nothing. */
  close(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => withdrawApplication(tx, await claimApplication(tx, id, 'application.process')));
  }

  /** An appeal that came by post. */
  recordAppeal(actor: RequestActor, id: string, appeal: AppealRecord): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (appeal.appealedOn > tx.today) refuse('VALIDATION_FAILED', { issues: [{ field: 'appealedOn', code: 'tooLarge' }] });
      await recordAppeal(tx, await claimApplication(tx, id, 'application.process'), appeal);
      const dossier = await dossierOf(tx.manager, id, tx.today);
      if (dossier.email) await mailApplicant(tx, this.config, dossier, 'applicationAppealed');
    });
  }
}
