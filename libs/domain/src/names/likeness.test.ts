import fc from 'fast-check';
import { likenessOfTexts } from './likeness.js';

describe('likeness of texts', () => {
  it('is by hand one third for ab and ac', () => {
    // "  ab " has "  a", " ab", "ab "; "  ac " has "  a", " ac", "ac ": one of three is common, 2 · 1 / (3 + 3)
    expect(likenessOfTexts('ab', 'ac')).toBeCloseTo(1 / 3);
  });
  it('is symmetrical, between 0 and 1, and 1 for equal texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const likeness = likenessOfTexts(first, second);
        expect(likeness).toBe(likenessOfTexts(second, first));
        expect(likeness >= 0 && likeness <= 1).toBe(true);
        expect(likenessOfTexts(first, first)).toBe(1);
      }),
    );
  });
});
