import { Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { FILE_LIMITS } from '../../platform/files/file-limits.js';
import { Files } from '../../platform/files/files.js';
import { readUpload } from '../../platform/files/read-upload.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AgendaPapersService, paperFile } from './agenda-papers.service.js';
import { SittingView } from './sittings.dto.js';
import { sittingView } from './sittings.queries.js';

@Controller('meetings/:meetingId/agenda-items/:itemId/papers')
export class AgendaPapersController {
  constructor(
    @Inject(AgendaPapersService) private readonly papers: AgendaPapersService,
    @Inject(Files) private readonly files: Files,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Puts a file of at most 25 MiB with an item. As bytes: name in `X-File-Name`, percent-encoded. */
  @Post()
  @ApiConsumes('multipart/form-data', 'application/octet-stream')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @Route('meeting.manage', SittingView, { status: 201 })
  async add(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Id('itemId') id: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SittingView> {
    await this.papers.add(actor, { meetingId, id }, await readUpload(request, response, FILE_LIMITS.bytes));
    return sittingView(this.db, actor, meetingId);
  }

  @Get(':paperId')
  @Route('meeting.read', null, { raw: 'application/octet-stream' })
  async read(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Id('itemId') id: string, @Id('paperId') paperId: string, @Res() response: Response): Promise<void> {
    await this.files.sendFile(response, await paperFile(this.db, actor, { meetingId, id }, paperId));
  }

  @Delete(':paperId')
  @Route('meeting.manage', SittingView, { status: 200 })
  async remove(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Id('itemId') id: string, @Id('paperId') paperId: string): Promise<SittingView> {
    await this.papers.remove(actor, { meetingId, id }, paperId);
    return sittingView(this.db, actor, meetingId);
  }
}
