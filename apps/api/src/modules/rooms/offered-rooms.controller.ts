import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { Files } from '../../platform/files/files.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { PhotoQuery } from './room-photos.dto.js';
import { photoFile } from './room-photos.queries.js';
import { RoomsQuery } from './rooms-query.dto.js';
import { RoomList, RoomView } from './rooms.dto.js';
import { listRooms, roomView } from './rooms.queries.js';

@Controller('rooms')
export class OfferedRoomsController {
  constructor(
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Files) private readonly files: Files,
  ) {}

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

  /** A photo of a room, for showing in place; `small` for lists. */
  @Get(':roomId/photos/:photoId')
  @Route('room.read', null, { raw: 'image/*' })
  async photo(@CurrentActor() actor: RequestActor, @Id('roomId') roomId: string, @Id('photoId') id: string, @Query() { size = 'full' }: PhotoQuery, @Res() response: Response): Promise<void> {
    const file = await photoFile(this.db, actor, { roomId, id }, size);
    await this.files.sendFile(response, { ...file, fileName: `room-${size}` }, 'inPlace');
  }
}
