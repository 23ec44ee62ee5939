import type { Day } from '../calendar/days.js';
import { covers, type Mandate } from './mandates.js';

/** A day on which the people of the board became others. */
export type BoardChange = { readonly on: Day; readonly came: readonly string[]; readonly left: readonly string[] };

/** What must be done after a change, in this order: §§ 67 (1), 77 BGB. */
export const FILING_STEPS = ['record', 'signatures', 'certified', 'submitted', 'registered'] as const;
export type FilingStep = (typeof FILING_STEPS)[number];
/** A step is done on the day that stands there. */
export type FilingSteps = Partial<Record<FilingStep, Day>>;
export type Filing = { readonly changedOn: Day; readonly steps: FilingSteps };

const belongsToBoard = ({ role, deputisesId }: Mandate): boolean => deputisesId === null && (role === 'member' || role === 'lead');

/**
 * The changes of a board up to a day. Every change is filed with the register (§ 67 BGB); mere re-election is none. Somebody whose time
 * ran out stands in the register until somebody else begins, so a term that ends before the next election changes nothing yet.
 */
export function boardChanges(mandates: readonly Mandate[], until: Day): BoardChange[] {
  const board = mandates.filter(belongsToBoard);
  const days = [...new Set(board.flatMap(({ from, to, endedBy }) => [from, ...(to !== null && endedBy !== null ? [to] : [])]))].filter((day) => day <= until).sort();
  const changes: BoardChange[] = [];
  let before: readonly string[] = [];
  for (const on of days) {
    const now = peopleInRegister(board, on);
    const [came, left] = [now.filter((id) => !before.includes(id)), before.filter((id) => !now.includes(id))];
    if (came.length + left.length > 0) changes.push({ on, came, left });
    before = now;
  }
  return changes;
}

/** Those who hold office, and those whose time ran out without anybody beginning since. */
function peopleInRegister(board: readonly Mandate[], day: Day): string[] {
  const latestBegin = board.reduce((latest, { from }) => (from <= day && from > latest ? from : latest), '');
  const stands = (mandate: Mandate): boolean => covers(mandate, day) || (mandate.from <= day && mandate.endedBy === null && mandate.to !== null && mandate.to > latestBegin);
  return [...new Set(board.filter(stands).map(({ personId }) => personId))].sort();
}

/** The changes that still have to reach the register: those after the last one that was registered, which covers all before it. */
export function openChanges(changes: readonly BoardChange[], filings: readonly Filing[], day: Day): BoardChange[] {
  const settled = filings.filter(({ steps }) => steps.registered !== undefined && steps.registered <= day).map(({ changedOn }) => changedOn).sort().at(-1) ?? '';
  return changes.filter(({ on }) => on > settled);
}
