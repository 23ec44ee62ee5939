import { isUnderstood } from './reading.js';
import { readMembershipClass, readStatus } from './status-cell.js';

const none = { effectiveOn: null, endsOn: null };

describe('status words', () => {
  it.each([
    ['assoziiert', { state: 'active', membershipClass: 'associate', ...none }],
    ['Fördermitglied', { state: 'active', membershipClass: 'supporting', ...none }],
    ['ordentliches Mitglied', { state: 'active', membershipClass: 'full', ...none }],
    ['Interessent*in', { state: 'lead', membershipClass: null, ...none }],
    ['Antrag gestellt', { state: 'application', membershipClass: null, ...none }],
    [
      'Antrag vom 1.2.2026'.replace('vom', 'am'),
      { state: 'application', membershipClass: null, effectiveOn: '2026-02-01', endsOn: null },
    ],
  ])('%s is certain', (cell, value) =>
    expect(readStatus(cell)).toEqual({ value, original: cell, certainty: 'certain' }),
  );

  it.each([
    ['aktiv', { state: 'active', membershipClass: 'full', ...none }],
    ['Aktiv ', { state: 'active', membershipClass: 'full', ...none }],
    ['ruht', { state: 'suspended', membershipClass: 'full', ...none }],
    ['ruht seit 1.1.2026', { state: 'suspended', membershipClass: 'full', effectiveOn: '2026-01-01', endsOn: null }],
    [
      'Austritt zum 31.12.2026',
      { state: 'exitPending', membershipClass: 'full', effectiveOn: null, endsOn: '2027-01-01' },
    ],
    [
      'ausgetreten zum 31.12.2020',
      { state: 'former', membershipClass: 'full', effectiveOn: '2021-01-01', endsOn: '2021-01-01' },
    ],
    ['ehemalig', { state: 'former', membershipClass: 'full', ...none }],
  ])('%s says nothing about the class: full is shown as assumed', (cell, value) => {
    expect(readStatus(cell)).toEqual({ value, original: cell, certainty: 'assumed', note: 'fullMemberAssumed' });
  });

  it('shows the end of the year it took for a bare year', () => {
    expect(readStatus('ausgetreten 2020')).toMatchObject({
      value: { effectiveOn: '2021-01-01' },
      certainty: 'assumed',
      note: 'endOfYear',
    });
  });
  it.each([
    ['aktv', 'IMPORT_STATUS_UNKNOWN', 'aktiv'],
    ['siehe Akte', 'IMPORT_STATUS_UNKNOWN', undefined],
    ['Austritt zum 31.02.2026', 'IMPORT_DATE_IMPOSSIBLE', '2026-02-28'],
  ])('%s is refused: %s, perhaps %s', (cell, code, suggestion) => {
    const reading = readStatus(cell);
    expect(isUnderstood(reading) || [reading.problem.code, reading.suggestion, reading.original]).toEqual([
      code,
      suggestion,
      cell,
    ]);
  });
  it('reads a class of its own', () => {
    expect(readMembershipClass('Fördermitglied')).toMatchObject({ value: 'supporting' });
    expect(readMembershipClass('')).toMatchObject({ value: null });
    expect(readMembershipClass('gold')).toMatchObject({ problem: { code: 'IMPORT_STATUS_UNKNOWN' } });
  });
});
