import { Controller, Get, Inject, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AuditList, AuditQuery, HistoryQuery } from './audit.dto.js';
import { bodyHistory, listAuditEntries, organisationHistory, personHistory } from './audit.queries.js';

@Controller()
export class AuditController {
  constructor(@Inject(DATABASE) private readonly db: Db) {}

  /** The audit trail of everything, newest first. */
  @Get('audit-entries')
  @Route('audit.read', AuditList)
  list(@CurrentActor() actor: RequestActor, @Query() query: AuditQuery): Promise<AuditList> {
    return listAuditEntries(this.db, actor, query);
  }

  /** What happened to an organisation, with its contacts, membership events and notes. */
  @Get('organisations/:id/history')
  @Route('history.read', AuditList)
  ofOrganisation(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() query: HistoryQuery): Promise<AuditList> {
    return organisationHistory(this.db, actor, id, query);
  }

  /** What happened to a person and the person's functions. */
  @Get('people/:id/history')
  @Route('history.read', AuditList)
  ofPerson(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() query: HistoryQuery): Promise<AuditList> {
    return personHistory(this.db, actor, id, query);
  }

  /** What happened to a body, its seats, terms and mandates. */
  @Get('bodies/:id/history')
  @Route('history.read', AuditList)
  ofBody(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() query: HistoryQuery): Promise<AuditList> {
    return bodyHistory(this.db, actor, id, query);
  }
}
