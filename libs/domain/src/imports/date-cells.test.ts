import { readDay, readPartialDate } from './date-cells.js';
import { readText } from './reading.js';

describe('dates as exactly as the cell knows them', () => {
  it.each([
    ['1982', '1982'],
    ['11/2019', '2019-11'],
    ['06/2009', '2009-06'],
    ['Mai 2015', '2015-05'],
    ['März 1998', '1998-03'],
    ['Oktober 2017', '2017-10'],
    ['25.12.2005', '2005-12-25'],
    ['03.10.1978', '1978-10-03'],
    ['1.1.2026', '2026-01-01'],
    ['2005-12-25', '2005-12-25'],
    ['2005-12', '2005-12'],
    ['2005-12-25T00:00:00.000Z', '2005-12-25'],
    ['3. Mai 2012', '2012-05-03'],
    ['Dec 2020', '2020-12'],
    ['Sept. 2020', '2020-09'],
    [' 1982 ', '1982'],
    ['seit 1990', '1990'],
    ['25/12/2005', '2005-12-25'],
  ])('%s is certainly %s', (cell, value) =>
    expect(readPartialDate(cell)).toEqual({ value, original: cell, certainty: 'certain' }),
  );

  it.each([
    ['ca. 1990', '1990', 'approximate'],
    ['25.12.05', '2005-12-25', 'twoDigitYear'],
    ['1.2.78', '1978-02-01', 'twoDigitYear'],
    ['03/05/2012', '2012-05-03', 'dayBeforeMonth'],
    ['41032', '2012-05-03', 'spreadsheetNumber'],
  ])('%s is taken as %s and shown: %s', (cell, value, note) =>
    expect(readPartialDate(cell)).toEqual({ value, original: cell, certainty: 'assumed', note }),
  );

  it.each([
    ['31.02.2017', 'IMPORT_DATE_IMPOSSIBLE', '2017-02-28'],
    ['12.25.2005', 'IMPORT_DATE_IMPOSSIBLE', '2005-12-25'],
    ['2017-02-31', 'IMPORT_DATE_IMPOSSIBLE', '2017-02-28'],
    ['13/2019', 'IMPORT_DATE_IMPOSSIBLE', undefined],
    ['0.0.2000', 'IMPORT_DATE_IMPOSSIBLE', undefined],
    ['demnächst', 'IMPORT_DATE_UNCLEAR', undefined],
    ['Foo 2015', 'IMPORT_DATE_UNCLEAR', undefined],
    ['12345678', 'IMPORT_DATE_UNCLEAR', undefined],
  ])('%s is refused: %s, perhaps %s', (cell, code, suggestion) => {
    expect(readPartialDate(cell)).toEqual({
      problem: { code, params: { value: cell } },
      original: cell,
      ...(suggestion && { suggestion }),
    });
  });

  it('tells blank from unknown', () => {
    expect(readPartialDate(' ')).toEqual({ value: null, original: ' ', certainty: 'certain' });
    expect(readPartialDate('unbekannt')).toEqual({
      value: null,
      original: 'unbekannt',
      certainty: 'certain',
      note: 'unknownStated',
    });
  });
});

describe('days', () => {
  it.each([
    ['2028', 'end', '2028-12-31', 'endOfYear'],
    ['02/2028', 'end', '2028-02-29', 'endOfMonth'],
    ['2012', 'start', '2012-01-01', 'startOfYear'],
    ['Mai 2012', 'start', '2012-05-01', 'startOfMonth'],
  ] as const)('%s at its %s is taken as %s and shown', (cell, edge, value, note) =>
    expect(readDay(cell, edge)).toEqual({ value, original: cell, certainty: 'assumed', note }),
  );
  it('leaves a whole day as it is', () => {
    expect(readDay('30.06.2026', 'end')).toEqual({ value: '2026-06-30', original: '30.06.2026', certainty: 'certain' });
  });
});

describe('texts', () => {
  it.each([
    ['  Tschechisch-Slowakischer  Kreis e. V. ', 'Tschechisch-Slowakischer Kreis e. V.', 'blanksRemoved'],
    ['kein öffentlicher Eintrag!\r\nPrivatadresse', 'kein öffentlicher Eintrag! Privatadresse', 'lineBreakRemoved'],
  ])('heals %j and says so', (cell, value, note) =>
    expect(readText(cell)).toEqual({ value, original: cell, certainty: 'certain', note }),
  );
});
