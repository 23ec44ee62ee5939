import fc from 'fast-check';
import { circularRuleOf, circularMajority, circularStanding, circularTally, isCircularClosed, isReminderDue, problemWithCircularAction, problemWithCircularRule, CIRCULAR_CHOICES, type CircularChoice } from './circular-resolutions.js';

const ALL = { consent: 'all' } as const;
const SIMPLE = { consent: 'majority', majority: { of: 'simple' } } as const;
const standing = (rule: typeof ALL | typeof SIMPLE, answers: (CircularChoice | null)[], isClosed = false) => circularStanding(rule, circularTally(answers), isClosed);

describe('a circular resolution', () => {
  test('passes where the law rules when all seven consent, and not before (§ 32 (3) BGB)', () => {
    expect(standing(ALL, [...Array<CircularChoice>(6).fill('consent'), null])).toBe('open');
    expect(standing(ALL, Array<CircularChoice>(7).fill('consent'))).toBe('passed');
  });

  test.each(['refuse', 'abstain'] as const)('fails there at once when one says: %s', (choice) => {
    expect(standing(ALL, [choice, null, null])).toBe('failed');
  });

  test('fails there by silence', () => {
    expect(standing(ALL, ['consent', 'consent', null], true)).toBe('failed');
  });

  test('counts nobody who is recused (§ 34 BGB), and decides nothing when everybody is', () => {
    expect(standing(ALL, ['consent', 'recuse', 'consent'])).toBe('passed');
    expect(standing(ALL, ['recuse', 'recuse'])).toBe('failed');
    expect(circularTally(['consent', 'recuse', null, 'abstain', 'refuse'])).toEqual({ yes: 1, no: 1, abstentions: 1, recused: 1, missing: 1, entitled: 4 });
  });

  test('by majority waits for all answers, or for the end of the last day', () => {
    expect(standing(SIMPLE, ['consent', 'consent', null])).toBe('open');
    expect(standing(SIMPLE, ['consent', 'consent', 'refuse'])).toBe('passed');
    expect(standing(SIMPLE, ['consent', 'abstain', null], true)).toBe('passed');
    expect(standing(SIMPLE, ['consent', 'refuse', null], true)).toBe('failed');
    expect(standing(SIMPLE, [null, null], true)).toBe('failed');
  });

  test('is always settled once it is closed, whatever was answered', () => {
    const answers = fc.array(fc.constantFrom(...CIRCULAR_CHOICES, null), { maxLength: 9 });
    fc.assert(fc.property(answers, fc.constantFrom(ALL, SIMPLE), (given, rule) => {
      const tally = circularTally(given);
      expect(tally.yes + tally.no + tally.abstentions + tally.missing).toBe(tally.entitled);
      expect(circularStanding(rule, tally, true)).not.toBe('open');
      if (circularStanding(rule, tally, false) === 'passed') expect(circularStanding(rule, tally, true)).toBe('passed');
    }));
  });
});

describe('the rule', () => {
  test('is that of the statutes for board and assembly, the consent of all for bodies of which they say nothing', () => {
    expect(circularRuleOf('board', { circular: { board: SIMPLE } })).toBe(SIMPLE);
    expect(circularRuleOf('workingGroup', null)).toEqual(ALL);
    expect(circularMajority(SIMPLE)).toEqual({ of: 'simple' });
    expect(circularMajority(ALL)).toEqual({ of: 'allMembers' });
  });

  test('is never guessed', () => {
    expect(problemWithCircularRule('board', circularRuleOf('board', null))).toEqual({ code: 'RULE_UNKNOWN', params: { rule: 'circular_board' } });
    expect(problemWithCircularRule('assembly', circularRuleOf('assembly', { circular: {} }))).toMatchObject({ code: 'RULE_UNKNOWN' });
    expect(problemWithCircularRule('board', { consent: 'none' })).toEqual({ code: 'CIRCULAR_NOT_ALLOWED' });
    expect(problemWithCircularRule('board', ALL)).toBeNull();
  });
});

test('answers count until the end of the last day; a reminder is due two days before, not on the day of the start', () => {
  expect([isCircularClosed('2027-01-20', '2027-01-20'), isCircularClosed('2027-01-20', '2027-01-21')]).toEqual([false, true]);
  const due = (today: string, startedOn = '2027-01-04') => isReminderDue('2027-01-20', { today, startedOn });
  expect([due('2027-01-17'), due('2027-01-18'), due('2027-01-20'), due('2027-01-21'), due('2027-01-19', '2027-01-19')]).toEqual([false, true, true, false, false]);
});

test('what is begun is not rewritten, what is over not answered', () => {
  expect(problemWithCircularAction('update', 'open')).toEqual({ code: 'CIRCULAR_STARTED' });
  expect(problemWithCircularAction('answer', 'passed')).toEqual({ code: 'CIRCULAR_OVER' });
  expect(problemWithCircularAction('withdraw', 'draft')).toEqual({ code: 'CIRCULAR_NOT_STARTED' });
  expect(problemWithCircularAction('withdraw', 'open')).toBeNull();
});
