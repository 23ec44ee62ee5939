import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, rowOf, sql, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { CircularResolutionCreate, CircularResolutionList, CircularResolutionPatch, CircularResolutionsQuery, CircularResolutionView, CircularStart, CircularWithdrawal } from './circular-resolutions.dto.js';
import { circularView, listCirculars } from './circular-resolutions.queries.js';
import { CircularResolutionsService } from './circular-resolutions.service.js';
import { CircularVotersService } from './circular-voters.service.js';

/** Resolutions of a body without a meeting (§ 32 (3) BGB; § 28 for the board). */
@Controller('circular-resolutions')
export class CircularResolutionsController {
  constructor(
    @Inject(CircularResolutionsService) private readonly circulars: CircularResolutionsService,
    @Inject(CircularVotersService) private readonly voters: CircularVotersService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('circularResolution.read', CircularResolutionList)
  list(@CurrentActor() actor: RequestActor, @Query() query: CircularResolutionsQuery): Promise<CircularResolutionList> {
    return listCirculars(this.db, actor, query);
  }

  /** A draft; nobody is asked yet. */
  @Post()
  @Route('circularResolution.manage', CircularResolutionView)
  async create(@CurrentActor() actor: RequestActor, @Body() input: CircularResolutionCreate): Promise<CircularResolutionView> {
    return this.read(actor, await this.circulars.create(actor, input));
  }

  /** What is asked, who is asked, what each answered, and who is missing. */
  @Get(':circularId')
  @Route('circularResolution.read', CircularResolutionView)
  async read(@CurrentActor() actor: RequestActor, @Id('circularId') id: string): Promise<CircularResolutionView> {
    const { today } = (await rowOf<{ today: string }>(this.db, sql`SELECT network_today()::text AS today`))!;
    return circularView(this.db, actor, id, today);
  }

  @Patch(':circularId')
  @Route('circularResolution.manage', CircularResolutionView)
  async change(@CurrentActor() actor: RequestActor, @Id('circularId') id: string, @Body() input: CircularResolutionPatch): Promise<CircularResolutionView> {
    await this.circulars.change(actor, id, input);
    return this.read(actor, id);
  }

  /** Throws a draft away. */
  @Delete(':circularId')
  @Route('circularResolution.manage', null)
  remove(@CurrentActor() actor: RequestActor, @Id('circularId') id: string): Promise<void> {
    return this.circulars.remove(actor, id);
  }

  /** Sends everybody with a vote today a personal link; words, people and the rule of the statutes stand from now on. */
  @Post(':circularId/opening')
  @Route('circularResolution.manage', CircularResolutionView, { status: 200 })
  async start(@CurrentActor() actor: RequestActor, @Id('circularId') id: string, @Body() { version }: CircularStart): Promise<CircularResolutionView> {
    await this.circulars.start(actor, id, version);
    return this.read(actor, id);
  }

  /** Takes an open one back; everybody who was asked is told why. */
  @Post(':circularId/withdrawal')
  @Route('circularResolution.manage', CircularResolutionView, { status: 200 })
  async withdraw(@CurrentActor() actor: RequestActor, @Id('circularId') id: string, @Body() { reason }: CircularWithdrawal): Promise<CircularResolutionView> {
    await this.circulars.withdraw(actor, id, reason);
    return this.read(actor, id);
  }

  /** Sends somebody a new link; those before it end. */
  @Post(':circularId/voters/:voterId/renewals')
  @Route('circularResolution.manage', CircularResolutionView)
  async renew(@CurrentActor() actor: RequestActor, @Id('circularId') id: string, @Id('voterId') voterId: string): Promise<CircularResolutionView> {
    await this.voters.renew(actor, { id, voterId });
    return this.read(actor, id);
  }

  /** Ends every link of one person; the answer stays. */
  @Post(':circularId/voters/:voterId/revocation')
  @Route('circularResolution.manage', CircularResolutionView, { status: 200 })
  async revoke(@CurrentActor() actor: RequestActor, @Id('circularId') id: string, @Id('voterId') voterId: string): Promise<CircularResolutionView> {
    await this.voters.revoke(actor, { id, voterId });
    return this.read(actor, id);
  }
}
