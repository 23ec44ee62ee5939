import fc from 'fast-check';
import { addDays, dayNumber, dayOfNumber, daysBetween } from '../calendar/days.js';
import { circularOutcome } from './circular.js';
import { isPassed, type Counts, type Majority } from './majorities.js';
import { noticeDays, noticeStateOf } from './notice.js';
import { isQuorate, leastPresent } from './quorum.js';
import { ruleStateOf, versionInForce } from './rule-pack.js';

const counts = (yes: number, no: number, abstentions = 0, rest: Partial<Counts> = {}): Counts => ({ yes, no, abstentions, invalid: 0, present: yes + no + abstentions, entitled: 46, ...rest });
const THREE_QUARTERS: Majority = { of: 'valid', p: 3, q: 4 };
const days = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2032-12-31') }).map(dayOfNumber);

describe('a resolution', () => {
  it.each<[string, Majority, Counts, boolean]>([
    ['4:3:1, the case of BGHZ 83, 35', { of: 'simple' }, counts(4, 3, 1), true],
    ['a tie', { of: 'simple' }, counts(5, 5), false],
    ['nobody voted', { of: 'simple' }, counts(0, 0, 9), false],
    ['15:5 at three quarters', THREE_QUARTERS, counts(15, 5), true],
    ['14:5 at three quarters', THREE_QUARTERS, counts(14, 5), false],
    ['28:0:2 at three quarters', THREE_QUARTERS, counts(28, 0, 2), true],
    ['no valid vote at three quarters', THREE_QUARTERS, counts(0, 0, 3), false],
    ['more than half: exactly half', { of: 'valid', p: 1, q: 2, strict: true }, counts(5, 5), false],
    ['half of those present, abstentions in the way', { of: 'present', p: 1, q: 2 }, counts(4, 1, 4), false],
    ['the purpose: all but one', { of: 'allMembers' }, counts(45, 0), false],
    ['the purpose: all', { of: 'allMembers' }, counts(46, 0), true],
  ])('%s', (_, majority, counted, expected) => expect(isPassed(majority, counted)).toBe(expected));

  it('does not depend on abstentions and invalid votes unless those present count', () => {
    const number = fc.nat({ max: 60 });
    const majorities = fc.oneof(fc.constant<Majority>({ of: 'simple' }), fc.record({ of: fc.constant('valid' as const), p: fc.constant(2), q: fc.constant(3), strict: fc.boolean() }));
    fc.assert(fc.property(majorities, number, number, number, number, (majority, yes, no, abstentions, invalid) =>
      isPassed(majority, counts(yes, no)) === isPassed(majority, counts(yes, no, abstentions, { invalid }))));
  });
});

describe('the quorum', () => {
  it.each([
    [46, 16],
    [50, 17],
    [53, 18],
  ])('one third of %i is %i', (entitled, least) => expect(leastPresent({ p: 1, q: 3 }, entitled)).toBe(least));
  it('three of seven', () => expect([2, 3].map((present) => isQuorate({ count: 3 }, present, 7))).toEqual([false, true]));
  it('one is enough without a rule, nobody never', () => expect([0, 1].map((present) => isQuorate(null, present, 7))).toEqual([false, true]));
  it('cannot be reached by too few', () => expect(leastPresent({ count: 3 }, 2)).toBeNull());
});

describe('the notice', () => {
  it.each([
    ['2027-01-29', 14, '2027-01-14'],
    ['2026-12-11', 21, '2026-11-19'],
    ['2028-03-01', 14, '2028-02-15'],
    ['2027-01-05', 14, '2026-12-21'],
  ])('for %s with %i days must be received by %s', (meeting, notice, last) => {
    expect(noticeDays({ days: notice, countFrom: 'receipt' }, meeting, 0)).toEqual({ lastReceipt: last, lastDispatch: last });
    expect(noticeDays({ days: notice, countFrom: 'receipt' }, meeting, 3).lastDispatch).toBe(addDays(last, -3));
    expect(noticeDays({ days: notice, countFrom: 'dispatch' }, meeting, 3)).toEqual({ lastReceipt: null, lastDispatch: last });
  });

  it('leaves exactly its days between receipt and meeting', () => {
    fc.assert(fc.property(days, fc.nat({ max: 60 }), (meeting, notice) => daysBetween(noticeDays({ days: notice, countFrom: 'receipt' }, meeting, 0).lastReceipt!, meeting) - 1 === notice));
  });

  it('is in time, urgent in the last three days, late', () => {
    const last = noticeDays({ days: 14, countFrom: 'receipt' }, '2027-01-29', 0);
    expect(['2027-01-11', '2027-01-12', '2027-01-14', '2027-01-15'].map((day) => noticeStateOf(last, day))).toEqual(['inTime', 'lastDays', 'lastDays', 'late']);
  });
});

describe('without a meeting', () => {
  it.each([
    ['all consent', { yes: 7, no: 0, abstentions: 0 }, false, 'passed'],
    ['one is silent', { yes: 6, no: 0, abstentions: 0 }, false, 'open'],
    ['one is silent to the end', { yes: 6, no: 0, abstentions: 0 }, true, 'failed'],
    ['one abstains', { yes: 5, no: 0, abstentions: 1 }, false, 'failed'],
  ] as const)('%s', (_, counted, isClosed, expected) => expect(circularOutcome({ consent: 'all' }, { ...counted, entitled: 7 }, isClosed)).toBe(expected));

  it('a majority waits for all or for the end', () => {
    const rule = { consent: 'majority', majority: { of: 'simple' } } as const;
    expect(circularOutcome(rule, { yes: 3, no: 1, abstentions: 1, entitled: 7 }, false)).toBe('open');
    expect(circularOutcome(rule, { yes: 3, no: 1, abstentions: 1, entitled: 7 }, true)).toBe('passed');
    expect(circularOutcome({ consent: 'none' }, { yes: 7, no: 0, abstentions: 0, entitled: 7 }, true)).toBe('notAllowed');
  });
});

describe('versions of the statutes', () => {
  const old = { id: 'old', adoptedOn: '2016-01-22', filedOn: '2016-02-01', registeredOn: '2016-03-15', validFrom: null };
  const next = { id: 'next', adoptedOn: '2023-11-01', filedOn: '2023-12-01', registeredOn: '2024-02-29', validFrom: null };

  it('rule from registration', () => {
    expect(['2016-03-14', '2016-03-15', '2024-02-28', '2024-02-29'].map((day) => versionInForce([next, old], day)?.id)).toEqual([undefined, 'old', 'old', 'next']);
  });
  it('go from decided to registered', () => {
    expect(['2023-10-31', '2023-11-01', '2023-12-01', '2024-02-29'].map((day) => ruleStateOf(next, day))).toEqual(['draft', 'adopted', 'filed', 'registered']);
  });
  it('may begin later than registered, never earlier', () => {
    expect(versionInForce([{ ...next, validFrom: '2025-01-01' }, old], '2024-06-01')?.id).toBe('old');
    expect(versionInForce([{ ...next, validFrom: '2023-11-01' }, old], '2024-02-01')?.id).toBe('old');
  });
});
