import type { Problem } from '../problem.js';

/** Days in which a claim can be proved and decided, and days after its end until what the claimant gave is removed. */
export const CLAIM_DAYS = 30;
export const CLAIM_KEPT_DAYS = 90;

export const CLAIM_STATES = ['open', 'accepted', 'refused', 'expired'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
export const CLAIM_DECISIONS = ['accepted', 'refused'] as const;
export type ClaimDecision = (typeof CLAIM_DECISIONS)[number];
/** address: somebody who reads the mail of the known address said yes. document: a file shows it. */
export const CLAIM_PROOFS = ['address', 'document'] as const;
export type ClaimProof = (typeof CLAIM_PROOFS)[number];

/** What the rules look at; instants in milliseconds since 1970. */
export type Claim = { readonly decision: ClaimDecision | null; readonly expiresAt: number; readonly addressAnswer: 'yes' | 'no' | null; readonly hasDocument: boolean };

type ClaimProblem = Problem<'CLAIM_DECIDED' | 'CLAIM_EXPIRED' | 'CLAIM_UNPROVEN'>;

export const stateOfClaim = ({ decision, expiresAt }: Pick<Claim, 'decision' | 'expiresAt'>, now: number): ClaimState =>
  decision ?? (now < expiresAt ? 'open' : 'expired');

/** What speaks for a claim. */
export const proofsOf = ({ addressAnswer, hasDocument }: Pick<Claim, 'addressAnswer' | 'hasDocument'>): ClaimProof[] =>
  CLAIM_PROOFS.filter((proof) => (proof === 'address' ? addressAnswer === 'yes' : hasDocument));

/** A claim that is over takes no proof and no decision any more. */
export function problemWithClosedClaim(claim: Pick<Claim, 'decision' | 'expiresAt'>, now: number): ClaimProblem | null {
  const state = stateOfClaim(claim, now);
  if (state === 'open') return null;
  return { code: state === 'expired' ? 'CLAIM_EXPIRED' : 'CLAIM_DECIDED' };
}

/** Nobody becomes a representative on their word alone; refusing needs no proof. */
export function problemWithDecision(claim: Claim, decision: ClaimDecision, now: number): ClaimProblem | null {
  const closed = problemWithClosedClaim(claim, now);
  if (closed || decision === 'refused' || proofsOf(claim).length > 0) return closed;
  return { code: 'CLAIM_UNPROVEN' };
}
