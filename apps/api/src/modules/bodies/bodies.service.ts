import { Inject, Injectable } from '@nestjs/common';
import { boardChanges, type FilingSteps } from '@verbund/domain/bodies/board-changes.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween, givenValues } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { BodyCreate, BodyEnding, BodyPatch, FilingStepDone } from './bodies.dto.js';
import { bodyView } from './bodies.queries.js';
import { Body } from './body.entity.js';
import { BodyType } from './body-type.entity.js';
import { tidy } from './body-types.service.js';
import { mandateHistory } from './mandate-history.queries.js';
import { Seat } from './seat.entity.js';

type Values = Pick<Body, 'name' | 'names' | 'purpose' | 'outsideOrganisationId' | 'visibility' | 'begunOn'>;

const EMPTY_BODY: Values = { name: '', names: {}, purpose: {}, outsideOrganisationId: null, visibility: 'members', begunOn: null };

/** Bodies: entering, changing, ending, restoring, and telling the register of a new board. */
@Injectable()
export class BodiesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, input: BodyCreate): Promise<string> {
    return this.work.run(actor, (tx) => createBody(tx, input));
  }

  update(actor: RequestActor, id: string, { version, ...input }: BodyPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const body = await claimBody(tx, id);
      if (body.version !== version) refuse('VERSION_CONFLICT', { current: await bodyView(tx.manager, actor, id) });
      const values = await completedBody(tx, input, body);
      const changes = changesBetween(body, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(Body, { id }, { ...values, version: version + 1, updatedAt: tx.now });
      tx.record({ action: 'body.changed', subject: 'body', subjectId: id, reference: id, changes });
    });
  }

  /** Nobody acts in it from the day on; mandates, seats and terms stay as they are, so that restoring brings them back. */
  end(actor: RequestActor, id: string, { on }: BodyEnding): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { endedOn, begunOn, version } = await claimBody(tx, id);
      if (begunOn !== null && on <= begunOn) refuseIssues([{ field: 'on', code: 'endsBeforeBegin' }]);
      if (endedOn === on) return tx.nothingChanged();
      await tx.manager.update(Body, { id }, { endedOn: on, version: version + 1, updatedAt: tx.now });
      tx.record({ action: 'body.ended', subject: 'body', subjectId: id, reference: id, changes: { endedOn: { old: endedOn, new: on } } });
    });
  }

  restore(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { endedOn, version } = await claimBody(tx, id);
      if (endedOn === null) return tx.nothingChanged();
      await tx.manager.update(Body, { id }, { endedOn: () => 'NULL', version: version + 1, updatedAt: tx.now });
      tx.record({ action: 'body.restored', subject: 'body', subjectId: id, reference: id, changes: { endedOn: { old: endedOn, new: null } } });
    });
  }

  /** Ticks off a step of filing the change of that day with the register, or takes the tick back. */
  file(actor: RequestActor, id: string, changedOn: string, { step, on = null }: FilingStepDone): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimBody(tx, id);
      if (on !== null && on > tx.today) refuseIssues([{ field: 'on', code: 'inFuture' }]);
      const isChange = boardChanges(await mandateHistory(tx.manager, id), tx.today).some((change) => change.on === changedOn);
      if (!isChange) refuse('NOT_FOUND');
      const filing = await rowOf<{ steps: FilingSteps }>(tx.manager, sql`SELECT steps FROM register_filings WHERE body_id = ${id} AND changed_on = ${changedOn}::date`);
      const { [step]: before = null, ...others } = filing?.steps ?? {};
      if (before === on) return tx.nothingChanged();
      const steps = JSON.stringify(on === null ? others : { ...others, [step]: on });
      await rowsOf(tx.manager, sql`INSERT INTO register_filings (body_id, changed_on, steps) VALUES (${id}, ${changedOn}::date, ${steps}::jsonb) ON CONFLICT (body_id, changed_on) DO UPDATE SET steps = ${steps}::jsonb`);
      tx.record({ action: 'body.filed', subject: 'body', subjectId: id, reference: id, changes: { [step]: { old: before, new: on } } });
    });
  }
}

/** The body, locked: whoever changes something in it comes one after the other, so that the constraints below never deadlock. */
export const claimBody = (tx: Transaction, id: string): Promise<Body> => tx.claim(Body, id, 'body.manage');

/** Enters a body, with equal seats if it has any. */
export async function createBody(tx: Transaction, { typeId, seats = 0, ...input }: BodyCreate): Promise<string> {
  const type = await tx.manager.findOneBy(BodyType, { id: typeId });
  if (!type) return refuse('VALIDATION_FAILED', { issues: [{ field: 'typeId', code: 'notFound' }] });
  if (type.nature === 'outside' && !input.outsideOrganisationId) refuseIssues([{ field: 'outsideOrganisationId', code: 'required' }]);
  const values = { ...EMPTY_BODY, ...(await completedBody(tx, input, null)), typeId };
  const { identifiers } = await tx.manager.insert(Body, { ...values, createdAt: tx.now, updatedAt: tx.now });
  const id = (identifiers[0] as { id: string }).id;
  if (seats > 0) await tx.manager.insert(Seat, Array.from({ length: seats }, (_, n) => ({ bodyId: id, position: n + 1, votes: type.rules.votes })));
  tx.record({ action: 'body.created', subject: 'body', subjectId: id, reference: id, changes: { ...changesBetween<object>({}, values), ...(seats > 0 && { seats: { old: null, new: seats } }) } });
  return id;
}

/** Tidy values that hold together. */
async function completedBody({ manager }: Transaction, input: Omit<BodyPatch, 'version'>, present: Body | null): Promise<Partial<Values>> {
  const given = givenValues<Values>(input, EMPTY_BODY);
  const values = { ...given, ...(given.name !== undefined && { name: given.name.trim() }), ...(given.names && { names: tidy(given.names) }), ...(given.purpose && { purpose: tidy(given.purpose) }) };
  const unknown = values.outsideOrganisationId && !(await rowOf(manager, sql`SELECT 1 FROM organisations WHERE id = ${values.outsideOrganisationId} AND removed_at IS NULL`));
  refuseIssues([
    ...(values.name === '' ? [{ field: 'name', code: 'required' } as const] : []),
    ...(unknown ? [{ field: 'outsideOrganisationId', code: 'notFound' } as const] : []),
    ...(values.begunOn && present?.endedOn && present.endedOn <= values.begunOn ? [{ field: 'begunOn', code: 'endsBeforeBegin' } as const] : []),
  ]);
  return values;
}
