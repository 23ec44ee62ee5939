import { Inject, Injectable } from '@nestjs/common';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { problemWithStep, requestState, type RequestStep } from '@verbund/domain/profile/request-rules.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { adoptItems } from './adoption.service.js';
import { ChangeRequest } from './change-request.entity.js';
import type { ChangeRequestAdoption, ChangeRequestMessage, ChangeRequestRefusal } from './change-requests.dto.js';
import { changeRequestView, stepsOf } from './change-requests.queries.js';
import { tellProposer } from './request-mail.service.js';
import { comparedItems, itemsOf, seenOf, type StoredItem } from './request-comparison.queries.js';
import { decide, takeStep } from './request-steps.service.js';
import { Config } from '../../platform/config/config.js';

/** What the office does with change requests, and what those who asked may still say. */
@Injectable()
export class ChangeRequestsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Takes fields over into the record: only as it was looked at, and only once. */
  adopt(actor: RequestActor, id: string, { seen, itemIds, replacing = [] }: ChangeRequestAdoption): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { request, items } = await claimOpen(tx, id, 'changeRequest.decide', 'adopted');
      const organisation = await claimOrganisation(tx, request.organisationId, 'organisation.update');
      const compared = await comparedItems(tx.manager, organisation.id, items);
      const chosen = openOnes(compared, itemIds);
      if (seenOf(compared) !== seen) refuse('VERSION_CONFLICT', { current: await changeRequestView(tx.manager, actor, id) });
      tx.reference = id;
      await adoptItems(tx, organisation, chosen.map((item) => ({ ...item, replaces: replacing.includes(item.id) })));
      await decide(tx, request, { kind: 'adopted', text: '', items: chosen, all: items });
      await tellProposer(tx, this.config, request, { mail: 'changeAdopted', fields: chosen });
    });
  }

  /** Leaves fields as they are, and says why. */
  refuse(actor: RequestActor, id: string, { itemIds, reason }: ChangeRequestRefusal): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { request, items } = await claimOpen(tx, id, 'changeRequest.decide', 'refused');
      const chosen = openOnes(items, itemIds);
      await decide(tx, request, { kind: 'refused', text: reason.trim(), items: chosen, all: items });
      await tellProposer(tx, this.config, request, { mail: 'changeRefused', fields: chosen, message: reason.trim() });
    });
  }

  askBack(actor: RequestActor, id: string, { text }: ChangeRequestMessage): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { request, items } = await claimOpen(tx, id, 'changeRequest.decide', 'askedBack');
      await takeStep(tx, request, 'askedBack', text.trim());
      await tellProposer(tx, this.config, request, { mail: 'changeQuestion', fields: items, message: text.trim() });
    });
  }

  /** Answers the office's question; it hears of it like of a new request. */
  answer(actor: RequestActor, id: string, { text }: ChangeRequestMessage): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { request } = await claimOpen(tx, id, 'changeRequest.answer', 'answered');
      await takeStep(tx, request, 'answered', text.trim());
      await rowsOf(tx.manager, sql`UPDATE change_requests SET announced_at = NULL WHERE id = ${id}`);
    });
  }

  /** Takes everything back that is not decided yet. */
  withdraw(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { request, items } = await claimOpen(tx, id, 'changeRequest.answer', 'withdrawn');
      const open = items.filter(({ outcome }) => outcome === null);
      await decide(tx, request, { kind: 'withdrawn', text: '', items: open, all: items });
    });
  }
}

/** The request, locked, when it may still take this step. */
async function claimOpen(tx: Transaction, id: string, permission: Permission, step: RequestStep): Promise<{ request: ChangeRequest; items: StoredItem[] }> {
  const request = await tx.claim(ChangeRequest, id, permission);
  const items = await itemsOf(tx.manager, id);
  const steps = await stepsOf(tx.manager, id);
  refuseIf(problemWithStep(step, requestState(items.map(({ outcome }) => outcome), steps.map(({ kind }) => kind))));
  return { request, items };
}

/** The chosen items; one that was decided before is decided for good. */
function openOnes<Item extends StoredItem>(items: readonly Item[], ids: readonly string[]): Item[] {
  const chosen = ids.map((id) => items.find((item) => item.id === id) ?? refuse('NOT_FOUND'));
  return chosen.every(({ outcome }) => outcome === null) ? chosen : refuse('CHANGE_REQUEST_DECIDED');
}
