import fc from 'fast-check';
import { leadingZeroBits } from './proof-of-work.js';

describe('leading zero bits', () => {
  it.each([
    [[0xff], 0],
    [[0x7f], 1],
    [[0x01], 7],
    [[0x00, 0x80], 8],
    [[0x00, 0x0f, 0xff], 12],
    [[0x00, 0x00], 16],
  ])('of %j are %i', (bytes, bits) => expect(leadingZeroBits(Uint8Array.from(bytes))).toBe(bits));

  it('are those of the digest written in binary', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 32 }), (digest) => {
        const binary = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        expect(leadingZeroBits(digest)).toBe(binary.includes('1') ? binary.indexOf('1') : binary.length);
      }),
    );
  });
});
