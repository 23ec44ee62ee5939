/** A share `p`/`q`; whole numbers with 0 < p ≤ q. `strict`: more than that share is needed. */
export type Fraction = { readonly p: number; readonly q: number; readonly strict?: boolean };

/**
 * What a resolution needs: more yes than no; a share of the valid votes or of those present; or everybody's consent (§ 33 (1) sentence 2 BGB).
 * Abstentions and invalid votes are not cast votes (BGHZ 83, 35).
 */
export type Majority = { readonly of: 'simple' } | (Fraction & { readonly of: 'valid' | 'present' }) | { readonly of: 'allMembers' };

/** What was counted; whole numbers. `present` and `entitled` are people or organisations with a vote. */
export type Counts = { readonly yes: number; readonly no: number; readonly abstentions: number; readonly invalid: number; readonly present: number; readonly entitled: number };

/** Is at least (strict: more than) the share of `whole` reached? Whole numbers only: 15 of 20 is exactly three quarters. */
export const reaches = (part: number, { p, q, strict = false }: Fraction, whole: number): boolean => (strict ? part * q > p * whole : part * q >= p * whole);

/** The valid votes: those for and those against. */
export const validVotes = ({ yes, no }: Pick<Counts, 'yes' | 'no'>): number => yes + no;

/** Is the resolution passed? A tie fails, and so does a vote in which nobody voted (§ 32 (1) sentence 3 BGB; governance handbook, section 5). */
export function isPassed(majority: Majority, counts: Counts): boolean {
  switch (majority.of) {
    case 'simple':
      return counts.yes > counts.no;
    case 'valid':
      return validVotes(counts) > 0 && reaches(counts.yes, majority, validVotes(counts));
    case 'present':
      return counts.present > 0 && reaches(counts.yes, majority, counts.present);
    case 'allMembers':
      return counts.entitled > 0 && counts.yes === counts.entitled;
  }
}
