import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { RevertRequest } from '../organisations/organisations.dto.js';
import { BodyQuery, BodyView } from './bodies.dto.js';
import { bodyView } from './bodies.queries.js';
import { HolderAddresses, MandateCreate, MandateEnding, MandateList, MandatePatch } from './mandates.dto.js';
import { holderAddresses, mandatesOfOrganisation, mandatesOfPerson } from './mandates.queries.js';
import { MandatesService } from './mandates.service.js';

@Controller()
export class MandatesController {
  constructor(
    @Inject(MandatesService) private readonly mandates: MandatesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Everybody who acts in the body on the day, with their addresses. */
  @Get('bodies/:id/addresses')
  @Route('person.read', HolderAddresses)
  addresses(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Query() { on }: BodyQuery): Promise<HolderAddresses> {
    return holderAddresses(this.db, actor, bodyId, on);
  }

  @Post('bodies/:id/mandates')
  @Route('body.manage', BodyView, { status: 201 })
  async appoint(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Body() input: MandateCreate): Promise<BodyView> {
    await this.mandates.appoint(actor, bodyId, input);
    return bodyView(this.db, actor, bodyId);
  }

  @Patch('bodies/:id/mandates/:mandateId')
  @Route('body.manage', BodyView)
  async update(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Id('mandateId') id: string, @Body() input: MandatePatch): Promise<BodyView> {
    await this.mandates.update(actor, { bodyId, id }, input);
    return bodyView(this.db, actor, bodyId);
  }

  /** Undoes one change of the history; refused where the field was changed again since. */
  @Post('bodies/:id/mandates/:mandateId/reversals')
  @Route('body.manage', BodyView, { status: 201 })
  async revert(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Id('mandateId') id: string, @Body() { entryId }: RevertRequest): Promise<BodyView> {
    await this.mandates.revert(actor, { bodyId, id }, entryId);
    return bodyView(this.db, actor, bodyId);
  }

  /** Ends the mandate before its day, with the reason. */
  @Post('bodies/:id/mandates/:mandateId/endings')
  @Route('body.manage', BodyView, { status: 201 })
  async end(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Id('mandateId') id: string, @Body() input: MandateEnding): Promise<BodyView> {
    await this.mandates.end(actor, { bodyId, id }, input);
    return bodyView(this.db, actor, bodyId);
  }

  /** Removes a mandate entered by mistake. */
  @Delete('bodies/:id/mandates/:mandateId')
  @Route('body.manage', null)
  remove(@CurrentActor() actor: RequestActor, @Id() bodyId: string, @Id('mandateId') id: string): Promise<void> {
    return this.mandates.remove(actor, { bodyId, id });
  }

  /** The offices of a person over time. */
  @Get('people/:id/mandates')
  @Route('body.readInternal', MandateList)
  ofPerson(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() { on }: BodyQuery): Promise<MandateList> {
    return mandatesOfPerson(this.db, actor, id, on);
  }

  /** The offices in which an organisation is or was represented. */
  @Get('organisations/:id/mandates')
  @Route('contact.read', MandateList)
  ofOrganisation(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() { on }: BodyQuery): Promise<MandateList> {
    return mandatesOfOrganisation(this.db, actor, id, on);
  }
}
