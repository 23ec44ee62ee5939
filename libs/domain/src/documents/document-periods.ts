import { addDays, type Day } from '../calendar/days.js';
import { isOneOfItsKind, type DocumentKind } from './document-kinds.js';

/** An accepted document; `from` is the day it was issued, or received where that is not known. `until` is its last day. */
export type AcceptedDocument = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly from: Day;
  readonly until: Day | null;
  /** When it came, as text that sorts: decides between two of the same day. */
  readonly receivedAt: string;
  readonly supersedes: string | null;
};

/** The days on which a document is the one that holds; `to` is exclusive, `null` while there is no end. */
export type DocumentPeriod = { readonly documentId: string; readonly kind: DocumentKind; readonly from: Day; readonly to: Day | null };

/**
 * Which document holds when. Of one kind the newest by its day of issue; it takes the place of the older one even when it ends
 * earlier, and when it has ended the older one does not come back. A notice under § 60a holds only until the first exemption
 * notice is issued, and not again when that one has ended (AO § 63 (5) no. 2: "bisher kein Freistellungsbescheid").
 */
export function periodsOfDocuments(documents: readonly AcceptedDocument[]): DocumentPeriod[] {
  const firstNotice = documents.filter(({ kind }) => kind === 'exemptionNotice').map(({ from }) => from).sort()[0] ?? null;
  return documents.flatMap((document) => {
    const successor = successorOf(document, documents);
    const limits = [document.until === null ? null : addDays(document.until, 1), successor, document.kind === 'notice60a' ? firstNotice : null];
    const to = limits.filter((day) => day !== null).sort()[0] ?? null;
    return to !== null && to <= document.from ? [] : [{ documentId: document.id, kind: document.kind, from: document.from, to }];
  });
}

/** The day from which another document stands in this one's place. */
function successorOf(document: AcceptedDocument, documents: readonly AcceptedDocument[]): Day | null {
  const later = documents.filter((other) => other.id !== document.id && other.kind === document.kind && (isOneOfItsKind(document.kind) ? isNewer(other, document) : other.supersedes === document.id));
  return later.map(({ from }) => from).sort()[0] ?? null;
}

const isNewer = (a: AcceptedDocument, b: AcceptedDocument): boolean => keyOf(a) > keyOf(b);
const keyOf = ({ from, receivedAt, id }: AcceptedDocument): string => `${from} ${receivedAt} ${id}`;

/** The document of a kind that holds on a day, past or future. */
export const documentOn = (periods: readonly DocumentPeriod[], kind: DocumentKind, day: Day): DocumentPeriod | null =>
  periods.find((period) => period.kind === kind && period.from <= day && (period.to === null || day < period.to)) ?? null;
