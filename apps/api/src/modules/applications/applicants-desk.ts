import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { FormGuard } from '../../platform/limits/form-guard.js';
import { Limits } from '../../platform/limits/limits.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { heldLink } from './application-links.js';
import type { ApplicationStart } from './application-requests.dto.js';
import type { ApplicantView, ApplicationForm, StartedApplication } from './applications.dto.js';
import { applicantView, applicationForm } from './applications.queries.js';
import { ApplicantsService } from './applicants.service.js';

/** Receives applicants: keeps programs out, counts, and only then lets the use case begin. */
@Injectable()
export class ApplicantsDesk {
  constructor(
    @Inject(ApplicantsService) private readonly applicants: ApplicantsService,
    @Inject(FormGuard) private readonly guard: FormGuard,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  async form(networkAddress: string): Promise<ApplicationForm> {
    return applicationForm(this.db, await this.guard.issue(networkAddress));
  }

  async start(networkAddress: string, actor: RequestActor, input: ApplicationStart): Promise<StartedApplication> {
    await this.guard.pass(input, networkAddress);
    const mayMail = await this.limits.holds(['applicationMail', input.email.toLowerCase()]);
    const { id, token } = await this.applicants.start(actor, input, mayMail);
    return { token, application: await applicantView(this.db, id) };
  }

  /** One change of an application, counted per application; answers what it is afterwards. */
  async counted(actor: RequestActor, change: () => Promise<unknown>): Promise<ApplicantView> {
    await this.limits.use(['applicationChange', actor.accountId]);
    await change();
    return applicantView(this.db, actor.accountId);
  }

  async endOtherLinks(request: Request, actor: RequestActor): Promise<void> {
    const link = await heldLink(this.db, request.get('authorization')!.slice('Bearer '.length), null);
    await this.applicants.endOtherLinks(actor, actor.accountId, link?.id ?? refuse('LINK_INVALID'));
  }
}
