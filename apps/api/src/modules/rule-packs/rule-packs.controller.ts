import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { RuleDifferences, RulePackCorrection, RulePackCreate, RulePackList, RulePackListQuery, RulePackPatch, RulePackStep, RulePackView } from './rule-packs.dto.js';
import { ruleDifferences, rulePacks, rulePackView } from './rule-packs.queries.js';
import { RulePacksService } from './rule-packs.service.js';

@Controller('rule-packs')
export class RulePacksController {
  constructor(
    @Inject(RulePacksService) private readonly packs: RulePacksService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Versions of the statutes as data, with their state on a day. */
  @Get()
  @Route('rulePack.read', RulePackList)
  list(@CurrentActor() actor: RequestActor, @Query() { on }: RulePackListQuery): Promise<RulePackList> {
    return rulePacks(this.db, actor, on);
  }

  @Post()
  @Route('rulePack.manage', RulePackView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: RulePackCreate): Promise<RulePackView> {
    return rulePackView(this.db, actor, await this.packs.create(actor, input));
  }

  @Get(':id')
  @Route('rulePack.read', RulePackView)
  show(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<RulePackView> {
    return rulePackView(this.db, actor, id);
  }

  /** Rules that this version changes against another one. */
  @Get(':id/differences/:other')
  @Route('rulePack.read', RuleDifferences)
  differences(@CurrentActor() actor: RequestActor, @Id() id: string, @Id('other') other: string): Promise<RuleDifferences> {
    return ruleDifferences(this.db, actor, { before: other, after: id });
  }

  @Patch(':id')
  @Route('rulePack.manage', RulePackView)
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: RulePackPatch): Promise<RulePackView> {
    await this.packs.update(actor, id, input);
    return rulePackView(this.db, actor, id);
  }

  /** Adopted, filed, registered: one after the other, each with its day. */
  @Post(':id/steps')
  @Route('rulePack.manage', RulePackView, { status: 201 })
  async take(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: RulePackStep): Promise<RulePackView> {
    await this.packs.take(actor, id, input);
    return rulePackView(this.db, actor, id);
  }

  /** Sets citations or days of a registered version right, and enters rules that were unknown. */
  @Post(':id/corrections')
  @Route('rulePack.manage', RulePackView, { status: 201 })
  async correct(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: RulePackCorrection): Promise<RulePackView> {
    await this.packs.correct(actor, id, input);
    return rulePackView(this.db, actor, id);
  }

  @Delete(':id')
  @Route('rulePack.manage', null)
  remove(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.packs.remove(actor, id);
  }
}
