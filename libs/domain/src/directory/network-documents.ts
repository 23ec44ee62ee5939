import type { Day } from '../calendar/days.js';
import type { FieldProblem } from '../problem.js';

/** What a network shows of itself; each has its word in every language, so only another document needs a title. */
export const NETWORK_DOCUMENT_KINDS = ['statutes', 'valueDeclaration', 'annualReport', 'feeRules', 'privacyNotice', 'other'] as const;
export type NetworkDocumentKind = (typeof NETWORK_DOCUMENT_KINDS)[number];

export type DescribedNetworkDocument = {
  readonly kind: NetworkDocumentKind;
  /** Per language; one is enough. */
  readonly title: Readonly<Record<string, string>>;
  readonly issuedOn: Day | null;
};

/** What keeps a document from standing in the directory: nobody could tell what it is, or it is of a day to come. */
export const problemsWithNetworkDocument = ({ kind, title, issuedOn }: DescribedNetworkDocument, today: Day): FieldProblem<'required' | 'inFuture'>[] => [
  ...(kind === 'other' && !Object.values(title).some((text) => text.trim() !== '') ? [{ field: 'title', code: 'required' } as const] : []),
  ...(issuedOn && issuedOn > today ? [{ field: 'issuedOn', code: 'inFuture' } as const] : []),
];
