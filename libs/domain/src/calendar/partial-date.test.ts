import { earliestDay, isPartialDate, latestDay, precisionOf } from './partial-date.js';

describe('partial dates', () => {
  it.each([
    ['1982', 'year', '1982-01-01', '1982-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2005-12-25', 'day', '2005-12-25', '2005-12-25'],
  ])('%s is known to the %s', (date, precision, earliest, latest) => {
    expect([precisionOf(date), earliestDay(date), latestDay(date)]).toEqual([precision, earliest, latest]);
  });
  it.each(['', '19', '198', '0000', '2019-13', '2019-00', '11/2019', '2017-02-31', '2019-1', 'Mai 2015', '20190101'])(
    'refuses %s',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );
});
