import { Body, Controller, Delete, Get, Inject, Param, ParseIntPipe, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { sendSheet } from '../../platform/http/sheet.js';
import { refusedSheet, reportSheet } from './import-files.js';
import { FILE_LIMITS } from './file-limits.js';
import { ImportRunsService } from './import-runs.service.js';
import { ImportPatch, ImportRowPatch, ImportRowsQuery, ImportsQuery, ReportQuery } from './import-requests.dto.js';
import { ImportList, ImportRowList, ImportRowView, ImportView } from './imports.dto.js';
import { importRowView, importView, listImportRows, listImports } from './imports.queries.js';
import { ImportsService } from './imports.service.js';
import { readUpload } from '../../platform/files/read-upload.js';

@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(ImportsService) private readonly imports: ImportsService,
    @Inject(ImportRunsService) private readonly runs: ImportRunsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('import.run', ImportList)
  list(@Query() query: ImportsQuery): Promise<ImportList> {
    return listImports(this.db, query);
  }

  /** Uploads a CSV or XLSX file of at most 10 MiB; nothing is entered yet. As bytes: name in `X-File-Name`, percent-encoded. */
  @Post()
  @ApiConsumes('multipart/form-data', 'application/octet-stream')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @Route('import.run', ImportView, { status: 201 })
  async upload(@CurrentActor() actor: RequestActor, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ImportView> {
    const id = await this.imports.upload(actor, await readUpload(request, response, FILE_LIMITS.bytes), this.db);
    return importView(this.db, actor, id);
  }

  /** One import; while it runs, with its progress. */
  @Get(':id')
  @Route('import.run', ImportView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ImportView> {
    return importView(this.db, actor, id);
  }

  /** Says how the file is to be read and what its columns hold. */
  @Patch(':id')
  @Route('import.run', ImportView)
  async configure(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: ImportPatch): Promise<ImportView> {
    await this.imports.configure(actor, id, input, this.db);
    return importView(this.db, actor, id);
  }

  /** Forgets a file that was not imported. */
  @Delete(':id')
  @Route('import.run', null)
  discard(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.imports.discard(actor, id);
  }

  /** The rows as they were understood, by state, in the order of the file. */
  @Get(':id/rows')
  @Route('import.run', ImportRowList)
  rows(@Id() id: string, @Query() query: ImportRowsQuery): Promise<ImportRowList> {
    return listImportRows(this.db, id, query);
  }

  /** Corrects cells of a row or decides what it is; it is judged again at once. */
  @Patch(':id/rows/:number')
  @Route('import.run', ImportRowView)
  async decide(@CurrentActor() actor: RequestActor, @Id() id: string, @Param('number', ParseIntPipe) number: number, @Body() input: ImportRowPatch): Promise<ImportRowView> {
    await this.imports.decide(actor, id, number, input);
    return importRowView(this.db, id, number);
  }

  /** Starts the import; all of it is applied, or nothing. Progress is in the import. */
  @Post(':id/runs')
  @Route('import.run', ImportView, { status: 202 })
  async run(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ImportView> {
    await this.runs.start(actor, id);
    return importView(this.db, actor, id);
  }

  /** Undoes the whole import, as long as nothing was built on it. */
  @Post(':id/undo')
  @Route('import.run', ImportView, { status: 200 })
  async undo(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ImportView> {
    await this.runs.undo(actor, id);
    return importView(this.db, actor, id);
  }

  /** What happened to each row, as a file. */
  @Get(':id/report')
  @Route('import.run', null, { raw: 'text/csv' })
  async report(@CurrentActor() { language }: RequestActor, @Id() id: string, @Query() { format = 'csv' }: ReportQuery, @Res() response: Response): Promise<void> {
    await sendSheet(response, format, await reportSheet(this.db, id, language));
  }

  /** The rows that stayed out, with the reason, as a file to be corrected and imported again. */
  @Get(':id/refused-rows')
  @Route('import.run', null, { raw: 'text/csv' })
  async refusedRows(@CurrentActor() { language }: RequestActor, @Id() id: string, @Query() { format = 'csv' }: ReportQuery, @Res() response: Response): Promise<void> {
    await sendSheet(response, format, await refusedSheet(this.db, id, language));
  }
}
