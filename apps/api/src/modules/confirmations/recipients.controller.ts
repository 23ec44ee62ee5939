import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { sendSheet } from '../../platform/http/sheet.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ExportsService } from '../exports/exports.service.js';
import { campaignSheet } from './campaign-files.js';
import { CampaignExportQuery, RecipientItem, RecipientList, RecipientsQuery, RenewalRequest } from './recipients.dto.js';
import { listRecipients, recipientItem } from './recipients.queries.js';
import { RecipientsService } from './recipients.service.js';

@Controller('confirmation-campaigns/:id')
export class RecipientsController {
  constructor(
    @Inject(RecipientsService) private readonly recipients: RecipientsService,
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get('recipients')
  @Route('confirmation.read', RecipientList)
  list(@CurrentActor() actor: RequestActor, @Id() campaignId: string, @Query() query: RecipientsQuery): Promise<RecipientList> {
    return listRecipients(this.db, actor, campaignId, query);
  }

  /** Everybody with state, days, corrections and remarks, as a file. */
  @Get('export')
  @Route('export.run', null, { raw: 'text/csv' })
  async export(@CurrentActor() actor: RequestActor, @Id() campaignId: string, @Query() { format }: CampaignExportQuery, @Res() response: Response): Promise<void> {
    const sheet = await campaignSheet(this.db, actor, campaignId);
    await this.exports.record(actor, { list: 'confirmations', format });
    await sendSheet(response, format, sheet);
  }

  /** Sends a new link; earlier ones of this recipient end. */
  @Post('recipients/:recipientId/renewals')
  @Route('confirmation.manage', RecipientItem, { status: 201 })
  async renew(@CurrentActor() actor: RequestActor, @Id() campaignId: string, @Id('recipientId') id: string, @Body() input: RenewalRequest): Promise<RecipientItem> {
    await this.recipients.renew(actor, { campaignId, id }, input);
    return recipientItem(this.db, actor, campaignId, id);
  }

  /** Ends every link of this recipient. */
  @Post('recipients/:recipientId/revocation')
  @Route('confirmation.manage', RecipientItem, { status: 200 })
  async revoke(@CurrentActor() actor: RequestActor, @Id() campaignId: string, @Id('recipientId') id: string): Promise<RecipientItem> {
    await this.recipients.revoke(actor, { campaignId, id });
    return recipientItem(this.db, actor, campaignId, id);
  }

  /** The office has dealt with a reported dissolution. */
  @Post('recipients/:recipientId/settlement')
  @Route('confirmation.manage', RecipientItem, { status: 200 })
  async settle(@CurrentActor() actor: RequestActor, @Id() campaignId: string, @Id('recipientId') id: string): Promise<RecipientItem> {
    await this.recipients.settle(actor, { campaignId, id });
    return recipientItem(this.db, actor, campaignId, id);
  }
}
