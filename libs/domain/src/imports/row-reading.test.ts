import { matchColumns } from './columns.js';
import { labelIndexOf } from './label-cells.js';
import { isUnderstood } from './reading.js';
import { membershipOf, missingEvents } from './row-membership.js';
import { readRow } from './row-reading.js';

const TODAY = '2026-11-25';
const context = {
  topics: labelIndexOf([{ id: 'music', labels: ['Musik'] }]),
  districts: labelIndexOf([{ id: 'mitte', labels: ['Mitte'] }]),
  toE164: (text: string) => (/^0\d/.test(text) ? `+49${text.replace(/\D/g, '').slice(1)}` : null),
};
const read = (row: Record<string, string>) =>
  readRow(
    Object.values(row),
    matchColumns(Object.keys(row)).map(({ field }) => field),
    context,
  );
const membership = (row: Record<string, string>) => membershipOf(read({ Name: 'A', ...row }).values, TODAY);

describe('a row', () => {
  it('gives the values of all its cells, several columns of one field together', () => {
    const { values } = read({
      Name: ' Chor  Kalyna ',
      'Telefon 1': '0511 1234',
      'Telefon 2': '0511 99',
      Themen: 'Musik',
    });
    expect(values).toMatchObject({ name: ['Chor Kalyna'], topics: ['music'] });
    expect(values.phone?.map(({ number }) => number)).toEqual(['+495111234', '+4951199']);
  });
  it('leaves blank cells and columns that nobody matched out', () => {
    expect(read({ Name: 'A', Ort: ' ', Xyz: 'was auch immer' }).cells.map(({ field }) => field)).toEqual(['name']);
  });
  it('without a name says so at its cell', () => {
    const [cell] = read({ Name: ' ', Ort: 'Hannover' }).cells.filter(({ field }) => field === 'name');
    expect(cell?.readings.map((reading) => isUnderstood(reading) || reading.problem.code)).toEqual([
      'IMPORT_NAME_MISSING',
    ]);
  });
  it('pairs people with the functions beside them', () => {
    const { values } = read({ Name: 'A', Ansprechpartner: 'Ada A / Bo B', Funktion: 'Vorsitz / Kasse' });
    expect(values.contactPeople?.map(({ familyName, function: held }) => [familyName, held])).toEqual([
      ['A', 'chair'],
      ['B', 'treasurer'],
    ]);
  });
});

describe('the membership of a row', () => {
  it('begins on the day it names', () => {
    expect(membership({ Status: 'assoziiert', 'Mitglied seit': '03.05.2012' })).toEqual({
      events: [{ state: 'active', effectiveOn: '2012-05-03', membershipClass: 'associate', dayAssumed: false }],
      note: null,
    });
  });
  it('rests from the day that the remark names', () => {
    const { events, note } = membership({
      Status: 'ruht',
      'Mitglied seit': '03.05.2012',
      Bemerkung: 'ruht seit 1.1.2026, Vorstand sucht',
    });
    expect(events.map(({ state, effectiveOn }) => [state, effectiveOn])).toEqual([
      ['active', '2012-05-03'],
      ['suspended', '2026-01-01'],
    ]);
    expect(note).toBe('dayFromRemark');
  });
  it('ends after its last day; that notice was given today is assumed', () => {
    const { events, note } = membership({ Status: 'Austritt zum 31.12.2026', 'Mitglied seit': '08.04.2017' });
    expect(events.map(({ state, effectiveOn }) => [state, effectiveOn])).toEqual([
      ['active', '2017-04-08'],
      ['exitPending', TODAY],
      ['former', '2027-01-01'],
    ]);
    expect(note).toBe('effectiveToday');
  });
  it('says nothing where the row says nothing', () => {
    expect(membership({})).toEqual({ events: [], note: null });
  });
  it('adds only what the record does not know, and names what cannot be', () => {
    const { events } = membership({ Status: 'aktiv', 'Mitglied seit': '03.05.2012' });
    const known = [{ state: 'active' as const, effectiveOn: '2012-05-03', membershipClass: 'full' as const }];
    expect(missingEvents(events, known, TODAY)).toEqual({ events: [], problem: null });
    const later = [{ state: 'active' as const, effectiveOn: '2012-05-04', membershipClass: 'full' as const }];
    expect(missingEvents(events, later, TODAY).problem?.code).toBe('MEMBERSHIP_UNCHANGED');
  });
});
