import anyAscii from 'any-ascii';
import fc from 'fast-check';
import { slugOf } from './slug.js';

test.each([
  ['Brückenhaus Linden e.V.', 'brueckenhaus-linden'],
  ['Українська громада на Ляйне', 'ukrainska-gromada-na-lyayne'],
  ['بيت الثقافة العربية', 'byt-lthqfh-lrbyh'],
  ['Çınar & Söhne gGmbH', 'cinar-soehne'],
  ['«»', '-'],
  ['x'.repeat(200), 'x'.repeat(60)],
])('%s → %s', (name, slug) => expect(slugOf(name, anyAscii)).toBe(slug));

test('a slug is a part of an address as it stands, whatever the name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => /^(-|[a-z0-9]+(-[a-z0-9]+)*)$/.test(slugOf(name, anyAscii)) && slugOf(name, anyAscii).length <= 60));
});
