import fc from 'fast-check';
import { addDays, addMonths, dayOfNumber } from '../calendar/days.js';
import { campaignState, dueRung, problemWithClosing, problemWithReminders, problemWithStart, problemWithWindow, reminderDaysOf } from './campaign-rules.js';
import { FRESHNESS, freshnessOn, oldestOf } from './freshness.js';
import { ANSWERED, answeredOf, countsOf, RECIPIENT_STATES, recipientState, STEPS, totalOf, WAITING, type RecipientState, type Step } from './recipient-states.js';
import { FIELDS_OF, sectionOf, SECTIONS } from './sections.js';

const day = fc.integer({ min: 0, max: 40_000 }).map(dayOfNumber);

describe('sections', () => {
  test('hold each field once', () => {
    const fields = SECTIONS.flatMap((section) => FIELDS_OF[section] as readonly string[]);
    expect(new Set(fields).size).toBe(fields.length);
    for (const section of SECTIONS) for (const field of FIELDS_OF[section]) expect(sectionOf(field)).toBe(section);
    expect(sectionOf('internalNotes')).toBeNull();
  });
});

describe('freshness', () => {
  test.each([
    ['2026-11-25', 'fresh'], ['2026-05-26', 'fresh'], ['2026-05-25', 'ageing'], ['2025-11-26', 'ageing'], ['2025-11-25', 'stale'], [null, 'never'],
  ] as const)('of a confirmation on %s is %s on 25.11.2026', (confirmedOn, freshness) => {
    expect(freshnessOn(confirmedOn, '2026-11-25')).toBe(freshness);
  });

  test('at the end of February, of a leap year too', () => {
    expect(freshnessOn('2027-08-28', '2028-02-29')).toBe('ageing');
    expect(freshnessOn('2027-08-30', '2028-02-29')).toBe('fresh');
    expect(freshnessOn('2027-02-28', '2028-02-28')).toBe('stale');
    expect(freshnessOn('2027-03-01', '2028-02-29')).toBe('ageing');
  });

  test('only gets worse as time passes', () => {
    fc.assert(fc.property(day, fc.nat(800), fc.nat(800), (confirmed, first, second) => {
      const [earlier, later] = [addDays(confirmed, Math.min(first, second)), addDays(confirmed, Math.max(first, second))];
      expect(FRESHNESS.indexOf(freshnessOn(confirmed, earlier))).toBeLessThanOrEqual(FRESHNESS.indexOf(freshnessOn(confirmed, later)));
    }));
  });

  test('of a record is that of its oldest section', () => {
    const confirmed = { identity: '2026-03-01', work: '2026-01-01', reach: '2026-05-01', people: '2026-05-01', documents: '2026-05-01', rooms: '2026-05-01' };
    expect(oldestOf(confirmed)).toBe('2026-01-01');
    expect(oldestOf({ ...confirmed, rooms: null })).toBeNull();
    expect(oldestOf({})).toBeNull();
  });
});

const standing = fc.record({ steps: fc.subarray([...STEPS]).map((steps): ReadonlySet<Step> => new Set(steps)), reachable: fc.boolean(), over: fc.boolean() });

describe('the state of a recipient', () => {
  const after = (steps: Step[], { reachable = true, over = false } = {}) => recipientState({ steps: new Set(steps), reachable, over });
  test.each<[Step[], RecipientState]>([
    [[], 'queued'], [['queued'], 'queued'], [['queued', 'sent'], 'sent'], [['queued', 'bounced'], 'bounced'], [['queued', 'bounced', 'sent'], 'sent'],
    [['queued', 'bounced', 'opened'], 'opened'], [['queued', 'sent', 'opened', 'passedOn'], 'passedOn'], [['sent', 'opened', 'changed'], 'opened'],
    [['sent', 'opened', 'completed'], 'confirmed'], [['sent', 'opened', 'changed', 'completed'], 'changed'], [['sent', 'revoked'], 'revoked'],
    [['sent', 'completed', 'revoked'], 'confirmed'], [['sent', 'opened', 'completed', 'dissolved'], 'dissolved'],
  ])('after %j is %s', (steps, state) => expect(after(steps)).toBe(state));

  test('says why nothing came when the window is over', () => {
    expect(after(['sent'], { over: true })).toBe('expired');
    expect(after(['queued', 'bounced'], { over: true })).toBe('bounced');
    expect(after([], { reachable: false, over: true })).toBe('unreachable');
    expect(after(['sent', 'completed'], { over: true })).toBe('confirmed');
  });

  test('is exactly one, so that the board adds up whatever happened in which order', () => {
    fc.assert(fc.property(fc.array(standing, { maxLength: 200 }), (recipients) => {
      const counted: Partial<Record<RecipientState, number>> = {};
      for (const state of recipients.map(recipientState)) counted[state] = (counted[state] ?? 0) + 1;
      const counts = countsOf(counted);
      expect(totalOf(counts)).toBe(recipients.length);
      expect(answeredOf(counts)).toBe(recipients.filter(({ steps }) => steps.has('completed') || steps.has('dissolved')).length);
      expect(Object.keys(counts)).toEqual([...RECIPIENT_STATES]);
    }));
  });

  test('keeps an answer, whatever comes after it', () => {
    fc.assert(fc.property(standing, fc.subarray([...STEPS]), fc.boolean(), (before, more, over) => {
      const [first, then] = [recipientState(before), recipientState({ ...before, over, steps: new Set([...before.steps, ...more]) })];
      if (ANSWERED.includes(first)) expect(ANSWERED).toContain(then);
      expect(ANSWERED.some((state) => WAITING.includes(state))).toBe(false);
    }));
  });
});

describe('a campaign', () => {
  const winter = { opensOn: '2026-12-20', closesOn: '2027-02-01', startedOn: '2026-12-20', closedOn: null, reminderDays: [14, 28] };

  test('is a draft, runs, is over and is closed', () => {
    expect(campaignState({ ...winter, startedOn: null }, '2026-12-24')).toBe('draft');
    expect(campaignState(winter, '2027-01-31')).toBe('running');
    expect(campaignState(winter, '2027-02-01')).toBe('over');
    expect(campaignState({ ...winter, closedOn: '2027-01-10' }, '2027-01-11')).toBe('closed');
  });

  test('lasts a week to a year', () => {
    expect(problemWithWindow({ opensOn: '2026-12-20', closesOn: '2026-12-26' })?.code).toBe('CAMPAIGN_WINDOW_TOO_SHORT');
    expect(problemWithWindow({ opensOn: '2026-12-20', closesOn: '2026-12-27' })).toBeNull();
    expect(problemWithWindow({ opensOn: '2026-12-20', closesOn: addMonths('2026-12-20', 13) })?.code).toBe('CAMPAIGN_WINDOW_TOO_LONG');
  });

  test.each([[[], true], [[14, 28], true], [[0], false], [[14, 14], false], [[28, 14], false], [[43], false], [[1, 2, 3, 4, 5, 6], false]] as const)('with reminders after %j days is allowed: %s', (days, allowed) => {
    expect(problemWithReminders(days, winter) === null).toBe(allowed);
  });

  test('starts once, inside its window, and is closed once', () => {
    expect(problemWithStart({ ...winter, startedOn: null }, '2026-12-20')).toBeNull();
    expect(problemWithStart({ ...winter, startedOn: null }, '2026-12-19')?.code).toBe('CAMPAIGN_OUTSIDE_WINDOW');
    expect(problemWithStart({ ...winter, startedOn: null }, '2027-02-01')?.code).toBe('CAMPAIGN_OUTSIDE_WINDOW');
    expect(problemWithStart(winter, '2026-12-21')?.code).toBe('CAMPAIGN_ALREADY_STARTED');
    expect(problemWithClosing({ ...winter, startedOn: null })?.code).toBe('CAMPAIGN_NOT_STARTED');
    expect(problemWithClosing({ ...winter, closedOn: '2027-01-01' })?.code).toBe('CAMPAIGN_CLOSED');
    expect(problemWithClosing(winter)).toBeNull();
  });

  test('reminds on the days of its plan, the worked example', () => {
    expect(reminderDaysOf(winter)).toEqual(['2027-01-03', '2027-01-17']);
    expect(['2026-12-20', '2027-01-02', '2027-01-03', '2027-01-16', '2027-01-18', '2027-01-31', '2027-02-01'].map((on) => dueRung(winter, on))).toEqual([0, 0, 1, 1, 2, 2, null]);
    expect(dueRung({ ...winter, closedOn: '2027-01-01' }, '2027-01-18')).toBeNull();
  });

  test('never goes back to an earlier mail', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 42 }), { maxLength: 5 }), fc.nat(42), fc.nat(42), (days, a, b) => {
      const campaign = { ...winter, reminderDays: [...days].sort((x, y) => x - y) };
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((after) => dueRung(campaign, addDays(winter.startedOn, after)) ?? Infinity);
      expect(earlier!).toBeLessThanOrEqual(later!);
    }));
  });
});
