import { Inject, Injectable } from '@nestjs/common';
import { problemWithAppealDecision, problemWithDecision, problemWithWelcome } from '@verbund/domain/applications/application-stages.js';
import { problemsWithDecision } from '@verbund/domain/applications/decision-rules.js';
import { INVITATION_DAYS } from '@verbund/domain/access/account-rules.js';
import { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { invitationLink, invite } from '../accounts/invitations.service.js';
import { Application } from './application.entity.js';
import { claimApplication, mailApplicant } from './application-links.js';
import { endCandidacy, recordSteps, stepsOfAdmission, takeOverAnswers } from './candidates.js';
import { stageOfDossier, type Dossier } from './dossier.queries.js';
import type { DecisionCreate } from './pipeline.dto.js';

/** What board and assembly decided, and the welcome that follows. */
@Injectable()
export class DecisionsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Writes down the decision of the board; of two at the same moment the second is told that it is decided. */
  decide(actor: RequestActor, id: string, decision: DecisionCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.decide');
      refuseIf(problemWithDecision(stageOfDossier(dossier), decision.outcome));
      refuseIssues(problemsWithDecision(decision, { since: dossier.submittedOn!, today: tx.today }));
      await recordDecision(tx, dossier, decision, false);
      const organisationId = dossier.organisation!.id;
      if (decision.outcome === 'admitted') await admit(tx, dossier, decision, 'board');
      else await endCandidacy(tx, organisationId, decision.decidedOn);
      await mailApplicant(tx, this.config, dossier, 'applicationDecided');
      tx.record({ action: 'application.decided', subject: 'application', subjectId: id, organisationId, changes: { outcome: { old: null, new: decision.outcome }, decidedOn: { old: null, new: decision.decidedOn } } });
    });
  }

  /** Writes down what the assembly decided on an appeal. */
  decideAppeal(actor: RequestActor, id: string, decision: DecisionCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.decide');
      refuseIf(problemWithAppealDecision(stageOfDossier(dossier)));
      refuseIssues(problemsWithDecision(decision, { since: dossier.appealedOn!, today: tx.today }));
      await recordDecision(tx, dossier, decision, true);
      const organisationId = dossier.organisation!.id;
      if (decision.outcome === 'admitted') {
        await recordSteps(tx, organisationId, [{ state: 'application', effectiveOn: dossier.appealedOn!, decidedBy: 'member' }]);
        await admit(tx, dossier, decision, 'assembly');
      }
      await mailApplicant(tx, this.config, dossier, 'applicationDecided');
      tx.record({ action: 'application.appealDecided', subject: 'application', subjectId: id, organisationId, changes: { outcome: { old: null, new: decision.outcome }, decidedOn: { old: null, new: decision.decidedOn } } });
    });
  }

  /** Welcomes a new member: the contact is invited as representative, or hears that the account is there already. */
  welcome(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.process');
      refuseIf(problemWithWelcome(stageOfDossier(dossier)));
      if (!dossier.email) refuse('VALIDATION_FAILED', { issues: [{ field: 'email', code: 'required' }] });
      const link = await this.representativeLink(tx, dossier, dossier.email);
      await mailApplicant(tx, this.config, dossier, link ? 'applicationWelcome' : 'applicationWelcomeBack', link ? { link, days: INVITATION_DAYS } : { link: `${this.config.publicUrl}/sign-in` });
      await tx.manager.update(Application, { id }, { welcomedAt: tx.now, version: dossier.version + 1 });
      tx.record({ action: 'application.welcomed', subject: 'application', subjectId: id, organisationId: dossier.organisation!.id });
    });
  }

  /** An invitation for the contact; `null` when the address has an account, which an administrator may let represent the organisation. */
  private async representativeLink(tx: Transaction, { answers, language, organisation }: Dossier, email: string): Promise<string | null> {
    const account = await rowOf(tx.manager, sql`SELECT 1 FROM accounts WHERE email = ${email}`);
    if (account) return null;
    const name = [answers.givenName, answers.familyName].filter(Boolean).join(' ') || email;
    const { token } = await invite(tx, { email, name, language, roles: ['representative'], organisationIds: [organisation!.id], managedIds: [organisation!.id] });
    return invitationLink(this.config, token);
  }
}

async function admit(tx: Transaction, dossier: Dossier, { decidedOn, membershipClass, beginsOn, probationUntil }: DecisionCreate, decidedBy: 'board' | 'assembly'): Promise<void> {
  const organisationId = dossier.organisation!.id;
  await recordSteps(tx, organisationId, stepsOfAdmission({ decidedOn, decidedBy, membershipClass: membershipClass!, beginsOn: beginsOn!, probationUntil: probationUntil ?? null }));
  await takeOverAnswers(tx, organisationId, dossier);
}

/** One decision of each kind: the key refuses a second one. */
async function recordDecision(tx: Transaction, { id, version }: Dossier, decision: DecisionCreate, onAppeal: boolean): Promise<void> {
  const admission = decision.outcome === 'admitted' ? decision : null;
  await rowsOf(
    tx.manager,
    sql`INSERT INTO application_decisions (application_id, on_appeal, outcome, decided_on, wording, reason, membership_class, begins_on, probation_until, recorded_by, recorded_at)
        VALUES (${id}, ${onAppeal}, ${decision.outcome}, ${decision.decidedOn}, ${decision.wording.trim()}, ${decision.reason?.trim() ?? ''}, ${admission?.membershipClass ?? null},
          ${admission?.beginsOn ?? null}, ${admission?.probationUntil ?? null}, ${tx.actor.accountId}, ${tx.now})`,
  );
  await tx.manager.update(Application, { id }, { asked: [], version: version + 1 });
}
