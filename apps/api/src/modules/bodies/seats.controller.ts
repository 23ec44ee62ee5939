import { Body, Controller, Delete, Inject, Patch, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { BodyView } from './bodies.dto.js';
import { SeatCreate, SeatPatch, TermCreate, TermPatch } from './seats.dto.js';
import { bodyView } from './bodies.queries.js';
import { SeatsService } from './seats.service.js';

@Controller('bodies/:id')
export class SeatsController {
  constructor(
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Post('seats')
  @Route('body.manage', BodyView, { status: 201 })
  async addSeat(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Body() input: SeatCreate): Promise<BodyView> {
    await this.seats.addSeat(actor, bodyId, input);
    return bodyView(this.db, actor, bodyId);
  }

  @Patch('seats/:seatId')
  @Route('body.manage', BodyView)
  async changeSeat(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Id('seatId') id: string, @Body() input: SeatPatch): Promise<BodyView> {
    await this.seats.changeSeat(actor, { bodyId, id }, input);
    return bodyView(this.db, actor, bodyId);
  }

  /** Removes a seat that nobody ever held. */
  @Delete('seats/:seatId')
  @Route('body.manage', null)
  removeSeat(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Id('seatId') id: string): Promise<void> {
    return this.seats.removeSeat(actor, { bodyId, id });
  }

  @Post('terms')
  @Route('body.manage', BodyView, { status: 201 })
  async addTerm(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Body() input: TermCreate): Promise<BodyView> {
    await this.seats.addTerm(actor, bodyId, input);
    return bodyView(this.db, actor, bodyId);
  }

  @Patch('terms/:termId')
  @Route('body.manage', BodyView)
  async changeTerm(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Id('termId') id: string, @Body() input: TermPatch): Promise<BodyView> {
    await this.seats.changeTerm(actor, { bodyId, id }, input);
    return bodyView(this.db, actor, bodyId);
  }

  /** Removes a term that no mandate refers to. */
  @Delete('terms/:termId')
  @Route('body.manage', null)
  removeTerm(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Id('termId') id: string): Promise<void> {
    return this.seats.removeTerm(actor, { bodyId, id });
  }
}
