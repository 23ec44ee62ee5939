import { Body, Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { DATABASE, rowOf, sql, type Db } from '../../platform/database/sql.js';
import { Route } from '../../platform/http/route.js';
import { FormGuard } from '../../platform/limits/form-guard.js';
import { Limits } from '../../platform/limits/limits.js';
import { ClaimableList, ClaimableQuery, ClaimCreate, ClaimForm } from './claim-form.dto.js';
import { claimableOrganisations } from './claim-form.queries.js';
import { ClaimReceivingService } from './claim-receiving.service.js';

/** The public page on which somebody says that they may act for an organisation. */
@Controller('claim-form')
export class ClaimFormController {
  constructor(
    @Inject(ClaimReceivingService) private readonly claims: ClaimReceivingService,
    @Inject(FormGuard) private readonly guard: FormGuard,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** What the form needs before it can be sent. */
  @Get()
  @Route('public', ClaimForm)
  async form(@Req() { ip }: Request): Promise<ClaimForm> {
    const network = await rowOf<{ name: string }>(this.db, sql`SELECT name FROM network`);
    return { networkName: network!.name, challenge: await this.guard.issue(ip ?? '') };
  }

  /** Members by their public name; whether somebody acts for them already, it does not tell. */
  @Get('organisations')
  @Route('public', ClaimableList)
  async find(@Req() { ip }: Request, @Query() { search }: ClaimableQuery): Promise<ClaimableList> {
    await this.limits.use(['claimSearchAddress', ip ?? '']);
    return { items: await claimableOrganisations(this.db, search) };
  }

  /** Always 202: what comes of it, only the mailboxes learn. */
  @Post()
  @Route('public', null, { status: 202 })
  async submit(@Req() { ip }: Request, @Body() { proof, ...claim }: ClaimCreate): Promise<void> {
    await this.limits.use(['claimAddress', ip ?? '']);
    await this.guard.pass(proof, ip ?? '');
    await this.claims.submit(claim);
  }
}
