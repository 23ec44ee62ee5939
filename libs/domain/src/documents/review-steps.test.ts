import fc from 'fast-check';
import { addDays } from '../calendar/days.js';
import { deadlineDays, deadlineOf } from './deadlines.js';
import { DEFAULT_LADDER, dueRung } from './reminder-ladder.js';
import { isDecided, nextSteps, problemWithStep, REVIEW_STEPS } from './review-steps.js';

describe('the review of a document', () => {
  test('goes from received over checked to one decision', () => {
    expect(problemWithStep('received', 'checked', null)).toBeNull();
    expect(problemWithStep('checked', 'accepted', null)).toBeNull();
    expect(problemWithStep('accepted', 'refused', 'x')?.code).toBe('DOCUMENT_STEP_IMPOSSIBLE');
    expect(problemWithStep('refused', 'accepted', null)).toEqual({ code: 'DOCUMENT_STEP_IMPOSSIBLE', params: { state: 'refused', step: 'accepted' } });
  });

  test('refuses, and takes back what was accepted, with a reason only', () => {
    expect(problemWithStep('received', 'refused', '  ')?.code).toBe('DOCUMENT_REASON_MISSING');
    expect(problemWithStep('received', 'refused', 'Seite 2 fehlt')).toBeNull();
    expect(problemWithStep('accepted', 'withdrawn', null)?.code).toBe('DOCUMENT_REASON_MISSING');
    expect(problemWithStep('received', 'withdrawn', null)).toBeNull();
  });

  test('always ends', () => {
    for (const step of REVIEW_STEPS) for (const next of nextSteps(step)) expect(REVIEW_STEPS.indexOf(next)).toBeGreaterThan(REVIEW_STEPS.indexOf(step));
    expect(REVIEW_STEPS.filter(isDecided)).toEqual(['accepted', 'refused', 'withdrawn']);
  });
});

describe('the ladder of reminders', () => {
  test.each<[number, number[], number | null]>([
    [91, [], null], [90, [], 90], [89, [90], null], [31, [90], null], [30, [90], 30], [30, [90, 30], null], [0, [90, 30], 0], [0, [90, 30, 0], null],
    [20, [], 30], [0, [], 0], [-1, [90, 30], 0], [-30, [], 0], [-31, [], null],
  ])('%i days left, sent %j: %j', (daysLeft, sent, due) => {
    expect(dueRung(DEFAULT_LADDER, daysLeft, sent)).toBe(due);
  });

  test('sends each rung at most once and in falling order, however often and irregularly the job runs', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 365 }), { maxLength: 5 }), fc.array(fc.integer({ min: -60, max: 400 }), { maxLength: 60 }), (ladder, runs) => {
        const sent: number[] = [];
        for (const daysLeft of runs.sort((a, b) => b - a)) {
          const rung = dueRung(ladder, daysLeft, sent);
          if (rung === null) continue;
          expect(ladder).toContain(rung);
          expect(sent.every((earlier) => earlier > rung)).toBe(true);
          sent.push(rung);
        }
      }),
    );
  });
});

test.each<[number | null, string]>([[null, 'valid'], [91, 'valid'], [90, 'expiring90'], [31, 'expiring90'], [30, 'expiring30'], [0, 'expiring30'], [-1, 'expired']])('with %j days left a document is %s', (daysLeft, deadline) => {
  expect(deadlineOf(daysLeft === null ? null : addDays('2028-02-29', daysLeft), deadlineDays('2028-02-29'))).toBe(deadline);
});
