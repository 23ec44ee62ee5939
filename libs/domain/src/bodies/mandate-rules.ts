import type { FieldProblem, Problem } from '../problem.js';
import type { BodyRules } from './body-types.js';
import { overlap, within, type Days, type Mandate } from './mandates.js';

/** A mandate as it is entered or changed; without an id it is new. */
export type Candidate = Omit<Mandate, 'id' | 'endedBy'> & { readonly id: string | null; readonly onBehalfOfId: string | null };

/** What the mandate speaks of: each is `null` when it speaks of none. */
export type Frame = {
  readonly rules: Pick<BodyRules, 'participants' | 'hasSeats'>;
  readonly seat: Days | null;
  readonly term: Days | null;
  readonly deputised: Mandate | null;
};

export type MandateFault = FieldProblem<'endsBeforeBegin' | 'required' | 'outsideTerm' | 'outsideSeat' | 'outsideMandate' | 'ownDeputy' | 'unknownField'>;

/** What is wrong with the entries, each at its field. */
export function problemsWithMandate(candidate: Candidate, { rules, seat, term, deputised }: Frame): MandateFault[] {
  if (candidate.to !== null && candidate.to <= candidate.from) return [{ field: 'to', code: 'endsBeforeBegin' }];
  return [
    ...(rules.participants === 'organisations' && candidate.onBehalfOfId === null ? [{ field: 'onBehalfOfId', code: 'required' } as const] : []),
    ...(term && !within(candidate, term) ? [{ field: 'termId', code: 'outsideTerm' } as const] : []),
    ...(seat && !within(candidate, seat) ? [{ field: 'seatId', code: 'outsideSeat' } as const] : []),
    ...problemsWithDeputy(candidate, deputised),
  ];
}

/** A deputy stands in for one mandate of somebody else, within its days; a deputy of a deputy does not exist. */
function problemsWithDeputy(candidate: Candidate, deputised: Mandate | null): MandateFault[] {
  if (candidate.role === 'deputy' && deputised === null) return [{ field: 'deputisesId', code: 'required' }];
  if (deputised === null) return [];
  if (deputised.personId === candidate.personId || deputised.deputisesId !== null || deputised.id === candidate.id) return [{ field: 'deputisesId', code: 'ownDeputy' }];
  return within(candidate, deputised) ? [] : [{ field: 'deputisesId', code: 'outsideMandate' }];
}

/** One seat has one holder, and nobody is in a body twice on the same day; deputies are counted with neither. */
export function problemWithMandate(candidate: Candidate, history: readonly Mandate[]): Problem<'SEAT_TAKEN' | 'MANDATE_TWICE'> | null {
  if (candidate.deputisesId !== null) return null;
  const others = history.filter((mandate) => mandate.id !== candidate.id && mandate.deputisesId === null && overlap(mandate, candidate));
  if (candidate.seatId !== null && others.some(({ seatId }) => seatId === candidate.seatId)) return { code: 'SEAT_TAKEN' };
  return others.some(({ personId }) => personId === candidate.personId) ? { code: 'MANDATE_TWICE' } : null;
}
