import fc from 'fast-check';
import { addDays, dayOfNumber } from '../calendar/days.js';
import { problemWithEvent } from './event-rules.js';
import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_STATES,
  classOn,
  inOrder,
  isMemberOn,
  isMemberState,
  memberSince,
  nextEvents,
  periodsOf,
  stateOn,
  type MembershipEvent,
} from './membership-rules.js';

/** The worked example: applied, admitted on probation, full, rested for a year, left at the end of 2026. */
const LIFE: readonly MembershipEvent[] = [
  { state: 'application', effectiveOn: '2015-02-01' },
  { state: 'decided', effectiveOn: '2015-03-10', decidedBy: 'Board' },
  { state: 'probation', effectiveOn: '2015-04-01', membershipClass: 'associate' },
  { state: 'active', effectiveOn: '2016-04-01', membershipClass: 'full' },
  { state: 'suspended', effectiveOn: '2020-01-01', reason: 'No board' },
  { state: 'active', effectiveOn: '2021-01-01' },
  { state: 'exitPending', effectiveOn: '2026-08-15' },
  { state: 'former', effectiveOn: '2027-01-01' },
];

describe('a life as a member', () => {
  it.each([
    ['2015-01-31', null, null, false],
    ['2015-03-31', 'decided', null, false],
    ['2015-04-01', 'probation', 'associate', true],
    ['2020-06-30', 'suspended', 'full', true],
    ['2021-01-01', 'active', 'full', true],
    ['2026-12-31', 'exitPending', 'full', true],
    ['2027-01-01', 'former', null, false],
  ])('on %s it is %s, class %s', (day, state, membershipClass, member) => {
    expect([stateOn(LIFE, day), classOn(LIFE, day), isMemberOn(LIFE, day)]).toEqual([state, membershipClass, member]);
  });
  it('is a member since the day of admission, until it ends', () => {
    expect(memberSince(LIFE, '2015-03-31')).toBeNull();
    expect(memberSince(LIFE, '2026-12-31')).toBe('2015-04-01');
    expect(memberSince(LIFE, '2027-01-01')).toBeNull();
  });
  it('counts a second membership from its own beginning', () => {
    const again: MembershipEvent[] = [
      ...LIFE,
      { state: 'application', effectiveOn: '2028-01-01' },
      { state: 'active', effectiveOn: '2028-02-01', membershipClass: 'full' },
    ];
    expect(memberSince(again, '2028-03-01')).toBe('2028-02-01');
  });
  it('leaves no period for a state that was passed on one day', () => {
    const sameDay: MembershipEvent[] = [
      { state: 'active', effectiveOn: '2012-05-03', membershipClass: 'full' },
      { state: 'application', effectiveOn: '2012-05-03' },
    ];
    expect(periodsOf(sameDay)).toEqual([{ state: 'active', membershipClass: 'full', from: '2012-05-03', to: null }]);
  });
});

/** Valid histories: random walks along `nextEvents`, with class changes, all in the past of 2030. */
const histories = fc
  .array(
    fc.record({
      pick: fc.nat(),
      gap: fc.integer({ min: 1, max: 400 }),
      membershipClass: fc.constantFrom(...MEMBERSHIP_CLASSES),
    }),
    { maxLength: 12 },
  )
  .map((steps) =>
    steps.reduce<MembershipEvent[]>((events, { pick, gap, membershipClass }) => {
      const last = events.at(-1);
      const options = nextEvents(last?.state ?? null);
      const state = options[pick % options.length]!;
      const effectiveOn = addDays(last?.effectiveOn ?? '2012-01-01', gap);
      return [
        ...events,
        {
          state,
          effectiveOn,
          membershipClass: isMemberState(state) ? membershipClass : null,
          reason: 'r',
          decidedBy: 'Board',
        },
      ];
    }, []),
  );
const days = fc.integer({ min: 15_000, max: 21_000 }).map(dayOfNumber);

describe('properties', () => {
  it('accepts every history made of possible steps', () => {
    fc.assert(
      fc.property(histories, (events) => {
        events.forEach((event, index) =>
          expect(problemWithEvent(event, events.slice(0, index), '2030-01-01')).toBeNull(),
        );
      }),
    );
  });
  it('agrees on any day with the last event so far, whatever order they are stored in', () => {
    fc.assert(
      fc.property(
        histories.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        days,
        ([events, shuffled], day) => {
          const naive = events.filter((event) => event.effectiveOn <= day).at(-1)?.state ?? null;
          expect(stateOn(shuffled, day)).toBe(naive);
          expect(inOrder(shuffled)).toEqual(events);
        },
      ),
    );
  });
  it('makes periods without gap or overlap, the last one open, with a class exactly while a member', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const periods = periodsOf(events);
        periods.forEach((period, index) => {
          expect(period.to).toBe(periods[index + 1]?.from ?? null);
          expect(period.membershipClass !== null).toBe(isMemberState(period.state));
        });
        expect(periods[0]?.from).toBe(events[0]?.effectiveOn);
      }),
    );
  });
  it('names every state as a beginning, a continuation or an end', () => {
    const reachable = new Set([null, ...MEMBERSHIP_STATES].flatMap((state) => [...nextEvents(state)]));
    expect([...MEMBERSHIP_STATES].filter((state) => !reachable.has(state))).toEqual([]);
  });
});
