import { Inject, Injectable } from '@nestjs/common';
import { problemWithCircularAction, type CircularAction } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { UNKNOWN } from '@verbund/domain/statutes/rule-pack.js';
import { Config } from '../../platform/config/config.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import { queueMails } from '../../platform/mail/queue-mail.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { natureOf } from '../meetings/meetings.service.js';
import { DECISION_NUMBERS } from '../sittings/decisions.service.js';
import { beginningOf, type Beginning } from './circular-beginning.queries.js';
import { stateOf, takeStep } from './circular-deciding.js';
import { sendLinks, withdrawalMails } from './circular-mails.js';
import { CircularResolution } from './circular-resolution.entity.js';
import type { CircularResolutionCreate, CircularResolutionPatch, CircularResolutionValues } from './circular-resolutions.dto.js';
import { circularView } from './circular-resolutions.queries.js';
import { CircularVoter } from './circular-voter.entity.js';

/** Resolutions without a meeting: written, begun, and taken back as long as nothing is decided. */
@Injectable()
export class CircularResolutionsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  create(actor: RequestActor, { bodyId, ...input }: CircularResolutionCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const values = { bodyId, ...valuesOf(tx, input) };
      await natureOf(tx, bodyId, tx.today);
      const { identifiers } = await tx.manager.insert(CircularResolution, { ...values, accountName: actor.name, createdAt: tx.now });
      const { id } = identifiers[0] as { id: string };
      tx.record({ action: 'circularResolution.created', subject: 'circularResolution', subjectId: id, changes: changesBetween<object>({}, values) });
      return id;
    });
  }

  change(actor: RequestActor, id: string, { version, ...input }: CircularResolutionPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const circular = await claimVersion(tx, id, version, 'update');
      const values = valuesOf<Partial<CircularResolutionValues>>(tx, input);
      const changes = changesBetween<Partial<CircularResolutionValues>>(circular, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(CircularResolution, { id }, { ...values, version: version + 1 });
      tx.record({ action: 'circularResolution.changed', subject: 'circularResolution', subjectId: id, changes });
    });
  }

  /** A draft that nobody was asked about. */
  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { title } = await claimCircular(tx, id, 'remove');
      await tx.manager.delete(CircularResolution, { id });
      tx.record({ action: 'circularResolution.removed', subject: 'circularResolution', subjectId: id, changes: { title: { old: title, new: null } } });
    });
  }

  /** Everybody with a vote today is asked by mail; from now on the words, the people and the rule of the statutes stand. */
  start(actor: RequestActor, id: string, version: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const circular = await claimVersion(tx, id, version, 'start');
      const { ruling, rule, candidates, problem } = await beginningOf(tx.manager, circular, tx.today);
      refuseIf(problem);
      if (rule === UNKNOWN) return tx.nothingChanged();
      await tx.manager.update(CircularResolution, { id }, { rule, rulePackId: ruling?.id ?? null, version: version + 1 });
      await takeStep(tx, id, 'started');
      const to = await enterVoters(tx, id, candidates);
      await sendLinks(tx, circular, { mail: 'circularAsked', to, origin: this.config.publicUrl });
      tx.record({ action: 'circularResolution.started', subject: 'circularResolution', subjectId: id, changes: changesBetween<object>({}, { rule, rulePackId: ruling?.id, people: to.length }) });
    });
  }

  /** Takes an open one back with a reason; in turn with the answers, so that it is either withdrawn or decided. */
  withdraw(actor: RequestActor, id: string, reason: string): Promise<void> {
    return this.work.runInTurn(actor, DECISION_NUMBERS, async (tx) => {
      const circular = await claimCircular(tx, id, 'withdraw');
      refuseIssues(reason.trim() === '' ? [{ field: 'reason', code: 'required' }] : []);
      await tx.manager.update(CircularResolution, { id }, { version: circular.version + 1 });
      await takeStep(tx, id, 'withdrawn', reason.trim());
      const voters = await tx.manager.find(CircularVoter, { where: { resolutionId: id }, order: { name: 'ASC', id: 'ASC' } });
      await queueMails(tx, await withdrawalMails(tx, circular, voters, reason.trim()));
      tx.record({ action: 'circularResolution.withdrawn', subject: 'circularResolution', subjectId: id, changes: { reason: { old: null, new: reason.trim() } } });
    });
  }
}

/** The resolution, locked, in a state in which this can be done with it. */
export async function claimCircular(tx: Transaction, id: string, action: CircularAction): Promise<CircularResolution> {
  const circular = await tx.claim(CircularResolution, id, 'circularResolution.manage');
  refuseIf(problemWithCircularAction(action, await stateOf(tx, id)));
  return circular;
}

async function claimVersion(tx: Transaction, id: string, version: number, action: CircularAction): Promise<CircularResolution> {
  const circular = await claimCircular(tx, id, action);
  if (circular.version !== version) refuse('VERSION_CONFLICT', { current: await circularView(tx.manager, tx.actor, id, tx.today) });
  return circular;
}

/** Texts without blanks around them; what must be there is there, and the last day is ahead. */
function valuesOf<Input extends Partial<CircularResolutionValues>>(tx: Transaction, input: Input): Input {
  const values = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined).map(([field, value]) => [field, value === null ? '' : String(value).trim()])) as Input;
  const missing = (['title', 'wording'] as const).filter((field) => values[field] === '').map((field) => ({ field, code: 'required' }) as const);
  const tooSoon = values.lastDay !== undefined && values.lastDay <= tx.today;
  refuseIssues([...missing, ...(tooSoon ? [{ field: 'lastDay', code: 'notAhead' } as const] : [])]);
  return values;
}

async function enterVoters(tx: Transaction, resolutionId: string, candidates: Beginning['candidates']): Promise<CircularVoter[]> {
  const rows = candidates.map(({ personId, name, email, language }) => ({ personId, name, email, language }));
  return rowsOf<CircularVoter>(
    tx.manager,
    sql`INSERT INTO circular_voters (resolution_id, person_id, name, email, language)
        SELECT ${resolutionId}, "personId", name, email, language FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v("personId" uuid, name text, email text, language text)
        RETURNING id, resolution_id AS "resolutionId", person_id AS "personId", name, email, language`,
  );
}
