import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@verbund/contracts/languages.js';
import { isCircularClosed, problemWithCircularAction, type CircularChoice } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { Config } from '../../platform/config/config.js';
import { DATABASE, rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import { LinkKeys } from '../../platform/sign-in/link-keys.js';
import { digestOf } from '../../platform/sign-in/session-store.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { DECISION_NUMBERS } from '../sittings/decisions.service.js';
import { decideIfSettled, lockCircular, stateOf } from './circular-deciding.js';
import { VOTER_LINKS, usableVoterLink } from './circular-links.queries.js';
import type { CircularAnswer } from './circular-page.dto.js';
import { CircularVoter } from './circular-voter.entity.js';

type Holder = { id: string; voterId: string; name: string; email: string; language: Language };

/** What somebody with a vote answers by link, in text form: name, time and the very words are kept of every answer, the last one counts. */
@Injectable()
export class CircularAnswersService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LinkKeys) private readonly keys: LinkKeys,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** A link lets its holder see and answer one resolution, in the trail under the name it was sent to. */
  onModuleInit(): void {
    this.keys.define('voter', async (token) => {
      const holder = await rowOf<Holder>(
        this.db,
        sql`SELECT l.id, v.id AS "voterId", v.name, v.email, v.language FROM ${VOTER_LINKS} WHERE l.digest = ${digestOf(token)} AND ${usableVoterLink(sql`network_today()`)}`,
      );
      if (!holder) return null;
      const { id, voterId, ...person } = holder;
      return { ...person, accountId: id, roles: ['voter'], organisationIds: [voterId], managedIds: [], requestId: null };
    });
  }

  /** One answer after the other, so that the one that settles it is entered in the register exactly once. Giving the same answer again changes nothing. */
  answer(actor: RequestActor, { choice, remark = '' }: CircularAnswer): Promise<void> {
    return this.work.runInTurn(actor, DECISION_NUMBERS, async (tx) => {
      const link = await rowOf<{ voterId: string }>(tx.manager, sql`SELECT v.id AS "voterId" FROM ${VOTER_LINKS} WHERE l.id = ${actor.accountId} AND ${usableVoterLink(sql`${tx.today}::date`)}`);
      const { id, name, resolutionId } = await tx.claim(CircularVoter, link?.voterId ?? refuse('LINK_INVALID'), 'circularResolution.answer');
      const circular = await lockCircular(tx, resolutionId);
      const words = remark.trim();
      refuseIssues(choice === 'recuse' && words === '' ? [{ field: 'remark', code: 'required' }] : []);
      const last = await rowOf<{ choice: CircularChoice; remark: string }>(tx.manager, sql`SELECT choice, remark FROM circular_answers WHERE voter_id = ${id} ORDER BY id DESC LIMIT 1`);
      if (last?.choice === choice && last.remark === words) return tx.nothingChanged();
      refuseIf(problemWithCircularAction('answer', await stateOf(tx, resolutionId)));
      refuseIf(isCircularClosed(circular.lastDay, tx.today) ? { code: 'CIRCULAR_OVER' } : null);
      await rowsOf(tx.manager, sql`INSERT INTO circular_answers (voter_id, choice, remark, name, wording, answered_at) VALUES (${id}, ${choice}, ${words}, ${name}, ${circular.wording}, ${tx.now})`);
      tx.record({ action: 'circularResolution.answered', subject: 'circularResolution', subjectId: resolutionId, changes: { voterId: { old: null, new: id } } });
      await decideIfSettled(tx, circular, this.config.publicUrl);
    });
  }
}
