import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { Config } from '../../platform/config/config.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { NetworkPatch, NetworkView, PublicNetwork } from './network.dto.js';
import { networkView, publicNetwork } from './network.queries.js';
import { NetworkService } from './network.service.js';

@Controller('network')
export class NetworkController {
  constructor(
    @Inject(NetworkService) private readonly network: NetworkService,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** For the sign-in page. */
  @Get('public')
  @Route('public', PublicNetwork)
  readPublic(): Promise<PublicNetwork> {
    return publicNetwork(this.db, this.config);
  }

  @Get()
  @Route('network.read', NetworkView)
  read(): Promise<NetworkView> {
    return networkView(this.db);
  }

  @Patch()
  @Route('network.update', NetworkView)
  async update(@CurrentActor() actor: RequestActor, @Body() input: NetworkPatch): Promise<NetworkView> {
    await this.network.update(actor, input);
    return networkView(this.db);
  }
}
