import { changesOfPlan, ledgersOfPlan } from './host-difference.js';
import { eligibleFor, offersFor } from './host-offers.js';
import { planHosts } from './host-plan.js';
import { relaxationsOf } from './host-relaxations.js';
import type { HostedMeeting, HostOrganisation, HostRoom } from './host-values.js';

const room = (change: Partial<HostRoom> = {}): HostRoom => ({
  id: 'r', capacity: 20, stepFree: true, hosting: { from: '2020-01-01', to: null, maxPeople: null }, avoids: [], taken: [], openingTimes: [], unavailable: [], ...change,
});
const organisation = (id: string, ...rooms: HostRoom[]): HostOrganisation => ({ id, district: null, weight: 1, member: [{ from: '2020-01-01', to: null }], paused: [], rooms });
const MEETING: HostedMeeting = { id: 'm', day: '2027-03-02', from: 1110, to: 1230, people: 10, stepFree: true, pinned: null, published: null, declinedBy: ['declines'] };
const AROUND = {
  organisations: [organisation('fits', room({ id: 'small' }), room({ id: 'large', capacity: 90 })), organisation('steps', room({ stepFree: false })), organisation('declines', room()), organisation('none')],
  holidays: [], observances: [],
};

test('whoever declined keeps its share, whoever cannot has none', () => {
  expect(eligibleFor(MEETING, AROUND).map(({ organisationId }) => organisationId)).toEqual(['fits', 'declines']);
  expect(offersFor(MEETING, AROUND)).toEqual([{ organisationId: 'fits', roomId: 'small' }]);
});

test('what is given up helps those whom nothing else keeps away', () => {
  const alternatives = [{ reasons: [] }, { reasons: ['notStepFree'] }, { reasons: ['notStepFree', 'tooSmall'] }, { reasons: ['closed', 'observance'] }, { reasons: ['notMember'] }] as const;
  expect(relaxationsOf(alternatives)).toEqual([{ relaxation: 'stepFree', more: 1 }, { relaxation: 'day', more: 1 }]);
});

describe('a new plan', () => {
  const input = { ...AROUND, meetings: [MEETING], history: [], settings: { gapMonths: 2, windowMonths: 48, seed: 's' } };
  const plan = planHosts(input);

  test('says what it changes, and why the host before cannot stay', () => {
    expect(changesOfPlan(input, plan, new Map([['m', 'fits']]))).toEqual([]);
    expect(changesOfPlan(input, plan, new Map([['m', 'steps']]))).toEqual([{ meetingId: 'm', from: 'steps', to: 'fits', toRoom: 'small', reasons: ['notStepFree'] }]);
    expect(changesOfPlan(input, plan, new Map([['m', null]]))).toMatchObject([{ from: null, to: 'fits', reasons: [] }]);
  });

  test('shares its hostings among those that could', () => {
    const { before, after } = ledgersOfPlan(input, plan);
    expect([...before]).toEqual([]);
    expect(Object.fromEntries(after)).toEqual({ fits: -0.5, declines: 0.5 });
  });
});
