import { Body, Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ApplicationSettingsPatch, ApplicationSettingsView, PrinciplesCreate, PrinciplesList } from './application-settings.dto.js';
import { principlesList, settingsView } from './application-settings.queries.js';
import { ApplicationSettingsService } from './application-settings.service.js';

/** Principles, documents and times of applications. */
@Controller('application-settings')
export class ApplicationSettingsController {
  constructor(
    @Inject(ApplicationSettingsService) private readonly settings: ApplicationSettingsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('application.readSettings', ApplicationSettingsView)
  read(): Promise<ApplicationSettingsView> {
    return settingsView(this.db);
  }

  @Patch()
  @Route('application.configure', ApplicationSettingsView)
  async change(@CurrentActor() actor: RequestActor, @Body() input: ApplicationSettingsPatch): Promise<ApplicationSettingsView> {
    await this.settings.change(actor, input);
    return settingsView(this.db);
  }

  /** Every version of the principles, the newest first. */
  @Get('principles')
  @Route('application.readSettings', PrinciplesList)
  principles(): Promise<PrinciplesList> {
    return principlesList(this.db);
  }

  /** Publishes a new version; from now on applicants accept this one. */
  @Post('principles')
  @Route('application.configure', PrinciplesList, { status: 201 })
  async publish(@CurrentActor() actor: RequestActor, @Body() input: PrinciplesCreate): Promise<PrinciplesList> {
    await this.settings.publishPrinciples(actor, input);
    return principlesList(this.db);
  }
}
