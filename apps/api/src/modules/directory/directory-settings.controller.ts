import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { DirectorySettingsPatch, DirectorySettingsView } from './directory-settings.dto.js';
import { directorySettingsView } from './directory-settings.queries.js';
import { DirectorySettingsService } from './directory-settings.service.js';

@Controller('directory-settings')
export class DirectorySettingsController {
  constructor(
    @Inject(DirectorySettingsService) private readonly settings: DirectorySettingsService,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Get()
  @Route('directory.read', DirectorySettingsView)
  read(@CurrentActor() actor: RequestActor): Promise<DirectorySettingsView> {
    return directorySettingsView(this.db, actor, this.config.publicUrl);
  }

  @Patch()
  @Route('directory.manage', DirectorySettingsView)
  async update(@CurrentActor() actor: RequestActor, @Body() input: DirectorySettingsPatch): Promise<DirectorySettingsView> {
    await this.settings.update(actor, input);
    return directorySettingsView(this.db, actor, this.config.publicUrl);
  }
}
