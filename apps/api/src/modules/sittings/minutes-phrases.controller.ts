import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { MinutesPhraseLists, MinutesPhrasesInput } from './minutes-phrases.dto.js';
import { phraseLists } from './minutes-phrases.queries.js';
import { MinutesPhrasesService } from './minutes-phrases.service.js';

@Controller('minutes-phrases')
export class MinutesPhrasesController {
  constructor(
    @Inject(MinutesPhrasesService) private readonly phrases: MinutesPhrasesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Sentences for minutes, by language. */
  @Get()
  @Route('meeting.read', MinutesPhraseLists)
  list(@CurrentActor() actor: RequestActor): Promise<MinutesPhraseLists> {
    return phraseLists(this.db, actor);
  }

  /** Replaces the sentences of a language. */
  @Put()
  @Route('minutes.write', MinutesPhraseLists, { status: 200 })
  async replace(@CurrentActor() actor: RequestActor, @Body() input: MinutesPhrasesInput): Promise<MinutesPhraseLists> {
    await this.phrases.replace(actor, input);
    return this.list(actor);
  }
}
