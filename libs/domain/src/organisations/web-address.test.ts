import { webAddressOf } from './web-address.js';

describe('webAddressOf', () => {
  it.each([
    ['afl.example', 'https://afl.example', true],
    [' www.AFL.example/ ', 'https://www.afl.example', true],
    ['http://afl.example', 'http://afl.example', false],
    ['HTTPS://afl.example/Über?x=1#a', 'https://afl.example/Über?x=1#a', false],
    ['afl.example:8080/pfad', 'https://afl.example:8080/pfad', true],
    ['bücher.example', 'https://bücher.example', true],
  ])('%s → %s', (text, address, schemeAdded) => expect(webAddressOf(text)).toEqual({ address, schemeAdded }));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/pfad',
    '\\\\evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https://user:pass@evil.example',
    'user@evil.example',
    'ftp://afl.example',
    'mailto:info@afl.example',
    'afl',
    'afl.',
    '.example',
    'a b.example',
    'https://',
    '',
    'https://a..example',
    'https://afl.example/"onclick=',
    'https://afl.example/<script>',
    '-afl.example',
    '127.0.0.1',
    `https://${'a'.repeat(2000)}.example`,
  ])('refuses %s', (text) => expect(webAddressOf(text)).toBeNull());
});
