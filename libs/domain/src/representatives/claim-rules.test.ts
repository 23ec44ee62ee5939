import { problemWithClosedClaim, problemWithDecision, proofsOf, stateOfClaim, type Claim } from './claim-rules.js';

const NOW = Date.UTC(2027, 2, 1);
const claim = (rest: Partial<Claim> = {}): Claim => ({ decision: null, expiresAt: NOW + 1, addressAnswer: null, hasDocument: false, ...rest });

describe('a claim', () => {
  it('is open until it is decided or its time is over, to the millisecond', () => {
    expect(stateOfClaim(claim(), NOW)).toBe('open');
    expect(stateOfClaim(claim({ expiresAt: NOW }), NOW)).toBe('expired');
    expect(stateOfClaim(claim({ expiresAt: NOW, decision: 'refused' }), NOW)).toBe('refused');
    expect(problemWithClosedClaim(claim({ expiresAt: NOW }), NOW)).toEqual({ code: 'CLAIM_EXPIRED' });
    expect(problemWithClosedClaim(claim({ decision: 'accepted' }), NOW)).toEqual({ code: 'CLAIM_DECIDED' });
  });

  it('is accepted with a proof only: the known address said yes, or a document', () => {
    expect(problemWithDecision(claim(), 'accepted', NOW)).toEqual({ code: 'CLAIM_UNPROVEN' });
    expect(problemWithDecision(claim({ addressAnswer: 'no' }), 'accepted', NOW)).toEqual({ code: 'CLAIM_UNPROVEN' });
    expect(problemWithDecision(claim({ addressAnswer: 'yes' }), 'accepted', NOW)).toBeNull();
    expect(problemWithDecision(claim({ addressAnswer: 'no', hasDocument: true }), 'accepted', NOW)).toBeNull();
    expect(proofsOf(claim({ addressAnswer: 'yes', hasDocument: true }))).toEqual(['address', 'document']);
  });

  it('is refused without one, and decided once', () => {
    expect(problemWithDecision(claim(), 'refused', NOW)).toBeNull();
    expect(problemWithDecision(claim({ decision: 'accepted', addressAnswer: 'yes' }), 'refused', NOW)).toEqual({ code: 'CLAIM_DECIDED' });
  });
});
