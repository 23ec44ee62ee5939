import { isDay, type Day } from '../calendar/days.js';
import type { FieldProblem } from '../problem.js';

/** A person named in public: in which function, from when until when (`validTo` exclusive), and since when with the person's consent. */
export type Publication = {
  readonly function: string;
  readonly label: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly consentOn: Day;
  readonly consentProof: string;
};

export type PublicationProblem = FieldProblem<'required' | 'endsBeforeBegin' | 'inFuture'>;

/** What keeps a person from being named. Without a consent that was given, with its proof, nobody is (Art. 6(1)(a) and 7(1) GDPR). */
export function problemsWithPublication({ function: held, label, validFrom, validTo, consentOn, consentProof }: Publication, today: Day): PublicationProblem[] {
  return [
    ...(held === 'other' && label.trim() === '' ? [{ field: 'label', code: 'required' } as const] : []),
    ...(validFrom && validTo && validTo <= validFrom ? [{ field: 'validTo', code: 'endsBeforeBegin' } as const] : []),
    ...(isDay(consentOn) && consentOn > today ? [{ field: 'consentOn', code: 'inFuture' } as const] : []),
    ...(consentProof.trim() === '' ? [{ field: 'consentProof', code: 'required' } as const] : []),
  ];
}
