import { Controller, Delete, Get, Inject, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { refuse } from '../../platform/http/refusal.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { LogoView } from './logos.dto.js';
import { logoOf } from './logos.queries.js';
import { LogosService } from './logos.service.js';

/** A picture that came from outside runs nothing, wherever it is opened. */
const PICTURE_ONLY = "default-src 'none'; sandbox";

@Controller('organisations/:id/logo')
export class LogosController {
  constructor(
    @Inject(LogosService) private readonly logos: LogosService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** The logo as WebP, 256 × 256. */
  @Get()
  @Route('organisation.read', null, { raw: 'image/webp' })
  async read(@CurrentActor() actor: RequestActor, @Id() id: string, @Res() response: Response): Promise<void> {
    const { image, digest } = await logoOf(this.db, actor, id);
    response.set({ ETag: `"${digest}"`, 'Cache-Control': 'private, no-cache', 'Content-Security-Policy': PICTURE_ONLY, 'Content-Disposition': 'inline; filename="logo.webp"' });
    response.type('image/webp').send(image);
  }

  /** Sets the logo: the bytes of a PNG, JPEG or WebP file of at most 1 MiB. */
  @Put()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Route('organisation.propose', LogoView)
  set(@CurrentActor() actor: RequestActor, @Id() id: string, @Req() { body }: Request): Promise<LogoView> {
    return this.logos.set(actor, id, Buffer.isBuffer(body) ? body : refuse('UNSUPPORTED_MEDIA_TYPE'));
  }

  @Delete()
  @Route('organisation.propose', null)
  remove(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.logos.remove(actor, id);
  }
}
