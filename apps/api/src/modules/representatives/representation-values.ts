/** nobody: no account that can sign in acts for the organisation. noManager: only editors do. */
export const REPRESENTATION_GAPS = ['nobody', 'noManager'] as const;
export type RepresentationGap = (typeof REPRESENTATION_GAPS)[number];
