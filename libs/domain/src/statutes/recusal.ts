/** What a vote may mean for somebody who takes part in it. */
export const INTERESTS = ['transaction', 'dispute', 'discharge', 'ownElection', 'none'] as const;
export type Interest = (typeof INTERESTS)[number];

/**
 * Has somebody no vote because of their interest? On a legal transaction or dispute with oneself (§ 34 BGB, no statutes can change it: § 40
 * BGB; it binds the board through § 28), and on one's own discharge; in one's own election one votes (governance handbook, sections 1 and 6).
 */
export const isRecused = (interest: Interest): boolean => interest === 'transaction' || interest === 'dispute' || interest === 'discharge';
