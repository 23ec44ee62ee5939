import fc from 'fast-check';
import { addDays } from '../calendar/days.js';
import { firstDayWithoutManager, isManagedOn, problemWithEnd, problemWithGap, type Access } from './representative-rules.js';

const TODAY = '2027-03-01';
const access = (id: string, rest: Partial<Access> = {}): Access => ({ id, role: 'manager', validFrom: '2026-01-01', validTo: null, ...rest });

describe('the last manager', () => {
  const [anna, boris] = [access('anna'), access('boris')];
  const gap = (before: Access[], after: Access[], accepted = false) => problemWithGap({ before, after, today: TODAY, accepted });

  it('is told before the organisation is left without one, and may still go', () => {
    const gone = access('anna', { validTo: '2027-03-15' });
    expect(gap([anna], [gone])).toEqual({ code: 'REPRESENTATION_LAST_MANAGER', params: { day: '2027-03-15' } });
    expect(gap([anna], [gone], true)).toBeNull();
  });

  it('is not the last while another manages, an editor does not count', () => {
    expect(gap([anna, boris], [boris])).toBeNull();
    expect(gap([anna, access('eda', { role: 'editor' })], [access('eda', { role: 'editor' })])).toMatchObject({ code: 'REPRESENTATION_LAST_MANAGER' });
    expect(gap([anna], [access('anna', { role: 'editor' })])).toMatchObject({ params: { day: TODAY } });
  });

  it('opens the gap on the day the other one leaves too', () => {
    const leaving = access('boris', { validTo: '2027-04-01' });
    expect(gap([anna, leaving], [leaving])).toMatchObject({ params: { day: '2027-04-01' } });
  });

  it('is nobody where nobody managed before', () => {
    expect(gap([access('eda', { role: 'editor' })], [])).toBeNull();
  });

  it('is found on the right day, whatever the dates', () => {
    const day = fc.integer({ min: -3, max: 12 }).map((days) => addDays(TODAY, days));
    const one = fc.record({ role: fc.constantFrom('manager' as const, 'editor' as const), validFrom: day, validTo: fc.option(day) }).map((rest) => access('x', rest));
    const some = fc.array(one, { maxLength: 4 });
    fc.assert(fc.property(some, some, (before, after) => {
      const days = Array.from({ length: 20 }, (_, n) => addDays(TODAY, n));
      const first = days.find((on) => isManagedOn(before, on) && !isManagedOn(after, on)) ?? null;
      expect(firstDayWithoutManager(before, after, TODAY)).toBe(first);
    }));
  });
});

describe('the end of an access', () => {
  it('is today at the earliest, and can be taken back until it has come', () => {
    expect(problemWithEnd(access('a'), '2027-02-28', TODAY)).toEqual({ code: 'REPRESENTATION_END_PAST' });
    expect(problemWithEnd(access('a'), TODAY, TODAY)).toBeNull();
    expect(problemWithEnd(access('a', { validTo: '2027-03-02' }), null, TODAY)).toBeNull();
    expect(problemWithEnd(access('a', { validTo: TODAY }), null, TODAY)).toEqual({ code: 'REPRESENTATION_ENDED' });
  });
});
