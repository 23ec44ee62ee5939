import { Inject, Injectable } from '@nestjs/common';
import { problemsWithMandate, problemWithMandate, type Candidate } from '@verbund/domain/bodies/mandate-rules.js';
import type { Days } from '@verbund/domain/bodies/mandates.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues, type Issue } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { revertibleChanges } from '../audit/reverting.queries.js';
import { bodyView } from './bodies.queries.js';
import { claimBody } from './bodies.service.js';
import { BodyType } from './body-type.entity.js';
import type { Body } from './body.entity.js';
import { daysOf, rangeOf } from './day-ranges.js';
import { mandateHistory } from './mandate-history.queries.js';
import { Mandate } from './mandate.entity.js';
import type { MandateCreate, MandateEnding, MandatePatch } from './mandates.dto.js';
import { Seat } from './seat.entity.js';
import type { PartOfBody } from './seats.service.js';
import { Term } from './term.entity.js';

/** What is said of a mandate, its days apart: as forms and the history name it. */
type Values = Pick<Mandate, 'seatId' | 'termId' | 'deputisesId' | 'onBehalfOfId' | 'role' | 'taskArea' | 'votes' | 'obtained' | 'decision' | 'endedBy'> & { from: string; to: string | null };

/** Who sits where, from when until when: appointing, changing, undoing, ending, taking back. */
@Injectable()
export class MandatesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  appoint(actor: RequestActor, bodyId: string, input: MandateCreate): Promise<string> {
    return this.work.run(actor, async (tx) => appoint(tx, await claimBody(tx, bodyId), input));
  }

  update(actor: RequestActor, place: PartOfBody, { version, ...input }: MandatePatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { body, mandate } = await claimMandate(tx, place);
      if (mandate.version !== version) refuse('VERSION_CONFLICT', { current: await bodyView(tx.manager, actor, body.id) });
      await changeMandate(tx, body, mandate, { values: patched(valuesOf(mandate), input), action: 'mandate.changed' });
    });
  }

  /** Undoes one earlier change by setting its old values again; refused where somebody changed the field since. */
  revert(actor: RequestActor, place: PartOfBody, entryId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { body, mandate } = await claimMandate(tx, place);
      const present = valuesOf(mandate);
      const old = (await revertibleChanges(tx.manager, { subjectId: mandate.id, entryId, present })) as Partial<Values>;
      await changeMandate(tx, body, mandate, { values: { ...present, ...old }, action: 'mandate.reverted' });
    });
  }

  /** Ends the mandate before its day, with the reason: the seat is free from then on, and nobody holds over. */
  end(actor: RequestActor, place: PartOfBody, { on, reason }: MandateEnding): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { body, mandate } = await claimMandate(tx, place);
      const present = valuesOf(mandate);
      if (on <= present.from) refuseIssues([{ field: 'on', code: 'endsBeforeBegin' }]);
      await changeMandate(tx, body, mandate, { values: { ...present, to: on, endedBy: reason }, action: 'mandate.ended' });
    });
  }

  /** For entries made by mistake; a mandate that was held is ended instead. */
  remove(actor: RequestActor, place: PartOfBody): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { mandate } = await claimMandate(tx, place);
      await tx.manager.delete(Mandate, { id: mandate.id });
      const changes = Object.fromEntries(Object.entries({ ...valuesOf(mandate), personId: mandate.personId }).map(([field, old]) => [field, { old, new: null }]));
      tx.record({ action: 'mandate.removed', subject: 'mandate', subjectId: mandate.id, organisationId: mandate.onBehalfOfId, reference: place.bodyId, changes });
    });
  }
}

/** Gives somebody a mandate in a body that was claimed before. */
export async function appoint(tx: Transaction, body: Body, { personId, ...input }: MandateCreate): Promise<string> {
  if (body.endedOn !== null && body.endedOn <= input.from) refuse('BODY_ENDED');
  const { rules } = (await tx.manager.findOneBy(BodyType, { id: body.typeId }))!;
  const empty: Values = { seatId: null, termId: null, deputisesId: null, onBehalfOfId: null, role: 'member', taskArea: '', votes: rules.votes, obtained: 'appointment', decision: '', endedBy: null, from: input.from, to: null };
  const values = await endingWithTerm(tx, patched(empty, input), input.to);
  await refuseUnlawful(tx, body, { id: null, personId, values });
  const { from, to, ...columns } = values;
  const { identifiers } = await tx.manager.insert(Mandate, { ...columns, personId, bodyId: body.id, during: rangeOf({ from, to }), createdAt: tx.now, updatedAt: tx.now });
  const id = (identifiers[0] as { id: string }).id;
  tx.record({ action: 'mandate.created', subject: 'mandate', subjectId: id, organisationId: values.onBehalfOfId, reference: body.id, changes: changesBetween<object>({}, { personId, ...values }) });
  return id;
}

type Change = { values: Values; action: 'mandate.changed' | 'mandate.reverted' | 'mandate.ended' };

async function changeMandate(tx: Transaction, body: Body, mandate: Mandate, { values, action }: Change): Promise<void> {
  const changes = changesBetween(valuesOf(mandate), values);
  if (Object.keys(changes).length === 0) return tx.nothingChanged();
  await refuseUnlawful(tx, body, { id: mandate.id, personId: mandate.personId, values });
  const { from, to, ...columns } = values;
  await tx.manager.update(Mandate, { id: mandate.id }, { ...columns, during: rangeOf({ from, to }), version: mandate.version + 1, updatedAt: tx.now });
  tx.record({ action, subject: 'mandate', subjectId: mandate.id, organisationId: values.onBehalfOfId, reference: body.id, changes });
}

async function claimMandate(tx: Transaction, { bodyId, id }: PartOfBody): Promise<{ body: Body; mandate: Mandate }> {
  const body = await claimBody(tx, bodyId);
  const mandate = await tx.claim(Mandate, id, 'body.manage');
  return mandate.bodyId === bodyId ? { body, mandate } : refuse('NOT_FOUND');
}

function valuesOf({ seatId, termId, deputisesId, onBehalfOfId, role, taskArea, votes, obtained, decision, endedBy, during }: Mandate): Values {
  return { seatId, termId, deputisesId, onBehalfOfId, role, taskArea, votes, obtained, decision, endedBy, ...(daysOf(during) as { from: string; to: string | null }) };
}

/** The values with what was given instead of them; a mandate whose end moves has no reason for its end any more. */
function patched(present: Values, input: Omit<MandatePatch, 'version'>): Values {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<Values>;
  const next = { ...present, ...given };
  return { ...next, taskArea: next.taskArea.trim(), decision: next.decision.trim(), endedBy: next.to === present.to ? present.endedBy : null };
}

/** A mandate in a term ends with it, unless somebody says otherwise. */
async function endingWithTerm({ manager }: Transaction, values: Values, to: string | null | undefined): Promise<Values> {
  const term = to === undefined && values.termId ? await manager.findOneBy(Term, { id: values.termId }) : null;
  return term ? { ...values, to: daysOf(term.during).to } : values;
}

type Subject = { id: string | null; personId: string; values: Values };

async function refuseUnlawful(tx: Transaction, body: Body, { id, personId, values }: Subject): Promise<void> {
  const history = await mandateHistory(tx.manager, body.id);
  const candidate: Candidate = { ...values, id, personId };
  const [seat, term, deputised] = [await daysIn(tx, Seat, body.id, values.seatId), await daysIn(tx, Term, body.id, values.termId), history.find((mandate) => mandate.id === values.deputisesId)];
  const { rules } = (await tx.manager.findOneBy(BodyType, { id: body.typeId }))!;
  refuseIssues([
    ...(await unknownPeople(tx, { id, personId, values })),
    ...(seat === undefined ? [{ field: 'seatId', code: 'notFound' } as const] : []),
    ...(term === undefined ? [{ field: 'termId', code: 'notFound' } as const] : []),
    ...(values.deputisesId && !deputised ? [{ field: 'deputisesId', code: 'notFound' } as const] : []),
  ]);
  refuseIssues(problemsWithMandate(candidate, { rules, seat: seat ?? null, term: term ?? null, deputised: deputised ?? null }) as Issue[]);
  refuseIf(problemWithMandate(candidate, history));
}

/** The days of a part of this body; `null` when none was named, `undefined` when the body has no such part. */
async function daysIn({ manager }: Transaction, entity: typeof Seat | typeof Term, bodyId: string, id: string | null): Promise<Days | null | undefined> {
  if (id === null) return null;
  const part = await manager.findOneBy<Seat | Term>(entity, { id, bodyId });
  return part ? daysOf(part.during) : undefined;
}

async function unknownPeople({ manager }: Transaction, { id, personId, values: { onBehalfOfId } }: Subject): Promise<Issue[]> {
  const [person, organisation] = [
    id !== null || (await rowOf(manager, sql`SELECT 1 FROM people WHERE id = ${personId} AND removed_at IS NULL`)),
    onBehalfOfId === null || (await rowOf(manager, sql`SELECT 1 FROM organisations WHERE id = ${onBehalfOfId} AND removed_at IS NULL`)),
  ];
  return [...(person ? [] : [{ field: 'personId', code: 'notFound' } as const]), ...(organisation ? [] : [{ field: 'onBehalfOfId', code: 'notFound' } as const])];
}
