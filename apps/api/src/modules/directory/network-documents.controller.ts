import { Body, Controller, Delete, Get, Inject, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { FILE_LIMITS } from '../../platform/files/file-limits.js';
import { Files } from '../../platform/files/files.js';
import { readUpload } from '../../platform/files/read-upload.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { NetworkDocumentCreate, NetworkDocumentList, NetworkDocumentOrder, NetworkDocumentPatch, NetworkDocumentView } from './network-documents.dto.js';
import { networkDocumentFile, networkDocuments, networkDocumentView } from './network-documents.queries.js';
import { NetworkDocumentsService } from './network-documents.service.js';

@Controller('network-documents')
export class NetworkDocumentsController {
  constructor(
    @Inject(NetworkDocumentsService) private readonly documents: NetworkDocumentsService,
    @Inject(Files) private readonly files: Files,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** The network's own documents, shown in the directory or not. */
  @Get()
  @Route('directory.read', NetworkDocumentList)
  list(@CurrentActor() actor: RequestActor): Promise<NetworkDocumentList> {
    return networkDocuments(this.db, actor);
  }

  /** Uploads a file of at most 25 MiB: PDF, picture or office document. As bytes: name in `X-File-Name`, percent-encoded. */
  @Post()
  @ApiConsumes('multipart/form-data', 'application/octet-stream')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @Route('directory.manage', NetworkDocumentView, { status: 201 })
  async add(@CurrentActor() actor: RequestActor, @Query() input: NetworkDocumentCreate, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<NetworkDocumentView> {
    const upload = await readUpload(request, response, FILE_LIMITS.bytes);
    return networkDocumentView(this.db, actor, await this.documents.add(actor, input, upload));
  }

  /** The order in which the directory shows them. */
  @Put('order')
  @Route('directory.manage', NetworkDocumentList)
  async arrange(@CurrentActor() actor: RequestActor, @Body() { ids }: NetworkDocumentOrder): Promise<NetworkDocumentList> {
    await this.documents.arrange(actor, ids);
    return networkDocuments(this.db, actor);
  }

  @Patch(':id')
  @Route('directory.manage', NetworkDocumentView)
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: NetworkDocumentPatch): Promise<NetworkDocumentView> {
    await this.documents.update(actor, id, input);
    return networkDocumentView(this.db, actor, id);
  }

  @Delete(':id')
  @Route('directory.manage', null)
  remove(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.documents.remove(actor, id);
  }

  /** The file as attachment, also of a document that is not shown. */
  @Get(':id/content')
  @Route('directory.read', null, { raw: 'application/octet-stream' })
  async content(@Id() id: string, @Res() response: Response): Promise<void> {
    await this.files.sendFile(response, await networkDocumentFile(this.db, id));
  }
}
