import fc from 'fast-check';
import { addDays, dayOfNumber, type Day } from '../calendar/days.js';
import { DOCUMENT_KINDS, isOneOfItsKind, type DocumentKind } from './document-kinds.js';
import { documentOn, periodsOfDocuments, type AcceptedDocument } from './document-periods.js';
import { validUntil } from './validity-rules.js';

const accepted = (id: string, kind: DocumentKind, from: Day, more: Partial<AcceptedDocument> = {}): AcceptedDocument => ({ id, kind, from, until: validUntil(kind, from), receivedAt: `${from}T12:00:00Z`, supersedes: null, ...more });
const holds = (documents: AcceptedDocument[], kind: DocumentKind, day: Day): string | null => documentOn(periodsOfDocuments(documents), kind, day)?.documentId ?? null;

/** The worked example of the README: founded 2022, examined for the first time in 2024, for the second time late in 2029. */
const LIFE = [
  accepted('finding', 'notice60a', '2022-05-10'),
  accepted('statutes-2022', 'statutes', '2022-04-01'),
  accepted('first notice', 'exemptionNotice', '2024-02-29'),
  accepted('statutes-2025', 'statutes', '2025-06-30'),
  accepted('second notice', 'exemptionNotice', '2029-03-20'),
];

describe('the worked example', () => {
  test.each<[DocumentKind, Day, string | null]>([
    ['notice60a', '2022-05-09', null],
    ['notice60a', '2022-05-10', 'finding'],
    ['notice60a', '2024-02-28', 'finding'],
    ['notice60a', '2024-02-29', null],
    ['exemptionNotice', '2024-02-28', null],
    ['exemptionNotice', '2024-02-29', 'first notice'],
    ['exemptionNotice', '2029-02-28', 'first notice'],
    ['exemptionNotice', '2029-03-01', null],
    ['notice60a', '2029-03-01', null],
    ['exemptionNotice', '2029-03-20', 'second notice'],
    ['exemptionNotice', '2034-03-20', 'second notice'],
    ['exemptionNotice', '2034-03-21', null],
    ['statutes', '2025-06-29', 'statutes-2022'],
    ['statutes', '2025-06-30', 'statutes-2025'],
    ['statutes', '2099-01-01', 'statutes-2025'],
  ])('%s on %s: %s', (kind, day, expected) => {
    expect(holds(LIFE, kind, day)).toBe(expected);
  });
});

describe('what is easily done wrong', () => {
  test('an older document entered later does not take the place of a newer one', () => {
    const documents = [accepted('new', 'statutes', '2025-01-01'), accepted('old', 'statutes', '2010-01-01', { receivedAt: '2026-01-01T00:00:00Z' })];
    expect([holds(documents, 'statutes', '2026-01-01'), holds(documents, 'statutes', '2015-01-01')]).toEqual(['new', 'old']);
  });

  test('a revoked notice does not bring the older one back', () => {
    const documents = [accepted('old', 'exemptionNotice', '2022-01-01'), accepted('revoked', 'exemptionNotice', '2024-01-01', { until: '2024-06-30' })];
    expect([holds(documents, 'exemptionNotice', '2024-06-30'), holds(documents, 'exemptionNotice', '2024-07-01')]).toEqual(['revoked', null]);
  });

  test('of two of one day the one received later holds', () => {
    const documents = [accepted('a', 'boardList', '2025-01-01', { receivedAt: '2025-02-01' }), accepted('b', 'boardList', '2025-01-01', { receivedAt: '2025-03-01' })];
    expect(holds(documents, 'boardList', '2025-01-01')).toBe('b');
  });

  test('other papers stand beside each other unless one takes the place of another', () => {
    const documents = [accepted('lease', 'other', '2020-01-01'), accepted('insurance', 'other', '2021-01-01'), accepted('new lease', 'other', '2022-01-01', { supersedes: 'lease' })];
    const on = (day: Day) => periodsOfDocuments(documents).filter(({ from, to }) => from <= day && (to === null || day < to)).map(({ documentId }) => documentId);
    expect([on('2021-06-01'), on('2022-06-01')]).toEqual([['lease', 'insurance'], ['insurance', 'new lease']]);
  });
});

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((n) => dayOfNumber(18_000 + n));
const anyDocuments = fc.array(
  fc.record({ kind: fc.constantFrom(...DOCUMENT_KINDS), from: anyDay, length: fc.option(fc.integer({ min: 0, max: 2_000 })), received: fc.integer({ min: 0, max: 5 }) }),
  { maxLength: 12 },
).map((list) => list.map(({ kind, from, length, received }, n) => accepted(`d${n}`, kind, from, { until: length === null ? validUntil(kind, from) : addDays(from, length), receivedAt: String(received) })));

test('of a kind at most one holds on a day, within its own days, and a notice under § 60a never after an exemption notice', () => {
  fc.assert(
    fc.property(anyDocuments, anyDay, (documents, day) => {
      const holding = periodsOfDocuments(documents).filter(({ from, to }) => from <= day && (to === null || day < to));
      for (const kind of DOCUMENT_KINDS.filter(isOneOfItsKind)) expect(holding.filter((period) => period.kind === kind).length).toBeLessThanOrEqual(1);
      for (const { documentId } of holding) {
        const document = documents.find(({ id }) => id === documentId)!;
        expect(document.from <= day && (document.until === null || day <= document.until)).toBe(true);
        if (document.kind === 'notice60a') expect(documents.some(({ kind, from }) => kind === 'exemptionNotice' && from <= day)).toBe(false);
      }
    }),
  );
});

test('the order in which documents are entered does not matter', () => {
  fc.assert(
    fc.property(anyDocuments, (documents) => {
      const sorted = (list: AcceptedDocument[]) => periodsOfDocuments(list).sort((a, b) => a.documentId.localeCompare(b.documentId));
      expect(sorted([...documents].reverse())).toEqual(sorted(documents));
    }),
  );
});
