import { Inject, Injectable } from '@nestjs/common';
import { canDecide, problemsWithItem } from '@verbund/domain/sittings/agenda.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaProposal } from './agenda-proposal.entity.js';
import type { AgendaItemCreate, AgendaItemMove, AgendaItemPatch } from './agenda.dto.js';
import { claimSitting, refuseUnknown, trimmedValues } from './claim-sitting.js';
import { sittingView } from './sittings.queries.js';

/** Where an item is: the meeting in the path and the item below it. */
export type ItemPlace = { readonly meetingId: string; readonly id: string };

const REQUIRED = ['title', 'kind'];

/** The agenda of a meeting: what is put on it, changed, moved, taken off. What the notice named stays as it was named. */
@Injectable()
export class AgendaService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  add(actor: RequestActor, meetingId: string, input: AgendaItemCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimSitting(tx, meetingId, 'meeting.manage', 'changeAgenda');
      await refuseUnknown(tx, input);
      await addItem(tx, meetingId, trimmedValues(input, REQUIRED));
    });
  }

  /** Puts an open proposal on the agenda. */
  take(actor: RequestActor, meetingId: string, proposalId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { bodyId } = await claimSitting(tx, meetingId, 'meeting.manage', 'changeAgenda');
      const proposal = await tx.claim(AgendaProposal, proposalId, 'meeting.manage');
      if (proposal.bodyId !== bodyId) refuse('NOT_FOUND');
      const taken = proposal.withdrawnAt !== null || (await rowOf(tx.manager, sql`SELECT 1 FROM agenda_items WHERE proposal_id = ${proposalId}`));
      if (taken) refuse('AGENDA_PROPOSAL_TAKEN');
      const { title, kind, minutes, organisationId, reason: description } = proposal;
      await addItem(tx, meetingId, { title, kind, minutes, organisationId, description, proposalId });
    });
  }

  /** Goes on with an item at a later meeting of the body. */
  carry(actor: RequestActor, { meetingId, id }: ItemPlace, laterId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const item = await itemOf(tx, { meetingId, id });
      const later = await claimSitting(tx, laterId, 'meeting.manage', 'changeAgenda');
      const known = await rowOf(tx.manager, sql`SELECT 1 FROM meetings m WHERE m.id = ${meetingId} AND m.body_id = ${later.bodyId} AND m.starts_at < ${later.startsAt}`);
      refuseIssues(known ? [] : [{ field: 'meetingId', code: 'notOneOf' }]);
      const { title, kind, description, minutes, isInternal, personId, organisationId } = item;
      await addItem(tx, laterId, { title, kind, description, minutes, isInternal, personId, organisationId, carriedFromId: id });
    });
  }

  change(actor: RequestActor, place: ItemPlace, { version, ...input }: AgendaItemPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimSitting(tx, place.meetingId, 'meeting.manage', 'changeAgenda');
      const item = await itemOf(tx, place);
      if (item.version !== version) refuse('VERSION_CONFLICT', { current: await sittingView(tx.manager, actor, place.meetingId) });
      const values = trimmedValues<Partial<AgendaItem>>(input, REQUIRED);
      await refuseUnknown(tx, values);
      const changes = changesBetween<Partial<AgendaItem>>(item, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      if (changes['title'] || (changes['kind'] && canDecide(values.kind!))) refuseAnnounced(item);
      await refuseFaults(tx, { ...item, ...values });
      await tx.manager.update(AgendaItem, { id: item.id }, { ...values, version: version + 1 });
      tx.record({ action: 'meeting.agendaItemChanged', subject: 'meeting', subjectId: place.meetingId, changes });
    });
  }

  /** Another place in the order, or below another item. */
  move(actor: RequestActor, place: ItemPlace, { parentId = null, position }: AgendaItemMove): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimSitting(tx, place.meetingId, 'meeting.manage', 'changeAgenda');
      const item = await itemOf(tx, place);
      await refuseFaults(tx, { ...item, parentId });
      const others = (await itemsOf(tx, place.meetingId)).filter(({ id }) => id !== item.id);
      const next = others.filter((other) => other.parentId === parentId)[position - 1];
      const at = next ? others.indexOf(next) : others.length;
      const order = [...others.slice(0, at), item, ...others.slice(at)].map(({ id }) => id);
      await rowsOf(tx.manager, sql`UPDATE agenda_items i SET position = list.nth FROM unnest(${order}::uuid[]) WITH ORDINALITY AS list(id, nth) WHERE i.id = list.id`);
      await tx.manager.update(AgendaItem, { id: item.id }, { parentId, version: item.version + 1 });
      tx.record({ action: 'meeting.agendaItemMoved', subject: 'meeting', subjectId: place.meetingId, changes: { title: { old: item.title, new: item.title }, position: { old: item.position, new: at + 1 } } });
    });
  }

  remove(actor: RequestActor, place: ItemPlace): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimSitting(tx, place.meetingId, 'meeting.manage', 'changeAgenda');
      const item = await itemOf(tx, place);
      const parts = await rowsOf<{ announcedAt: Date | null }>(
        tx.manager,
        sql`WITH RECURSIVE parts AS (SELECT id, announced_at FROM agenda_items WHERE id = ${item.id} UNION ALL SELECT i.id, i.announced_at FROM agenda_items i JOIN parts ON i.parent_id = parts.id)
            SELECT announced_at AS "announcedAt" FROM parts WHERE announced_at IS NOT NULL OR EXISTS (SELECT 1 FROM decisions d WHERE d.item_id = parts.id)`,
      );
      if (parts.length > 0) refuse('AGENDA_ITEM_ANNOUNCED');
      await tx.manager.delete(AgendaItem, { id: item.id });
      tx.record({ action: 'meeting.agendaItemRemoved', subject: 'meeting', subjectId: place.meetingId, changes: { title: { old: item.title, new: null } } });
    });
  }
}

/** Everything on the agenda now is what the notice names; called when it is sent. */
export const announceAgenda = ({ manager, now }: Transaction, meetingId: string): Promise<unknown> =>
  rowsOf(manager, sql`UPDATE agenda_items SET announced_at = ${now} WHERE meeting_id = ${meetingId} AND announced_at IS NULL`);

/** Puts an item last on the agenda of a meeting that was claimed before; also for series, which begin with a usual agenda. */
export async function addItem(tx: Transaction, meetingId: string, values: Partial<AgendaItem> & Pick<AgendaItem, 'title' | 'kind'>): Promise<string> {
  await refuseFaults(tx, { parentId: null, minutes: null, isInternal: false, ...values, id: '', meetingId });
  const { next } = (await rowOf<{ next: number }>(tx.manager, sql`SELECT COALESCE(max(position), 0) + 1 AS next FROM agenda_items WHERE meeting_id = ${meetingId}`))!;
  const { identifiers } = await tx.manager.insert(AgendaItem, { ...values, meetingId, position: next, createdAt: tx.now });
  tx.record({ action: 'meeting.agendaItemAdded', subject: 'meeting', subjectId: meetingId, changes: changesBetween<object>({}, values) });
  return (identifiers[0] as { id: string }).id;
}

export const itemOf = async ({ manager }: Transaction, { meetingId, id }: ItemPlace): Promise<AgendaItem> => (await manager.findOneBy(AgendaItem, { id, meetingId })) ?? refuse('NOT_FOUND');

const itemsOf = ({ manager }: Transaction, meetingId: string): Promise<AgendaItem[]> => manager.find(AgendaItem, { where: { meetingId }, order: { position: 'ASC', id: 'ASC' } });

type Candidate = Pick<AgendaItem, 'id' | 'meetingId' | 'parentId' | 'kind' | 'title' | 'minutes' | 'isInternal'>;

async function refuseFaults(tx: Transaction, item: Candidate): Promise<void> {
  const items = await itemsOf(tx, item.meetingId);
  if (item.parentId !== null && !items.some(({ id }) => id === item.parentId)) refuseIssues([{ field: 'parentId', code: 'notFound' }]);
  refuseIssues(problemsWithItem(items, item));
}

/** What members were told they would decide on is what they decide on (§ 32 (1) sentence 2 BGB). */
function refuseAnnounced({ announcedAt }: AgendaItem): void {
  if (announcedAt !== null) refuse('AGENDA_ITEM_ANNOUNCED');
}
