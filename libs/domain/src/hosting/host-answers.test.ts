import fc from 'fast-check';
import { dueHostStep, HOST_STATES, HOST_STEPS, hostStateAfter, isAskedToPause, problemWithAnswer, type AskedHost } from './host-answers.js';

const asked: AskedHost = { state: 'asked', daysLeft: 30, daysLeftWhenAsked: 200, wasReminded: false };

describe('the ladder of a host', () => {
  it.each<[string, Partial<AskedHost>, ReturnType<typeof dueHostStep>]>([
    ['waits until the reminder', { daysLeft: 19 }, null],
    ['reminds 18 days before', { daysLeft: 18 }, 'remind'],
    ['reminds once', { daysLeft: 17, wasReminded: true }, null],
    ['does not remind whoever was asked after that day', { daysLeft: 16, daysLeftWhenAsked: 17 }, null],
    ['asks the next 14 days before', { daysLeft: 14, wasReminded: true }, 'offer'],
    ['asks the next also when nobody looked on the day of the reminder', { daysLeft: 12 }, 'offer'],
    ['leaves the next until the fallback', { daysLeft: 11, daysLeftWhenAsked: 14 }, null],
    ['takes the own rooms 10 days before', { daysLeft: 10, daysLeftWhenAsked: 14 }, 'fallback'],
    ['takes the own rooms also after a long pause', { daysLeft: 2 }, 'fallback'],
    ['asks the next at once when one declines', { state: 'declined', daysLeft: 90 }, 'offer'],
    ['asks the next when an earlier host was let go', { state: 'open', daysLeft: 90 }, 'offer'],
    ['leaves a confirmed host alone', { state: 'confirmed', daysLeft: 1 }, null],
    ['asks nobody before the plan is published', { state: 'proposed', daysLeft: 12 }, null],
    ['rests after the meeting', { daysLeft: -1 }, null],
  ])('%s', (_, change, expected) => expect(dueHostStep({ ...asked, ...change })).toBe(expected));

  it('ends confirmed or in the own rooms, whatever days are skipped', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), (days) => {
      const seen: string[] = [];
      let host: AskedHost = { ...asked };
      for (const daysLeft of [...days, 0].sort((a, b) => b - a)) {
        const due = dueHostStep({ ...host, daysLeft });
        if (due) seen.push(due);
        if (due === 'remind') host = { ...host, wasReminded: true };
        if (due === 'offer') host = { ...host, daysLeftWhenAsked: daysLeft, wasReminded: false };
        if (due === 'fallback') host = { ...host, state: 'fallback' };
      }
      expect(host.state).toBe('fallback');
      expect(seen).toEqual([...new Set(seen)]);
    }));
  });
});

test('every step leads to a state', () => expect(HOST_STEPS.map(hostStateAfter).every((state) => HOST_STATES.includes(state))).toBe(true));

test('an answer is for whoever is asked, until the day itself', () => {
  expect(problemWithAnswer('asked', 0)).toBeNull();
  expect(problemWithAnswer('confirmed', 5)).toBeNull();
  expect(problemWithAnswer('declined', 5)).toEqual({ code: 'HOSTING_ANSWERED' });
  expect(problemWithAnswer('fallback', 5)).toEqual({ code: 'HOSTING_NOT_ASKED' });
  expect(problemWithAnswer('asked', -1)).toEqual({ code: 'HOSTING_OVER' });
});

test('two declines in a row ask for a pause, others do not', () => {
  expect(isAskedToPause(['declined', 'declined', 'confirmed'])).toBe(true);
  expect(isAskedToPause(['declined', 'confirmed', 'declined'])).toBe(false);
  expect(isAskedToPause(['declined'])).toBe(false);
});
