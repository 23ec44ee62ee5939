import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { CircularAnswersService } from './circular-answers.service.js';
import { circularPage } from './circular-links.queries.js';
import { CircularAnswer, CircularPageView } from './circular-page.dto.js';

/** The page behind the link of somebody who is asked to consent without a meeting; the link comes as bearer token. */
@Controller('circular-resolution')
export class CircularPageController {
  constructor(
    @Inject(CircularAnswersService) private readonly answers: CircularAnswersService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** What is asked, and the own answer so far. Looking changes nothing. */
  @Get()
  @Route('link:voter', CircularPageView)
  read(@CurrentActor() actor: RequestActor): Promise<CircularPageView> {
    return circularPage(this.db, actor);
  }

  /** The last answer counts, as long as nothing is decided. */
  @Post('answers')
  @Route('link:voter', CircularPageView, { status: 200 })
  async answer(@CurrentActor() actor: RequestActor, @Body() input: CircularAnswer): Promise<CircularPageView> {
    await this.answers.answer(actor, input);
    return circularPage(this.db, actor);
  }
}
