import type { Day } from '../calendar/days.js';
import { deadlineOf, type Deadline, type DeadlineDays } from './deadlines.js';
import { isOneOfItsKind, servesAs, type DocumentKind } from './document-kinds.js';

/** Days on which a document is the one that holds, that have begun. `until` is the last of them, `null` while there is no end. */
export type BegunPeriod = { readonly documentId: string | null; readonly kind: DocumentKind; readonly until: Day | null };

/** A kind that is asked for or that is there, with the document that holds, or the last one that did; each `other` paper stands alone. */
export type DocumentNeed = {
  readonly kind: DocumentKind;
  readonly required: boolean;
  readonly documentId: string | null;
  readonly validUntil: Day | null;
  readonly deadline: Deadline;
};

/**
 * What a member needs and how it stands on a day: the kinds its class of membership asks for, and whatever else is there. Periods of what
 * serves as one kind never overlap (`periodsOfDocuments`), so that of those that have begun the one that ends last is the newest.
 */
export function documentNeeds(required: readonly DocumentKind[], begun: readonly BegunPeriod[], days: DeadlineDays): DocumentNeed[] {
  const newest = new Map<DocumentKind, BegunPeriod | null>();
  for (const kind of required) newest.set(kind, null);
  const needs: DocumentNeed[] = [];
  for (const period of begun) {
    const kind = servesAs(period.kind);
    if (isOneOfItsKind(kind)) newest.set(kind, laterOf(newest.get(kind) ?? null, period));
    else needs.push(needOf(kind, false, period, days));
  }
  for (const [kind, period] of newest) needs.push(needOf(kind, required.includes(kind), period, days));
  return needs;
}

const laterOf = (a: BegunPeriod | null, b: BegunPeriod): BegunPeriod =>
  a !== null && (a.until === null || (b.until !== null && b.until < a.until)) ? a : b;

const needOf = (kind: DocumentKind, required: boolean, period: BegunPeriod | null, days: DeadlineDays): DocumentNeed => ({
  kind,
  required,
  documentId: period?.documentId ?? null,
  validUntil: period?.until ?? null,
  deadline: period === null ? 'missing' : deadlineOf(period.until, days),
});
