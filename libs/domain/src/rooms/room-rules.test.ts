import { problemsWithRoom, type RuledRoom } from './room-rules.js';

const SOUND: RuledRoom = {
  name: 'Saal',
  capacity: 60,
  openingTimes: [
    { weekday: 1, from: 540, to: 720 },
    { weekday: 1, from: 720, to: 900 },
    { weekday: 2, from: 540, to: 1440 },
  ],
  unavailable: [{ from: '2026-12-23', to: '2027-01-07', yearly: true }],
  hosting: { from: '2026-10-01', to: null, maxPeople: 60 },
};

const problems = (change: Partial<RuledRoom>) => problemsWithRoom({ ...SOUND, ...change }).map(({ field, code }) => `${field} ${code}`);

describe('a room', () => {
  it('is sound', () => expect(problems({})).toEqual([]));
  it('may lack seats, times and willingness', () => expect(problems({ capacity: null, openingTimes: [], unavailable: [], hosting: null })).toEqual([]));

  it.each<[string, Partial<RuledRoom>, string[]]>([
    ['has a name', { name: '  ' }, ['name required']],
    ['has at least one seat', { capacity: 0, hosting: null }, ['capacity tooSmall']],
    ['has no more seats than a stadium', { capacity: 10_001 }, ['capacity tooLarge']],
    ['closes after it opens', { openingTimes: [{ weekday: 1, from: 600, to: 600 }] }, ['openingTimes.0.to endsBeforeBegin']],
    ['closes on the same day', { openingTimes: [{ weekday: 1, from: 600, to: 1441 }] }, ['openingTimes.0.to tooLarge']],
    ['does not open twice at a time', { openingTimes: [{ weekday: 3, from: 600, to: 700 }, { weekday: 3, from: 690, to: 800 }] }, ['openingTimes.1.from overlaps']],
    ['is blacked out for at least a day', { unavailable: [{ from: '2027-01-01', to: '2027-01-01', yearly: false }] }, ['unavailable.0.to endsBeforeBegin']],
    ['is blacked out on days that exist', { unavailable: [{ from: '2027-02-29', to: '2027-03-01', yearly: false }] }, ['unavailable.0.from notDay']],
    ['is blacked out yearly for at most a year', { unavailable: [{ from: '2027-01-01', to: '2028-01-02', yearly: true }] }, ['unavailable.0.to longerThanYear']],
    ['hosts for at least a day', { hosting: { from: '2027-01-01', to: '2027-01-01', maxPeople: null } }, ['hosting.to endsBeforeBegin']],
    ['hosts no more people than it has seats', { hosting: { from: '2027-01-01', to: null, maxPeople: 61 } }, ['hosting.maxPeople tooLarge']],
    ['hosts somebody', { hosting: { from: '2027-01-01', to: null, maxPeople: 0 } }, ['hosting.maxPeople tooSmall']],
  ])('%s', (_, change, expected) => expect(problems(change)).toEqual(expected));
});
