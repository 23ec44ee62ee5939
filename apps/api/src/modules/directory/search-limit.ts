import { Inject, Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Config } from '../../platform/config/config.js';
import { clientAddress } from '../../platform/http/client-address.js';
import { Limits } from '../../platform/limits/limits.js';

/** Lists that must be made first are limited for each network address; what is in memory costs nothing and is not counted. */
@Injectable()
export class SearchLimit {
  constructor(
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Config) private readonly config: Config,
  ) {}

  allows(request: IncomingMessage): Promise<boolean> {
    return this.limits.holds(['directorySearchAddress', clientAddress(request, this.config.trustedProxies)]);
  }
}
