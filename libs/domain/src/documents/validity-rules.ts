import { addMonths, type Day } from '../calendar/days.js';
import type { Problem } from '../problem.js';
import type { DocumentKind } from './document-kinds.js';

/** How long a kind holds from the day it was issued, and where that is written. Kinds that are absent hold until superseded. */
const MONTHS: Partial<Record<DocumentKind, number>> = {
  /**
   * AO § 63 (5) no. 1: receipts for donations may be issued while the date of the exemption notice (Freistellungsbescheid) or of the
   * annex to the corporation tax notice is not more than five years ago; sentence 2: reckoned to the day.
   */
  exemptionNotice: 60,
  /**
   * AO § 63 (5) no. 2: while the finding under § 60a (1) is not more than three calendar years ago and no exemption notice was issued so far.
   * Sentence 2 (to the day) covers both numbers, as the official forms for receipts do ("länger als 3 Jahre seit Ausstellung des
   * Bescheides"): three years to the day, not until 31 December.
   */
  notice60a: 36,
  /** No law: a house rule. A year-old extract says little about who represents an association today. */
  registerExtract: 12,
};

/**
 * The last day on which a document holds; `null` when it holds until superseded, or when its issue date is not known. A period of
 * years ends with the day that has the same date (BGB § 188 (2)), or with the last day of a month that lacks it (§ 188 (3)): a notice of
 * 29.02.2024 holds until 28.02.2029. On that day the date is five years ago and not more.
 */
export function validUntil(kind: DocumentKind, issuedOn: Day | null): Day | null {
  const months = MONTHS[kind];
  return months === undefined || issuedOn === null ? null : addMonths(issuedOn, months);
}

/** Does the kind's rule need the day of issue? Without it such a document cannot be accepted. */
export const needsIssueDay = (kind: DocumentKind): boolean => MONTHS[kind] !== undefined;

export const DOCUMENT_PROBLEMS = ['DOCUMENT_ISSUED_IN_FUTURE', 'DOCUMENT_ISSUE_DAY_MISSING', 'DOCUMENT_VALID_TOO_LONG', 'DOCUMENT_ENDS_BEFORE_ISSUE', 'DOCUMENT_TITLE_MISSING'] as const;
export type DocumentProblem = Problem<(typeof DOCUMENT_PROBLEMS)[number]>;

export type DocumentDates = { readonly kind: DocumentKind; readonly issuedOn: Day | null; readonly validUntil: Day | null };

/** Why these dates cannot be, or `null`. The end may be set earlier than the rule says (a revoked notice), never later. */
export function problemWithDates({ kind, issuedOn, validUntil: end }: DocumentDates, today: Day): DocumentProblem | null {
  if (issuedOn !== null && issuedOn > today) return { code: 'DOCUMENT_ISSUED_IN_FUTURE', params: { day: issuedOn } };
  if (issuedOn !== null && end !== null && end < issuedOn) return { code: 'DOCUMENT_ENDS_BEFORE_ISSUE', params: { from: issuedOn, until: end } };
  const latest = validUntil(kind, issuedOn);
  if (latest !== null && end !== null && end > latest) return { code: 'DOCUMENT_VALID_TOO_LONG', params: { until: latest } };
  return null;
}

/** Why the document cannot be accepted as it stands, or `null`. */
export const problemWithAcceptance = (document: DocumentDates, today: Day): DocumentProblem | null =>
  needsIssueDay(document.kind) && document.issuedOn === null ? { code: 'DOCUMENT_ISSUE_DAY_MISSING' } : problemWithDates(document, today);

/** The end as it is kept: what was set, else what the rule says. */
export const endOf = ({ kind, issuedOn, validUntil: end }: DocumentDates): Day | null => end ?? validUntil(kind, issuedOn);
