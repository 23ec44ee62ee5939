import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.js';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { Files } from '../../platform/files/files.js';
import { Id } from '../../platform/http/parameters.js';
import { refuse } from '../../platform/http/refusal.js';
import { Route } from '../../platform/http/route.js';
import type { Directory } from './directory.js';
import { DirectoryContents } from './directory-contents.service.js';
import { DirectoryEntry, DirectoryList, DirectoryNetworkView, DirectoryQuery, DirectoryTerms } from './directory.dto.js';
import { directoryEntry, directoryList, directoryNetwork, directoryTerms } from './directory.queries.js';
import { networkDocumentFile } from './network-documents.queries.js';
import { ASKED_EACH_TIME } from '../../platform/http/page-headers.js';

/** The directory as data, for other websites: readable from anywhere, without any sign of who asks. */
@Controller('directory')
export class DirectoryController {
  constructor(
    @Inject(DirectoryContents) private readonly contents: DirectoryContents,
    @Inject(Config) private readonly config: Config,
    @Inject(Files) private readonly files: Files,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Member organisations, searched and filtered like the pages. */
  @Get()
  @Route('public', DirectoryList)
  async list(@Query() query: DirectoryQuery, @Res({ passthrough: true }) response: Response): Promise<DirectoryList> {
    return directoryList(await this.open(response), query, this.config.publicUrl);
  }

  /** The network itself, the number of its members and the day it holds for. */
  @Get('network')
  @Route('public', DirectoryNetworkView)
  async network(@Res({ passthrough: true }) response: Response): Promise<DirectoryNetworkView> {
    return directoryNetwork(await this.open(response), this.config.publicUrl);
  }

  /** The file of a document that the network shows, as attachment. */
  @Get('network/documents/:id/content')
  @Route('public', null, { raw: 'application/octet-stream' })
  async document(@Id() id: string, @Res() response: Response): Promise<void> {
    const { content } = await this.open(response);
    if (!content.documents.some((document) => document.id === id)) refuse('NOT_FOUND');
    await this.files.sendFile(response, await networkDocumentFile(this.db, id));
  }

  /** Topics and districts with their words. */
  @Get('terms')
  @Route('public', DirectoryTerms)
  async terms(@Res({ passthrough: true }) response: Response): Promise<DirectoryTerms> {
    return directoryTerms(await this.open(response));
  }

  /** One member organisation. */
  @Get(':id')
  @Route('public', DirectoryEntry)
  async read(@Id() id: string, @Res({ passthrough: true }) response: Response): Promise<DirectoryEntry> {
    return directoryEntry(await this.open(response), id, this.config.publicUrl);
  }

  /** The directory as of now; a copy is asked about each time, by the version that all its data share. */
  private async open(response: Response): Promise<Directory> {
    const directory = await this.contents.now();
    if (!directory.content.network.isOpen) refuse('NOT_FOUND');
    response.setHeader('Cache-Control', ASKED_EACH_TIME);
    return directory;
  }
}
