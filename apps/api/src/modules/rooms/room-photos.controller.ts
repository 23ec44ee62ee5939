import { Body, Controller, Delete, Inject, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { FILE_LIMITS } from '../../platform/files/file-limits.js';
import { readUpload } from '../../platform/files/read-upload.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { PhotoPatch, PhotoWords } from './room-photos.dto.js';
import { RoomPhotosService } from './room-photos.service.js';
import { RoomView } from './rooms.dto.js';
import { roomView } from './rooms.queries.js';

@Controller('organisations/:id/rooms/:roomId/photos')
export class RoomPhotosController {
  constructor(
    @Inject(RoomPhotosService) private readonly photos: RoomPhotosService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Adds a photo: a PNG, JPEG or WebP of at most 25 MiB; eight at most. */
  @Post()
  @ApiConsumes('multipart/form-data', 'application/octet-stream')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @Route('room.manage', RoomView, { status: 201 })
  async add(
    @CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('roomId') id: string, @Query() { alt }: PhotoWords,
    @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<RoomView> {
    await this.photos.add(actor, { organisationId, id }, { upload: await readUpload(request, response, FILE_LIMITS.bytes), alt });
    return roomView(this.db, actor, id);
  }

  /** Changes the words for a photo, or its place in the order. */
  @Patch(':photoId')
  @Route('room.manage', RoomView)
  async change(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('roomId') roomId: string, @Id('photoId') id: string, @Body() input: PhotoPatch): Promise<RoomView> {
    await this.photos.change(actor, { room: { organisationId, id: roomId }, id }, input);
    return roomView(this.db, actor, roomId);
  }

  @Delete(':photoId')
  @Route('room.manage', RoomView, { status: 200 })
  async remove(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('roomId') roomId: string, @Id('photoId') id: string): Promise<RoomView> {
    await this.photos.remove(actor, { room: { organisationId, id: roomId }, id });
    return roomView(this.db, actor, roomId);
  }
}
