/**
 * Papers of an organisation that a network asks for. `satzung` and the like have German names in law; the glossary
 * (docs/domain/glossary.md) holds them.
 */
export const DOCUMENT_KINDS = [
  'statutes',
  'registerExtract',
  'exemptionNotice',
  'notice60a',
  'boardList',
  'valueDeclaration',
  'privacyNotice',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Who may see a document. `network`: those who look after the network, and the organisation itself. `members`: every member organisation as well. */
export const DOCUMENT_VISIBILITIES = ['network', 'members', 'public'] as const;
export type DocumentVisibility = (typeof DOCUMENT_VISIBILITIES)[number];

/**
 * One of a kind holds at a time, and a newer one takes its place; of `other` papers there are many beside each other, and one
 * takes another's place only when it says so.
 */
export const isOneOfItsKind = (kind: DocumentKind): boolean => kind !== 'other';

/**
 * The kind whose demand a document satisfies: a young association has no exemption notice yet, and the finding about its statutes
 * (AO § 60a) serves instead, as AO § 63 (5) lets it.
 */
export const servesAs = (kind: DocumentKind): DocumentKind => (kind === 'notice60a' ? 'exemptionNotice' : kind);
