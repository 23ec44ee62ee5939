import { Controller, Get, Inject, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { RoomsQuery } from './rooms-query.dto.js';
import { RoomList, RoomView } from './rooms.dto.js';
import { listRooms, roomView } from './rooms.queries.js';

@Controller('rooms')
export class OfferedRoomsController {
  constructor(@Inject(DATABASE) private readonly db: Db) {}

  /** Rooms of all organisations; who speaks for a member sees the own ones and what other members show to members. */
  @Get()
  @Route('room.read', RoomList)
  list(@CurrentActor() actor: RequestActor, @Query() query: RoomsQuery): Promise<RoomList> {
    return listRooms(this.db, actor, query);
  }

  @Get(':roomId')
  @Route('room.read', RoomView)
  read(@CurrentActor() actor: RequestActor, @Id('roomId') id: string): Promise<RoomView> {
    return roomView(this.db, actor, id);
  }
}
