import { Inject, Injectable } from '@nestjs/common';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { NOBODY, type RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { MinutesPhrasesInput } from './minutes-phrases.dto.js';
import { phrasesIn } from './minutes-phrases.queries.js';

/** The sentences that whoever writes minutes can put in, the same for the whole network. */
@Injectable()
export class MinutesPhrasesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  replace(actor: RequestActor, { language, version, phrases }: MinutesPhrasesInput): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const present = await phrasesIn(tx.manager, language);
      if ((present?.version ?? 0) !== version) refuse('VERSION_CONFLICT', { current: present });
      const trimmed = phrases.map((phrase) => phrase.trim());
      refuseIssues(trimmed.flatMap((phrase, nth) => (phrase === '' ? [{ field: `phrases.${nth}`, code: 'required' as const }] : [])));
      if (present && JSON.stringify(present.phrases) === JSON.stringify(trimmed)) return tx.nothingChanged();
      await rowsOf(
        tx.manager,
        sql`INSERT INTO minutes_phrases (language, phrases) VALUES (${language}, ${trimmed}::text[]) ON CONFLICT (language) DO UPDATE SET phrases = excluded.phrases, version = ${version + 1}`,
      );
      tx.record({ action: 'network.minutesPhrasesChanged', subject: 'network', subjectId: NOBODY, changes: { language: { old: language, new: language }, phrases: { old: present?.phrases ?? null, new: trimmed } } });
    });
  }
}
