import { Body, Controller, Inject, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Route } from '../../platform/http/route.js';
import { Limits } from '../../platform/limits/limits.js';
import { PasswordReset, ResetRequest } from './password-resets.dto.js';
import { PasswordResetsService } from './password-resets.service.js';

@Controller('password-resets')
export class PasswordResetsController {
  constructor(
    @Inject(PasswordResetsService) private readonly resets: PasswordResetsService,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  /** Always 204: whether there is such an account, only its mailbox learns. */
  @Post()
  @Route('public', null, { status: 202 })
  async request(@Req() { ip }: Request, @Body() { email }: ResetRequest): Promise<void> {
    await this.limits.use(['passwordResetAddress', ip ?? '']);
    const address = email.trim().toLowerCase();
    if (await this.limits.holds(['passwordReset', address])) await this.resets.request(address);
  }

  /** The new password, with the token of the mail. */
  @Put('current')
  @Route('public', null)
  async reset(@Req() { ip }: Request, @Body() input: PasswordReset): Promise<void> {
    await this.limits.use(['linkAddress', ip ?? '']);
    await this.resets.reset(input);
    await this.limits.giveBack(['linkAddress', ip ?? '']);
  }
}
