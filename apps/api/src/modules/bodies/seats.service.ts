import { Inject, Injectable } from '@nestjs/common';
import { within, type Days } from '@verbund/domain/bodies/mandates.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { bodyView } from './bodies.queries.js';
import { claimBody } from './bodies.service.js';
import { daysOf, rangeOf } from './day-ranges.js';
import { Seat } from './seat.entity.js';
import type { SeatCreate, SeatPatch, TermCreate, TermPatch } from './seats.dto.js';
import { Term } from './term.entity.js';

/** Where a seat or term is: the body in the path and the part below it. */
export type PartOfBody = { bodyId: string; id: string };

/** Seats and terms of a body: the frame in which mandates lie. */
@Injectable()
export class SeatsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  addSeat(actor: RequestActor, bodyId: string, { from = null, to = null, label = '', votes = true, position }: SeatCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimBody(tx, bodyId);
      refuseBackwards({ from, to });
      const next = (await rowOf<{ next: number }>(tx.manager, sql`SELECT COALESCE(max(position), 0) + 1 AS next FROM seats WHERE body_id = ${bodyId}`))!.next;
      const values = { label: label.trim(), votes, position: position ?? next };
      const { identifiers } = await tx.manager.insert(Seat, { ...values, bodyId, during: rangeOf({ from, to }) });
      tx.record({ action: 'seat.created', subject: 'seat', subjectId: (identifiers[0] as { id: string }).id, reference: bodyId, changes: changesBetween<object>({}, { ...values, from, to }) });
    });
  }

  changeSeat(actor: RequestActor, place: PartOfBody, { version, ...input }: SeatPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { during, ...seat } = await claimPart(tx, Seat, place);
      await refuseStale(tx, seat, version);
      const present = { label: seat.label, votes: seat.votes, position: seat.position, ...daysOf(during) };
      const next = { ...present, ...definedOf(input), ...(input.label !== undefined && { label: input.label.trim() }) };
      refuseBackwards(next);
      await refuseMandatesOutside(tx, sql`seat_id = ${place.id}`, next);
      const changes = changesBetween(present, next);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(Seat, { id: place.id }, { label: next.label, votes: next.votes, position: next.position, during: rangeOf(next), version: version + 1 });
      tx.record({ action: 'seat.changed', subject: 'seat', subjectId: place.id, reference: place.bodyId, changes });
    });
  }

  /** For seats entered by mistake; one that was ever held has an end instead (its foreign key says STILL_IN_USE). */
  removeSeat(actor: RequestActor, place: PartOfBody): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { label, position } = await claimPart(tx, Seat, place);
      await tx.manager.delete(Seat, { id: place.id });
      tx.record({ action: 'seat.removed', subject: 'seat', subjectId: place.id, reference: place.bodyId, changes: { label: { old: label, new: null }, position: { old: position, new: null } } });
    });
  }

  addTerm(actor: RequestActor, bodyId: string, input: TermCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      await claimBody(tx, bodyId);
      return addTerm(tx, bodyId, input);
    });
  }

  changeTerm(actor: RequestActor, place: PartOfBody, { version, ...input }: TermPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const term = await claimPart(tx, Term, place);
      await refuseStale(tx, term, version);
      const present = { note: term.note, ...daysOf(term.during) };
      const next = { ...present, ...definedOf(input) };
      refuseBackwards(next);
      await refuseMandatesOutside(tx, sql`term_id = ${place.id}`, next);
      const changes = changesBetween(present, next);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(Term, { id: place.id }, { note: next.note.trim(), during: rangeOf(next), version: version + 1 });
      tx.record({ action: 'term.changed', subject: 'term', subjectId: place.id, reference: place.bodyId, changes });
    });
  }

  removeTerm(actor: RequestActor, place: PartOfBody): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { during } = await claimPart(tx, Term, place);
      const { from, to } = daysOf(during);
      await tx.manager.delete(Term, { id: place.id });
      tx.record({ action: 'term.removed', subject: 'term', subjectId: place.id, reference: place.bodyId, changes: { from: { old: from, new: null }, to: { old: to, new: null } } });
    });
  }
}

/** Enters a term of a body that was claimed before. */
export async function addTerm(tx: Transaction, bodyId: string, { from, to, note = '' }: TermCreate): Promise<string> {
  refuseBackwards({ from, to });
  const { identifiers } = await tx.manager.insert(Term, { bodyId, during: rangeOf({ from, to }), note: note.trim() });
  const id = (identifiers[0] as { id: string }).id;
  tx.record({ action: 'term.created', subject: 'term', subjectId: id, reference: bodyId, changes: changesBetween<object>({}, { from, to, note: note.trim() }) });
  return id;
}

async function claimPart<Part extends Seat | Term>(tx: Transaction, entity: new () => Part, { bodyId, id }: PartOfBody): Promise<Part> {
  await claimBody(tx, bodyId);
  const part = await tx.claim<Part>(entity, id, 'body.manage');
  return part.bodyId === bodyId ? part : refuse('NOT_FOUND');
}

async function refuseStale(tx: Transaction, { bodyId, version }: Pick<Seat, 'bodyId' | 'version'>, edited: number): Promise<void> {
  if (version !== edited) refuse('VERSION_CONFLICT', { current: await bodyView(tx.manager, tx.actor, bodyId) });
}

const definedOf = <T extends object>(input: T): T => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as T;

const refuseBackwards = ({ from, to }: Days): void => refuseIssues(from !== null && to !== null && to <= from ? [{ field: 'to', code: 'endsBeforeBegin' }] : []);

/** What mandates lie in cannot become shorter than they are. */
async function refuseMandatesOutside(tx: Transaction, theirs: ReturnType<typeof sql>, days: Days): Promise<void> {
  const row = await rowOf<{ from: string | null; to: string | null; open: boolean }>(
    tx.manager,
    sql`SELECT min(lower(during))::text AS from, max(upper(during))::text AS to, bool_or(upper_inf(during)) AS open FROM mandates WHERE ${theirs}`,
  );
  if (!row?.from) return;
  if (!within({ from: row.from, to: row.open ? null : row.to }, days)) refuseIssues([{ field: days.from !== null && days.from > row.from ? 'from' : 'to', code: 'mandatesOutside' }]);
}
