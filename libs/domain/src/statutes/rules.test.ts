import fc from 'fast-check';
import { addDays, addMonths, dayNumber, dayOfNumber } from '../calendar/days.js';
import { exampleOf, leastShare } from './examples.js';
import { isRecused } from './recusal.js';
import { requiredSignatures } from './representation.js';
import { CHOICES, choicesOf, parametersOf } from './rule-choices.js';
import { factsOf, problemsWithRulePack, problemsWithRules, problemWithRule, ruleFacts, valueOfFacts, type RuleFacts } from './rule-facts.js';
import { UNKNOWN, type RuleKey } from './rule-pack.js';
import { nextStep, problemsWithSteps } from './rule-steps.js';
import { changedRules, EMPTY_RULE_PACK, problemWithUnknown, RULE_KEYS, RULE_TOPICS, RULES, rulesOfTopic, unknownRules, withRules } from './rules.js';
import { termEnd } from './terms.js';

const HANDBOOK = withRules(EMPTY_RULE_PACK, {
  'board.seats': 7,
  'board.minSeats': 5,
  'board.termMonths': 24,
  'board.quorum': { count: 3 },
  'board.representation': 'majority',
  'assembly.notice': { days: 14, countFrom: 'receipt' },
  'assembly.quorum': { p: 1, q: 3 },
  'assembly.minority': { p: 1, q: 10, form: 'writtenForm' },
  'delivery.emailDays': 0,
  'delivery.letterDays': 3,
  'majorities.statutes': { of: 'valid', p: 3, q: 4 },
  'circular.board': { consent: 'all' },
});
const whole = (min: number, max: number) => fc.integer({ min, max });
/** Any facts that a form can make for a rule. */
const factsFor = (key: RuleKey) => {
  const { kind, ...bounds } = RULES[key] as { kind: keyof typeof CHOICES; min?: number; max?: number };
  return fc.constantFrom(...choicesOf(kind)).chain((choice) => {
    const parameters = parametersOf(kind, choice);
    if (parameters.includes('n')) return whole(bounds.min!, bounds.max!).map((n): RuleFacts => ({ choice, n }));
    if (parameters.includes('day')) return whole(dayNumber('2020-01-01'), dayNumber('2030-01-01')).map((n): RuleFacts => ({ choice, day: dayOfNumber(n) }));
    if (parameters.includes('share')) return fc.tuple(whole(1, 40), whole(1, 40)).map(([p, more]): RuleFacts => ({ choice, p, q: p * 2 + more }));
    return fc.constant<RuleFacts>({ choice });
  });
};

describe('the rules of a pack', () => {
  it('each belong to one topic', () => expect(RULE_TOPICS.flatMap(rulesOfTopic).sort()).toEqual([...RULE_KEYS].sort()));

  it('are unknown until somebody decides them, also what an older pack does not name', () => {
    expect(unknownRules(EMPTY_RULE_PACK)).toEqual(RULE_KEYS);
    expect(unknownRules(withRules({ audit: { auditors: 2 } } as never))).toEqual(RULE_KEYS.filter((key) => key !== 'audit.auditors'));
  });

  it('name the rule that is missing', () => {
    expect(problemWithUnknown(HANDBOOK, 'board.holdOver')).toEqual({ code: 'RULE_UNKNOWN', params: { rule: 'board_holdOver' } });
    expect(problemWithUnknown(HANDBOOK, 'board.seats')).toBeNull();
    expect(problemWithUnknown(withRules(HANDBOOK, { 'assembly.quorum': null }), 'assembly.quorum')).toBeNull();
  });

  it('become facts and values again, every choice of every rule', () => {
    for (const key of RULE_KEYS)
      fc.assert(fc.property(factsFor(key), (facts) => {
        const value = valueOfFacts(key, facts);
        expect([problemWithRule(key, value), factsOf(key, value)]).toEqual([null, facts]);
      }), { numRuns: 40 });
  });

  it('differ between versions by value or by citation, not by the order of their parts', () => {
    const after = withRules(HANDBOOK, { 'board.seats': 9, 'majorities.statutes': { q: 4, p: 3, of: 'valid', strict: false } });
    expect(changedRules({ rules: HANDBOOK, citations: {} }, { rules: after, citations: { 'audit.auditors': '§ 12' } })).toEqual(['board.seats', 'audit.auditors']);
  });
});

describe('a wrong value', () => {
  it.each<[RuleKey, unknown, string]>([
    ['board.seats', '7', 'notNumber'],
    ['board.seats', 6.5, 'notNumber'],
    ['board.seats', 0, 'tooSmall'],
    ['board.termMonths', 121, 'tooLarge'],
    ['board.holdOver', 'yes', 'notOneOf'],
    ['board.quorum', null, 'notOneOf'],
    ['board.quorum', { count: 3, more: 1 }, 'notOneOf'],
    ['assembly.quorum', { p: 4, q: 3 }, 'shareWrong'],
    ['assembly.quorum', { p: 0, q: 3 }, 'shareWrong'],
    ['majorities.default', { of: 'valid', p: 1, q: 1, strict: true }, 'shareWrong'],
    ['majorities.default', { of: 'most' }, 'notOneOf'],
    ['assembly.minority', { p: 1, q: 2, form: 'writtenForm' }, 'notBelowHalf'],
    ['circular.board', { consent: 'majority', majority: { of: 'allMembers' } }, 'notOneOf'],
    ['modes.virtual', { resolvedOn: '2027-02-29' }, 'notDay'],
    ['modes.virtual', [], 'notOneOf'],
    ['election.form', 'toString', 'notOneOf'],
  ])('%s %j: %s', (key, value, code) => expect(problemsWithRules({ rules: { [key]: value } })).toEqual([{ field: `rules.${key}`, code }]));

  it('is anything that is not in the list, and never breaks', () => {
    fc.assert(fc.property(fc.constantFrom(...RULE_KEYS), fc.jsonValue(), (key, value) => problemsWithRules({ rules: { [key]: value } }).length <= 1));
    expect(problemsWithRules({ rules: { 'board.colour': 1 }, citations: { x: '§', 'board.seats': '§'.repeat(301), 'board.equal': 7 } }).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'rules.board.colour unknownField', 'citations.x unknownField', 'citations.board.seats tooLong', 'citations.board.equal notText',
    ]);
  });

  it('is what asks for more of the board than it has seats', () => {
    expect(problemsWithRulePack(HANDBOOK)).toEqual([]);
    const over = withRules(HANDBOOK, { 'board.minSeats': 8, 'board.quorum': { count: 8 }, 'board.representation': { signatures: 8 } });
    expect(problemsWithRulePack(over).map(({ field, code }) => `${field} ${code}`)).toEqual(['rules.board.minSeats aboveSeats', 'rules.board.quorum aboveSeats', 'rules.board.representation aboveSeats']);
    expect(problemsWithRulePack(over, ['board.seats'])).toEqual([{ field: 'rules.board.seats', code: 'fewerSeats' }]);
    expect(problemsWithRulePack(withRules(over, { 'board.seats': UNKNOWN }))).toEqual([]);
  });
});

describe('the examples', () => {
  it.each<[RuleKey, string, object, object]>([
    ['assembly.quorum', 'present', { entitled: 46, least: 16 }, {}],
    ['board.quorum', 'present', { entitled: 7, least: 3 }, {}],
    ['board.representation', 'sign', { inOffice: 7, needed: 4 }, {}],
    ['assembly.notice', 'receiptAndWays', {}, { meeting: '2027-01-29', lastReceipt: '2027-01-14', mail: '2027-01-14', letter: '2027-01-11' }],
    ['majorities.statutes', 'passed', { yes: 15, no: 5, abstentions: 4 }, {}],
    ['assembly.minority', 'demand', { members: 46, least: 5 }, {}],
    ['circular.board', 'silentFailed', { yes: 6, entitled: 7 }, {}],
    ['board.termMonths', 'term', {}, { begin: '2027-03-15', lastDay: '2029-03-14' }],
  ])('of the handbook: %s', (key, name, figures, days) => expect(exampleOf(HANDBOOK, key)).toEqual({ name, figures, days }));

  it('leave out what is unknown, wrong, or has nothing to reckon', () => {
    expect(['board.holdOver', 'board.equal', 'majorities.default'].map((key) => exampleOf(HANDBOOK, key as RuleKey))).toEqual([null, null, null]);
    expect(exampleOf(withRules(HANDBOOK, { 'board.termMonths': NaN }), 'board.termMonths')).toBeNull();
    expect(exampleOf(withRules(HANDBOOK, { 'delivery.letterDays': UNKNOWN }), 'assembly.notice')?.name).toBe('receipt');
    expect(exampleOf(withRules(HANDBOOK, { 'assembly.notice': { days: 14, countFrom: 'dispatch' } }), 'assembly.notice')).toMatchObject({ name: 'dispatch', days: { lastDispatch: '2027-01-14' } });
    expect(ruleFacts(HANDBOOK, 'board.holdOver')).toEqual({ choice: UNKNOWN });
  });

  it('of every possible value can be reckoned', () => {
    for (const key of RULE_KEYS) fc.assert(fc.property(factsFor(key), (facts) => exampleOf(withRules(HANDBOOK, { [key]: valueOfFacts(key, facts) }), key) !== undefined), { numRuns: 40 });
  });

  it.each([[46, 5], [53, 6], [50, 5]])('a tenth of %i is %i', (members, least) => expect(leastShare({ p: 1, q: 10 }, members)).toBe(least));
});

describe('terms', () => {
  it.each([
    ['2027-03-01', 24, '2029-03-01'],
    ['2026-12-31', 2, '2027-03-01'],
    ['2028-02-29', 12, '2029-03-01'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-01-31', 1, '2027-03-01'],
  ])('from %s for %i months end before %s', (begin, months, end) => expect(termEnd(begin, months)).toBe(end));

  it('never last less than the calendar says, and one day more only at the end of short months', () => {
    fc.assert(fc.property(whole(dayNumber('2024-01-01'), dayNumber('2032-12-31')).map(dayOfNumber), whole(1, 60), (begin, months) => {
      const plain = addMonths(begin, months);
      return [plain, addDays(plain, 1)].includes(termEnd(begin, months));
    }));
  });
});

describe('who acts and who votes', () => {
  it.each([[7, 4], [6, 4], [5, 3], [1, 1]])('of %i in office %i sign as majority', (inOffice, needed) => expect(requiredSignatures('majority', inOffice)).toBe(needed));
  it('nobody acts when too few are in office', () => expect([requiredSignatures('majority', 0), requiredSignatures({ signatures: 2 }, 1), requiredSignatures({ signatures: 2 }, 7)]).toEqual([null, null, 2]));
  it('a matter of one’s own takes the vote away, one’s own election does not', () =>
    expect((['transaction', 'dispute', 'discharge', 'ownElection', 'none'] as const).map(isRecused)).toEqual([true, true, true, false, false]));
});

describe('the way of a version', () => {
  const none = { adoptedOn: null, filedOn: null, registeredOn: null };
  it('goes step by step', () => {
    expect([none, { ...none, adoptedOn: '2026-01-01' }, { adoptedOn: '2026-01-01', filedOn: '2026-01-02', registeredOn: '2026-01-02' }].map(nextStep)).toEqual(['adopted', 'filed', null]);
  });
  it.each([
    [{ adoptedOn: '2026-01-01', filedOn: '2026-01-01', registeredOn: '2026-02-01' }, []],
    [{ ...none, filedOn: '2026-01-01' }, ['adoptedOn required']],
    [{ adoptedOn: '2026-02-01', filedOn: '2026-01-01', registeredOn: null }, ['filedOn beforePrevious']],
    [{ ...none, adoptedOn: '2026-12-01' }, ['adoptedOn inFuture']],
  ])('%j', (days, problems) => expect(problemsWithSteps(days, '2026-11-28').map(({ field, code }) => `${field} ${code}`)).toEqual(problems));
});
