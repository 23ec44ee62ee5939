import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { refuse } from '../../platform/http/refusal.js';
import { Route } from '../../platform/http/route.js';
import { PdfRenderer } from '../../platform/pdf/pdf-renderer.js';
import { sendPdf } from '../../platform/pdf/send-pdf.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { MinutesApprovalService } from './minutes-approval.service.js';
import { minutesOnPaper } from './minutes-content.queries.js';
import { extractPaper, minutesPaper } from './minutes-paper.js';
import { MinutesAddendum, MinutesApproval, MinutesSignature, MinutesView, PaperQuery } from './minutes.dto.js';
import { minutesView } from './minutes.queries.js';

@Controller('meetings/:meetingId')
export class MinutesController {
  constructor(
    @Inject(MinutesApprovalService) private readonly approval: MinutesApprovalService,
    @Inject(PdfRenderer) private readonly pdf: PdfRenderer,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** How the minutes stand: draft, approved, signed, with hash, additions and what no longer fits. */
  @Get('minutes')
  @Route('meeting.read', MinutesView)
  read(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string): Promise<MinutesView> {
    return minutesView(this.db, actor, id);
  }

  /** Records that a later meeting approved the minutes; from then on nothing about the meeting changes. */
  @Post('minutes/approval')
  @Route('minutes.write', MinutesView, { status: 201 })
  async approve(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MinutesApproval): Promise<MinutesView> {
    await this.approval.approve(actor, id, input);
    return minutesView(this.db, actor, id);
  }

  /** Signs approved minutes, or notes that the person signed a printed copy. */
  @Post('minutes/signatures')
  @Route('minutes.write', MinutesView, { status: 201 })
  async sign(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MinutesSignature): Promise<MinutesView> {
    await this.approval.sign(actor, id, input);
    return minutesView(this.db, actor, id);
  }

  /** Corrects approved minutes by an addition under them. */
  @Post('minutes/addenda')
  @Route('minutes.write', MinutesView, { status: 201 })
  async amend(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MinutesAddendum): Promise<MinutesView> {
    await this.approval.amend(actor, id, input);
    return minutesView(this.db, actor, id);
  }

  /** The minutes as PDF, with labels in one of the languages of the interface. */
  @Get('minutes/paper')
  @Route('meeting.read', null, { raw: 'application/pdf' })
  async paper(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Query() { language = actor.language }: PaperQuery, @Res() response: Response): Promise<void> {
    const minutes = await minutesOnPaper(this.db, actor, id, language);
    sendPdf(response, `minutes-${minutes.content.meeting.on}-${language}`, await this.pdf.render(minutesPaper(minutes)));
  }

  /** What the minutes say about one item, as PDF. */
  @Get('agenda-items/:itemId/minutes-extract')
  @Route('meeting.read', null, { raw: 'application/pdf' })
  async extract(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Id('itemId') itemId: string, @Query() { language = actor.language }: PaperQuery, @Res() response: Response): Promise<void> {
    const minutes = await minutesOnPaper(this.db, actor, id, language);
    const item = minutes.content.items.find((known) => known.id === itemId) ?? refuse('NOT_FOUND');
    sendPdf(response, `minutes-${minutes.content.meeting.on}-${item.number}-${language}`, await this.pdf.render(extractPaper(minutes, item)));
  }
}
