import { Body, Controller, Get, Inject, Patch, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ApplicantsDesk } from './applicants-desk.js';
import { Acceptance, Appeal, ApplicationSave, ApplicationStart } from './application-requests.dto.js';
import { ApplicantView, ApplicationForm, SimilarMember, StartedApplication } from './applications.dto.js';
import { applicantView, similarMembers } from './applications.queries.js';
import { ApplicantsService } from './applicants.service.js';

/** The public side: `current` is the application whose link is held. */
@Controller('applications')
export class ApplicationFormController {
  constructor(
    @Inject(ApplicantsService) private readonly applicants: ApplicantsService,
    @Inject(ApplicantsDesk) private readonly desk: ApplicantsDesk,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** What the form needs before anybody is known, with a challenge for the browser. */
  @Get('form')
  @Route('public', ApplicationForm)
  form(@Req() request: Request): Promise<ApplicationForm> {
    return this.desk.form(request.ip ?? '');
  }

  /** Begins an application; the link to continue goes to the address by mail. */
  @Post()
  @Route('public', StartedApplication, { status: 201 })
  start(@Req() request: Request, @CurrentActor() actor: RequestActor, @Body() input: ApplicationStart): Promise<StartedApplication> {
    return this.desk.start(request.ip ?? '', actor, input);
  }

  @Get('current')
  @Route('link:applicant', ApplicantView)
  read(@CurrentActor() actor: RequestActor): Promise<ApplicantView> {
    return applicantView(this.db, actor.accountId);
  }

  /** Saves answers of a page; a version that somebody changed meanwhile answers VERSION_CONFLICT with what is there now. */
  @Patch('current')
  @Route('link:applicant', ApplicantView)
  save(@CurrentActor() actor: RequestActor, @Body() input: ApplicationSave): Promise<ApplicantView> {
    return this.desk.counted(actor, () => this.applicants.save(actor, actor.accountId, input));
  }

  /** Members that everybody may know of and that may be the same organisation. */
  @Get('current/similar')
  @Route('link:applicant', [SimilarMember])
  similar(@CurrentActor() actor: RequestActor): Promise<SimilarMember[]> {
    return similarMembers(this.db, actor.accountId);
  }

  @Put('current/acceptance')
  @Route('link:applicant', ApplicantView)
  accept(@CurrentActor() actor: RequestActor, @Body() input: Acceptance): Promise<ApplicantView> {
    return this.desk.counted(actor, () => this.applicants.accept(actor, actor.accountId, input));
  }

  /** Sends the application; sending again changes nothing. */
  @Post('current/submission')
  @Route('link:applicant', ApplicantView, { status: 200 })
  submit(@CurrentActor() actor: RequestActor): Promise<ApplicantView> {
    return this.desk.counted(actor, () => this.applicants.submit(actor, actor.accountId));
  }

  @Post('current/withdrawal')
  @Route('link:applicant', ApplicantView, { status: 200 })
  withdraw(@CurrentActor() actor: RequestActor): Promise<ApplicantView> {
    return this.desk.counted(actor, () => this.applicants.withdraw(actor, actor.accountId));
  }

  /** Appeals to the assembly against a refusal. */
  @Post('current/appeal')
  @Route('link:applicant', ApplicantView, { status: 200 })
  appeal(@CurrentActor() actor: RequestActor, @Body() { text }: Appeal): Promise<ApplicantView> {
    return this.desk.counted(actor, () => this.applicants.appeal(actor, actor.accountId, text));
  }

  /** Ends every other link to this application. */
  @Post('current/link-endings')
  @Route('link:applicant', null)
  endLinks(@Req() request: Request, @CurrentActor() actor: RequestActor): Promise<void> {
    return this.desk.endOtherLinks(request, actor);
  }
}
