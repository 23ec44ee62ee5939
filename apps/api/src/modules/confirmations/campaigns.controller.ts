import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { mailPreview } from './campaign-files.js';
import { CampaignCreate, CampaignList, CampaignPatch, CampaignPreview, CampaignSegment, CampaignView, MailPreview, MailQuery, SegmentReach } from './campaigns.dto.js';
import { boardOf, campaignPreview, campaignView, listCampaigns, segmentReach } from './campaigns.queries.js';
import { CampaignsService } from './campaigns.service.js';
import { CampaignBoard } from './recipients.dto.js';

@Controller('confirmation-campaigns')
export class CampaignsController {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('confirmation.read', CampaignList)
  list(@CurrentActor() actor: RequestActor): Promise<CampaignList> {
    return listCampaigns(this.db, actor);
  }

  /** Drafts a campaign; nobody is asked before it is started. */
  @Post()
  @Route('confirmation.manage', CampaignView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: CampaignCreate): Promise<CampaignView> {
    return campaignView(this.db, actor, await this.campaigns.create(actor, input));
  }

  /** How many a choice of organisations would ask today. */
  @Get('reach')
  @Route('confirmation.read', SegmentReach)
  reach(@CurrentActor() actor: RequestActor, @Query() segment: CampaignSegment): Promise<SegmentReach> {
    return segmentReach(this.db, actor, segment);
  }

  @Get(':id')
  @Route('confirmation.read', CampaignView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<CampaignView> {
    return campaignView(this.db, actor, id);
  }

  /** Changes a draft. */
  @Patch(':id')
  @Route('confirmation.manage', CampaignView)
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: CampaignPatch): Promise<CampaignView> {
    await this.campaigns.update(actor, id, input);
    return campaignView(this.db, actor, id);
  }

  /** Removes a draft. */
  @Delete(':id')
  @Route('confirmation.manage', null)
  remove(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.campaigns.remove(actor, id);
  }

  /** Who would be asked now, in which language, and who has no address. */
  @Get(':id/preview')
  @Route('confirmation.read', CampaignPreview)
  preview(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<CampaignPreview> {
    return campaignPreview(this.db, actor, id);
  }

  /** A mail of the campaign as it would look. */
  @Get(':id/mail')
  @Route('confirmation.read', MailPreview)
  mail(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() query: MailQuery): Promise<MailPreview> {
    return mailPreview(this.db, actor, id, query);
  }

  /** Fixes the recipients and sends the mails; the answer does not wait for them. */
  @Post(':id/start')
  @Route('confirmation.manage', CampaignView, { status: 200 })
  async start(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<CampaignView> {
    await this.campaigns.start(actor, id);
    return campaignView(this.db, actor, id);
  }

  /** Freezes the result; links open nothing any more. */
  @Post(':id/closing')
  @Route('confirmation.manage', CampaignView, { status: 200 })
  async close(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<CampaignView> {
    await this.campaigns.close(actor, id);
    return campaignView(this.db, actor, id);
  }

  /** How far it has come. */
  @Get(':id/board')
  @Route('confirmation.read', CampaignBoard)
  board(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<CampaignBoard> {
    return boardOf(this.db, actor, id);
  }
}
