import { LIKELY_DUPLICATE, likenessOf } from './likely-duplicate.js';

const treff = {
  names: ['Iberoamerikanischer Treff e.V.'],
  registerNumber: 'VR 103490',
  place: 'Hannover',
  webAddresses: ['https://iat.example'],
  emails: ['info@iat.example'],
  phones: ['+495111513108'],
};

describe('likely duplicates', () => {
  it('recognises the row the office itself marked with "doppelt?"', () => {
    const again = {
      names: ['Ibero-Amerikanischer Treff e. V.'],
      registerNumber: 'VR103490',
      place: 'Hannover',
      webAddresses: ['https://www.iat.example'],
      emails: ['info@iat.example'],
    };
    expect(likenessOf(treff, again)).toEqual({
      score: 100,
      reasons: ['sameName', 'sameRegisterNumber', 'sameWebAddress', 'sameEmail', 'samePlace'],
    });
  });
  it('asks at the same name alone and at a similar one in company', () => {
    expect(likenessOf(treff, { names: ['iberoamerikanischer treff'] }).score).toBeGreaterThanOrEqual(LIKELY_DUPLICATE);
    expect(likenessOf(treff, { names: ['Iberoamerikanisches Treffen'], phones: ['+495111513108'] })).toEqual({
      score: 65,
      reasons: ['similarName', 'samePhone'],
    });
  });
  it('leaves alone what only shares a place, a word or a register with another number', () => {
    expect(likenessOf(treff, { names: ['Griechischer Treff e.V.'], place: 'Hannover' }).score).toBeLessThan(
      LIKELY_DUPLICATE,
    );
    expect(likenessOf(treff, { names: ['Iberoamerikanischer Treff e.V.'], registerNumber: 'VR 7' })).toEqual({
      score: 20,
      reasons: ['sameName', 'otherRegisterNumber'],
    });
    expect(likenessOf({ names: [''], emails: [''] }, { names: [''], emails: [''] }).score).toBe(0);
  });
  it('does not depend on the order', () => {
    const other = { names: ['Iberoamerikanisches Treffen'], registerNumber: 'VR 1' };
    expect(likenessOf(treff, other)).toEqual(likenessOf(other, treff));
  });
});
