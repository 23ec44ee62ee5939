import fc from 'fast-check';
import { addDays, dayNumber, dayOfNumber, type Day } from '../calendar/days.js';
import { boardChanges, openChanges } from './board-changes.js';
import { problemsWithBodyType, USUAL_RULES } from './body-types.js';
import { warningsOn, type BodyRecord } from './body-warnings.js';
import { problemsWithMandate, problemWithMandate, type Candidate, type Frame } from './mandate-rules.js';
import type { EndedBy, Mandate } from './mandates.js';
import { actingOn, seatOn, type HoldOver } from './seat-states.js';

const SEATS = ['1', '2', '3', '4', '5', '6', '7'].map((id) => ({ id, from: null, to: null }));
const mandate = (rest: Partial<Mandate> & { personId: string }): Mandate => ({ id: `${rest.personId} ${rest.seatId ?? ''} ${rest.from ?? ''}`, seatId: null, deputisesId: null, role: 'member', from: '2023-11-01', to: '2025-11-01', endedBy: null, ...rest });
const elected = (people: string, from: Day, to: Day): Mandate[] => [...people].map((personId, n) => mandate({ personId, seatId: String(n + 1), from, to }));

/** The handbook's real case: seven members for 24 months, the next election five weeks after the end. */
const REAL_CASE = [...elected('abcdefg', '2023-11-01', '2025-11-01'), ...elected('abcdexy', '2025-12-05', '2027-12-05')];
const board = (rest: Partial<BodyRecord> = {}): BodyRecord => ({ nature: 'board', days: { from: '2014-01-01', to: null }, seats: SEATS, terms: [{ from: '2025-12-05', to: '2027-12-05' }], mandates: REAL_CASE, filings: [], ...rest });

describe('the term that ended before the election', () => {
  const states = (day: Day, holdOver: HoldOver) => [...new Set(SEATS.map(({ id }) => seatOn(id, REAL_CASE, day, holdOver).state))];

  it.each<[Day, HoldOver, string[]]>([
    ['2024-05-01', 'unknown', ['filled']],
    ['2025-07-03', 'unknown', ['filled']],
    ['2025-07-04', 'unknown', ['endsSoon']],
    ['2025-10-31', 'unknown', ['endsSoon']],
    ['2025-11-01', true, ['holdOver']],
    ['2025-11-01', false, ['vacant']],
    ['2025-11-01', 'unknown', ['vacant']],
    ['2025-12-04', true, ['holdOver']],
    ['2025-12-05', 'unknown', ['filled']],
  ])('on %s, with hold-over %s, all seats are %s', (day, holdOver, expected) => {
    expect(states(day, holdOver)).toEqual(expected);
  });

  it('says that the statutes decide it, when nobody knows them', () => {
    expect(seatOn('1', REAL_CASE, '2025-11-15', 'unknown')).toEqual({ state: 'vacant', holder: null, vacantSince: '2025-11-01', holdOverUnknown: true });
    expect(warningsOn(board(), '2025-11-15', { holdOver: 'unknown', minSeats: 5 }).map(({ kind, count, on }) => `${kind} ${count} ${on ?? ''}`)).toEqual(['belowMinimum 5 ', 'holdOverUnknown 7 2025-11-01', 'filingDue 1 2023-11-01']);
    expect(warningsOn(board(), '2025-11-15', { holdOver: true, minSeats: 5 }).map(({ kind }) => kind)).toEqual(['holdOver', 'filingDue']);
  });

  it('does not hold over whoever resigned, or has another seat', () => {
    const resigned = [mandate({ personId: 'a', seatId: '1', endedBy: 'resignation' })];
    expect(seatOn('1', resigned, '2025-12-01', true)).toMatchObject({ state: 'vacant', holdOverUnknown: false });
    const moved = [mandate({ personId: 'a', seatId: '1' }), mandate({ personId: 'a', seatId: '2', from: '2025-11-01', to: null })];
    expect(seatOn('1', moved, '2025-12-01', true).state).toBe('vacant');
  });
});

describe('filing with the register', () => {
  it('is due when people change, not when they are re-elected', () => {
    expect(boardChanges(REAL_CASE, '2026-01-01')).toEqual([
      { on: '2023-11-01', came: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], left: [] },
      { on: '2025-12-05', came: ['x', 'y'], left: ['f', 'g'] },
    ]);
    expect(boardChanges([...elected('abc', '2023-11-01', '2025-11-01'), ...elected('abc', '2025-12-05', '2027-12-05')], '2026-01-01')).toHaveLength(1);
  });

  it('is due at a resignation, and not for deputies or guests', () => {
    const mandates = [mandate({ personId: 'a', seatId: '1', to: '2024-05-01', endedBy: 'resignation' }), mandate({ personId: 'b', seatId: '2' }), mandate({ personId: 'c', role: 'guest' }), mandate({ personId: 'd', role: 'deputy', deputisesId: 'x' })];
    expect(boardChanges(mandates, '2025-01-01')).toEqual([{ on: '2023-11-01', came: ['a', 'b'], left: [] }, { on: '2024-05-01', came: [], left: ['a'] }]);
  });

  it('is settled by a registration, with all before it, from its day on', () => {
    const changes = boardChanges(REAL_CASE, '2026-01-01');
    const filings = [{ changedOn: '2025-12-05', steps: { registered: '2026-02-01' } }];
    expect(openChanges(changes, filings, '2026-01-31')).toHaveLength(2);
    expect(openChanges(changes, filings, '2026-02-01')).toEqual([]);
    expect(openChanges(changes, [{ changedOn: '2023-11-01', steps: { registered: '2023-12-01' } }], '2026-02-01').map(({ on }) => on)).toEqual(['2025-12-05']);
  });
});

describe('warnings', () => {
  const kinds = (body: BodyRecord, day: Day) => warningsOn(body, day, { holdOver: false, minSeats: 5 }).map(({ kind, count, on }) => ({ kind, count, on }));
  const settled = [{ changedOn: '2025-12-05', steps: { registered: '2026-01-10' } }];

  it('tell 120 days before that a term ends', () => {
    expect(kinds(board({ filings: settled }), '2027-08-06')).toEqual([]);
    expect(kinds(board({ filings: settled }), '2027-08-07')).toEqual([{ kind: 'termEnds', count: 120, on: '2027-12-05' }]);
  });

  it('tell of empty seats and too few of them, and are silent about a body that is over', () => {
    const mandates = REAL_CASE.filter(({ seatId }) => Number(seatId) < 5);
    expect(kinds(board({ mandates, filings: settled }), '2026-05-01')).toEqual([{ kind: 'belowMinimum', count: 1, on: null }, { kind: 'vacant', count: 3, on: null }]);
    expect(kinds(board({ mandates, days: { from: null, to: '2026-04-30' } }), '2026-05-01')).toEqual([]);
  });

  it('tell of a mandate that ends on another day than the term', () => {
    const mandates = REAL_CASE.map((one) => (one.personId === 'x' ? { ...one, to: '2026-07-01' } : one));
    expect(kinds(board({ mandates, filings: settled }), '2026-05-01')).toEqual([{ kind: 'mandateEnds', count: 1, on: '2026-07-01' }]);
  });
});

describe('a mandate', () => {
  const frame: Frame = { rules: USUAL_RULES.board, seat: null, term: null, deputised: null };
  const candidate = (rest: Partial<Candidate>): Candidate => ({ id: null, personId: 'p', seatId: '1', deputisesId: null, role: 'member', from: '2024-01-01', to: '2025-01-01', onBehalfOfId: null, ...rest });
  const faults = (one: Candidate, rest: Partial<Frame> = {}) => problemsWithMandate(one, { ...frame, ...rest }).map(({ field, code }) => `${field} ${code}`);

  it('lies in its term, its seat and its own order', () => {
    expect(faults(candidate({}))).toEqual([]);
    expect(faults(candidate({ to: '2024-01-01' }))).toEqual(['to endsBeforeBegin']);
    expect(faults(candidate({}), { term: { from: '2024-01-01', to: '2025-01-01' }, seat: { from: '2023-01-01', to: null } })).toEqual([]);
    expect(faults(candidate({ to: null }), { term: { from: '2024-01-01', to: '2025-01-01' }, seat: { from: '2024-02-01', to: null } })).toEqual(['termId outsideTerm', 'seatId outsideSeat']);
    expect(faults(candidate({}), { rules: USUAL_RULES.assembly })).toEqual(['onBehalfOfId required']);
  });

  it('of a deputy belongs to one of somebody else, within its days', () => {
    const deputised = mandate({ personId: 'a', from: '2024-01-01', to: '2025-01-01' });
    const deputy = candidate({ role: 'deputy', deputisesId: deputised.id });
    expect(faults(candidate({ role: 'deputy' }))).toEqual(['deputisesId required']);
    expect(faults(deputy, { deputised })).toEqual([]);
    expect(faults({ ...deputy, to: null }, { deputised })).toEqual(['deputisesId outsideMandate']);
    expect(faults({ ...deputy, personId: 'a' }, { deputised })).toEqual(['deputisesId ownDeputy']);
    expect(faults(deputy, { deputised: { ...deputised, deputisesId: 'z' } })).toEqual(['deputisesId ownDeputy']);
  });

  it('needs a free seat, and comes once in a body', () => {
    const history = [mandate({ id: 'm', personId: 'a', seatId: '1', from: '2024-06-01', to: null })];
    expect(problemWithMandate(candidate({}), history)).toEqual({ code: 'SEAT_TAKEN' });
    expect(problemWithMandate(candidate({ to: '2024-06-01' }), history)).toBeNull();
    expect(problemWithMandate(candidate({ seatId: '2', personId: 'a' }), history)).toEqual({ code: 'MANDATE_TWICE' });
    expect(problemWithMandate(candidate({ id: 'm' }), history)).toBeNull();
    expect(problemWithMandate(candidate({ deputisesId: 'm' }), history)).toBeNull();
  });
});

test('a type of body has a German name and gives no role beyond its nature', () => {
  expect(problemsWithBodyType({ labels: { de: 'Vorstand' }, nature: 'board', rules: USUAL_RULES.board })).toEqual([]);
  expect(problemsWithBodyType({ labels: { en: 'Choir' }, nature: 'other', rules: { ...USUAL_RULES.other, grants: 'board' } }).map(({ field }) => field)).toEqual(['labels.de', 'rules.grants']);
});

describe('for any history', () => {
  const FIRST = dayNumber('2024-01-01');
  const SPAN = 100;
  const number = fc.integer({ min: 0, max: SPAN });
  const drawn = fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), seat: fc.option(fc.constantFrom('1', '2', '3')), from: number, length: fc.option(fc.integer({ min: 1, max: 60 })), endedBy: fc.option(fc.constantFrom<EndedBy>('resignation', 'recall')) });
  /** Entered one after the other; what the rules refuse is not there. */
  const histories = fc.array(drawn, { maxLength: 14 }).map((entries) =>
    entries.reduce<Mandate[]>((history, { personId, seat, from, length, endedBy }, n) => {
      const to = length === null ? null : dayOfNumber(FIRST + from + length);
      const next: Mandate = { id: String(n), personId, seatId: seat, deputisesId: null, role: 'member', from: dayOfNumber(FIRST + from), to, endedBy: to && endedBy };
      return problemWithMandate({ ...next, onBehalfOfId: null }, history) ? history : [...history, next];
    }, []));
  const days = number.map((offset) => dayOfNumber(FIRST + offset));

  /** The plain answer: one cell per seat and day, painted with what is entered, day by day from the first. */
  function oracle(history: readonly Mandate[], seatId: string, day: Day, holdOver: HoldOver): string {
    const onDay = (at: Day) => history.filter(({ from, to }) => from <= at && (to === null || at < to));
    const runs = onDay(day).find((one) => one.seatId === seatId);
    if (runs) return runs.personId;
    for (let at = addDays(day, -1); at >= dayOfNumber(FIRST); at = addDays(at, -1)) {
      const last = onDay(at).find((one) => one.seatId === seatId);
      if (last) return holdOver === true && last.endedBy === null && !onDay(day).some(({ personId }) => personId === last.personId) ? last.personId : 'nobody';
    }
    return 'nobody';
  }

  it('the answer as of a day is that of the oracle', () => {
    fc.assert(fc.property(histories, days, fc.constantFrom<HoldOver>(true, false, 'unknown'), (history, day, holdOver) => {
      for (const seatId of ['1', '2', '3']) expect(seatOn(seatId, history, day, holdOver).holder?.personId ?? 'nobody').toBe(oracle(history, seatId, day, holdOver));
    }), { numRuns: 1_000 });
  });

  it('nobody acts twice, and a seat that is held is not vacant', () => {
    fc.assert(fc.property(histories, days, fc.boolean(), (history, day, holdOver) => {
      const seats = ['1', '2', '3'].map((id) => ({ id, from: null, to: null }));
      const ids = actingOn(seats, history, day, holdOver).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of seats) {
        const { state, holder } = seatOn(id, history, day, holdOver);
        expect(state === 'vacant').toBe(holder === null);
      }
    }), { numRuns: 500 });
  });
});
