import fc from 'fast-check';
import { addDays, dayOfNumber, type Day } from '../calendar/days.js';
import { deadlineDays, deadlineOf } from './deadlines.js';
import { DOCUMENT_KINDS, isOneOfItsKind, type DocumentKind } from './document-kinds.js';
import { documentNeeds, type BegunPeriod, type DocumentNeed } from './document-needs.js';
import { periodsOfDocuments, type DocumentPeriod } from './document-periods.js';

const DAY = '2026-11-25';
const DAYS = deadlineDays(DAY);
const begun = (kind: DocumentKind, until: Day | null, documentId = `${kind} ${until}`): BegunPeriod => ({ documentId, kind, until });
const said = (needs: DocumentNeed[]) => needs.map(({ kind, required, validUntil, deadline }) => [kind, required, validUntil, deadline]);

test('what is asked for and not there is missing', () => {
  expect(documentNeeds(['statutes'], [], DAYS)).toEqual([{ kind: 'statutes', required: true, documentId: null, validUntil: null, deadline: 'missing' }]);
});

test.each<[Day | null, string]>([
  ['2026-11-24', 'expired'], ['2026-11-25', 'expiring30'], ['2026-12-25', 'expiring30'], ['2026-12-26', 'expiring90'], ['2027-02-23', 'expiring90'], ['2027-02-24', 'valid'], [null, 'valid'],
])('until %s it is %s', (until, deadline) => {
  expect(said(documentNeeds(['boardList'], [begun('boardList', until)], DAYS))).toEqual([['boardList', true, until, deadline]]);
});

test('a notice under § 60a serves as exemption notice, and the exemption notice that followed stands in its place', () => {
  const finding = begun('notice60a', '2026-10-31');
  expect(said(documentNeeds(['exemptionNotice'], [finding], DAYS))).toEqual([['exemptionNotice', true, '2026-10-31', 'expired']]);
  expect(said(documentNeeds(['exemptionNotice'], [begun('exemptionNotice', '2031-10-31'), finding], DAYS))).toEqual([['exemptionNotice', true, '2031-10-31', 'valid']]);
});

test('what nobody asks for stands there too, and each other paper alone', () => {
  const papers = [begun('other', '2026-11-30', 'lease'), begun('other', '2026-11-30', 'insurance')];
  expect(documentNeeds([], [...papers, begun('privacyNotice', null)], DAYS).map(({ documentId, required }) => [documentId, required])).toEqual([
    ['lease', false], ['insurance', false], ['privacyNotice null', false],
  ]);
});

const anyDay = fc.integer({ min: 0, max: 900 }).map((n) => dayOfNumber(18_000 + n));
const anyPeriods = fc
  .array(fc.record({ kind: fc.constantFrom(...DOCUMENT_KINDS), from: anyDay, length: fc.option(fc.integer({ min: 0, max: 600 })) }), { maxLength: 12 })
  .map((list) => periodsOfDocuments(list.map(({ kind, from, length }, n) => ({ id: `d${n}`, kind, from, until: length === null ? null : addDays(from, length), receivedAt: String(n), supersedes: null }))));

const SERVING: Partial<Record<DocumentKind, DocumentKind[]>> = { exemptionNotice: ['exemptionNotice', 'notice60a'], notice60a: [] };

/** One kind after the other: of what serves as it and has begun, the one that began last. */
function naive(required: readonly DocumentKind[], periods: readonly DocumentPeriod[], day: Day): DocumentNeed[] {
  const stands = (kind: DocumentKind, period: DocumentPeriod | undefined): DocumentNeed => {
    const validUntil = period?.to ? addDays(period.to, -1) : null;
    const deadline = period ? deadlineOf(validUntil, deadlineDays(day)) : 'missing';
    return { kind, required: required.includes(kind), documentId: period?.documentId ?? null, validUntil, deadline };
  };
  const there = periods.filter(({ from }) => from <= day);
  const single = DOCUMENT_KINDS.filter(isOneOfItsKind).map((kind) => {
    const serving = there.filter((period) => (SERVING[kind] ?? [kind]).includes(period.kind));
    return stands(kind, serving.sort((a, b) => (a.from < b.from ? 1 : -1))[0]);
  });
  return [...single.filter((need) => need.required || need.documentId !== null), ...there.filter(({ kind }) => kind === 'other').map((period) => stands('other', period))];
}

test('is the same as looking for each kind on its own', () => {
  const anyRequired = fc.subarray(DOCUMENT_KINDS.filter((kind) => isOneOfItsKind(kind) && kind !== 'notice60a'));
  const sorted = (needs: DocumentNeed[]) => [...needs].sort((a, b) => (`${a.kind} ${a.documentId}` < `${b.kind} ${b.documentId}` ? -1 : 1));
  fc.assert(
    fc.property(anyRequired, anyPeriods, anyDay, (required, periods, day) => {
      const begunOnes = periods.filter(({ from }) => from <= day).map(({ documentId, kind, to }) => ({ documentId, kind, until: to && addDays(to, -1) }));
      expect(sorted(documentNeeds(required, begunOnes, deadlineDays(day)))).toEqual(sorted(naive(required, periods, day)));
    }),
  );
});
