import { Body, Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { HostAnswersService } from './host-answers.service.js';
import { HostConfirmation, HostDecline, HostPageView, HostPauseRequest, HostSwapAnswer, HostSwapCreate } from './host-page.dto.js';
import { hostPage } from './host-page.queries.js';
import { HostSwapsService } from './host-swaps.service.js';

/** The page behind a host's link; the link comes as bearer token. Every answer can be given twice. */
@Controller('host')
export class HostPageController {
  constructor(
    @Inject(HostAnswersService) private readonly answers: HostAnswersService,
    @Inject(HostSwapsService) private readonly swaps: HostSwapsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Which meeting, what is expected, and what was answered. Looking changes nothing. */
  @Get()
  @Route('link:host', HostPageView)
  read(@CurrentActor() actor: RequestActor): Promise<HostPageView> {
    return hostPage(this.db, actor);
  }

  @Post('confirmation')
  @Route('link:host', HostPageView, { status: 200 })
  async confirm(@CurrentActor() actor: RequestActor, @Body() { shown }: HostConfirmation): Promise<HostPageView> {
    await this.answers.confirm(actor, shown);
    return hostPage(this.db, actor);
  }

  /** The next organisation is asked at once. */
  @Post('decline')
  @Route('link:host', HostPageView, { status: 200 })
  async decline(@CurrentActor() actor: RequestActor, @Body() input: HostDecline): Promise<HostPageView> {
    await this.answers.decline(actor, input);
    return hostPage(this.db, actor);
  }

  /** Asks another host to swap; it gets a link to say yes or no. */
  @Post('swaps')
  @Route('link:host', HostPageView, { status: 200 })
  async propose(@CurrentActor() actor: RequestActor, @Body() { assignmentId }: HostSwapCreate): Promise<HostPageView> {
    await this.swaps.propose(actor, assignmentId);
    return hostPage(this.db, actor);
  }

  @Delete('swaps/:id')
  @Route('link:host', HostPageView, { status: 200 })
  async withdraw(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<HostPageView> {
    await this.swaps.withdraw(actor, id);
    return hostPage(this.db, actor);
  }

  /** With the consent of both, the two change places. */
  @Post('swaps/:id/answer')
  @Route('link:host', HostPageView, { status: 200 })
  async answer(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { agreed }: HostSwapAnswer): Promise<HostPageView> {
    await this.swaps.answer(actor, id, agreed);
    return hostPage(this.db, actor);
  }

  /** Leaves the organisation out for a time. */
  @Post('pause')
  @Route('link:host', HostPageView, { status: 200 })
  async pause(@CurrentActor() actor: RequestActor, @Body() input: HostPauseRequest): Promise<HostPageView> {
    await this.answers.pause(actor, input);
    return hostPage(this.db, actor);
  }
}
