import { Body, Controller, Delete, Get, Inject, Patch, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { RevertRequest } from '../organisations/organisations.dto.js';
import { RoomCreate, RoomPatch, RoomsOfOrganisation, RoomView } from './rooms.dto.js';
import { roomsOfOrganisation, roomView } from './rooms.queries.js';
import { RoomsService } from './rooms.service.js';

@Controller('organisations/:id/rooms')
export class RoomsController {
  constructor(
    @Inject(RoomsService) private readonly rooms: RoomsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** The rooms that the organisation offers or offered. */
  @Get()
  @Route('room.read', RoomsOfOrganisation)
  list(@CurrentActor() actor: RequestActor, @Id() organisationId: string): Promise<RoomsOfOrganisation> {
    return roomsOfOrganisation(this.db, actor, organisationId);
  }

  @Post()
  @Route('room.manage', RoomView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Body() input: RoomCreate): Promise<RoomView> {
    return roomView(this.db, actor, await this.rooms.create(actor, organisationId, input));
  }

  @Patch(':roomId')
  @Route('room.manage', RoomView)
  async update(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('roomId') id: string, @Body() input: RoomPatch): Promise<RoomView> {
    await this.rooms.update(actor, { organisationId, id }, input);
    return roomView(this.db, actor, id);
  }

  /** Undoes one change of the history; refused where the field was changed again since. */
  @Post(':roomId/reversals')
  @Route('room.manage', RoomView, { status: 201 })
  async revert(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('roomId') id: string, @Body() { entryId }: RevertRequest): Promise<RoomView> {
    await this.rooms.revert(actor, { organisationId, id }, entryId);
    return roomView(this.db, actor, id);
  }

  /** The room is no longer offered; what happened in it stays. */
  @Post(':roomId/retirements')
  @Route('room.manage', RoomView, { status: 201 })
  async retire(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('roomId') id: string): Promise<RoomView> {
    await this.rooms.retire(actor, { organisationId, id });
    return roomView(this.db, actor, id);
  }

  /** Offers a retired room again. */
  @Post(':roomId/restorations')
  @Route('room.manage', RoomView, { status: 201 })
  async restore(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('roomId') id: string): Promise<RoomView> {
    await this.rooms.restore(actor, { organisationId, id });
    return roomView(this.db, actor, id);
  }

  /** Removes a room entered by mistake; one that was used is retired instead. */
  @Delete(':roomId')
  @Route('room.manage', null)
  remove(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('roomId') id: string): Promise<void> {
    return this.rooms.remove(actor, { organisationId, id });
  }
}
