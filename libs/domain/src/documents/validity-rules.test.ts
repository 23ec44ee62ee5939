import fc from 'fast-check';
import { addDays, dayOfNumber, daysBetween, type Day } from '../calendar/days.js';
import { DOCUMENT_KINDS, servesAs, type DocumentKind } from './document-kinds.js';
import { endOf, needsIssueDay, problemWithAcceptance, problemWithDates, validUntil } from './validity-rules.js';

const TODAY = '2026-11-25';

describe('how long a document holds', () => {
  test.each<[DocumentKind, Day, Day | null]>([
    ['exemptionNotice', '2021-03-15', '2026-03-15'],
    ['exemptionNotice', '2024-02-29', '2029-02-28'],
    ['exemptionNotice', '2023-02-28', '2028-02-28'],
    ['exemptionNotice', '2021-12-31', '2026-12-31'],
    ['exemptionNotice', '2022-01-01', '2027-01-01'],
    ['notice60a', '2023-11-25', '2026-11-25'],
    ['notice60a', '2024-02-29', '2027-02-28'],
    ['notice60a', '2023-12-31', '2026-12-31'],
    ['notice60a', '2024-01-01', '2027-01-01'],
    ['registerExtract', '2025-11-30', '2026-11-30'],
    ['registerExtract', '2024-02-29', '2025-02-28'],
    ['statutes', '2016-01-22', null],
    ['boardList', '2016-01-22', null],
    ['valueDeclaration', '2016-01-22', null],
    ['privacyNotice', '2016-01-22', null],
    ['other', '2016-01-22', null],
  ])('%s of %s: until %s', (kind, issuedOn, until) => {
    expect(validUntil(kind, issuedOn)).toBe(until);
  });

  test('is not known while the day of issue is not, and then such a document is not accepted', () => {
    for (const kind of DOCUMENT_KINDS) {
      expect(validUntil(kind, null)).toBeNull();
      expect(problemWithAcceptance({ kind, issuedOn: null, validUntil: null }, TODAY)?.code ?? null).toBe(needsIssueDay(kind) ? 'DOCUMENT_ISSUE_DAY_MISSING' : null);
    }
  });

  test('may be set shorter, never longer; not before the issue; nothing is issued tomorrow', () => {
    const notice = { kind: 'exemptionNotice', issuedOn: '2024-02-29' } as const;
    expect(problemWithDates({ ...notice, validUntil: '2029-02-28' }, TODAY)).toBeNull();
    expect(problemWithDates({ ...notice, validUntil: '2025-01-01' }, TODAY)).toBeNull();
    expect(problemWithDates({ ...notice, validUntil: '2029-03-01' }, TODAY)).toEqual({ code: 'DOCUMENT_VALID_TOO_LONG', params: { until: '2029-02-28' } });
    expect(problemWithDates({ ...notice, validUntil: '2024-02-28' }, TODAY)?.code).toBe('DOCUMENT_ENDS_BEFORE_ISSUE');
    expect(problemWithDates({ kind: 'statutes', issuedOn: '2026-11-26', validUntil: null }, TODAY)?.code).toBe('DOCUMENT_ISSUED_IN_FUTURE');
    expect(problemWithDates({ kind: 'statutes', issuedOn: '2016-01-22', validUntil: '2099-12-31' }, TODAY)).toBeNull();
    expect(endOf({ ...notice, validUntil: null })).toBe('2029-02-28');
    expect(endOf({ ...notice, validUntil: '2025-01-01' })).toBe('2025-01-01');
  });

  test('ends on the same date of a later year or on the last day of its month, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }).map(dayOfNumber), fc.constantFrom<[DocumentKind, number]>(['exemptionNotice', 5], ['notice60a', 3], ['registerExtract', 1]), (issuedOn, [kind, years]) => {
        const until = validUntil(kind, issuedOn)!;
        expect(Number(until.slice(0, 4)) - Number(issuedOn.slice(0, 4))).toBe(years);
        expect(until.slice(5)).toBe(issuedOn.endsWith('02-29') && until.slice(5) !== '02-29' ? '02-28' : issuedOn.slice(5));
        // A notice of a later day never ends earlier.
        expect(validUntil(kind, addDays(issuedOn, 1))! >= until).toBe(true);
        expect(Math.abs(daysBetween(issuedOn, until) - years * 365.25)).toBeLessThan(2);
      }),
    );
  });
});

test('a young association shows its notice under § 60a where an exemption notice is asked for', () => {
  expect(DOCUMENT_KINDS.filter((kind) => servesAs(kind) === 'exemptionNotice')).toEqual(['exemptionNotice', 'notice60a']);
  expect(servesAs('statutes')).toBe('statutes');
});
