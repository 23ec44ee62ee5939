import fc from 'fast-check';
import { escaped, html, jsonInMarkup } from './markup.js';

test('values are escaped, lists joined, markup kept, nothing is nothing', () => {
  const list = ['<b>', `"&'`].map((text) => html`<li title="${text}">${text}</li>`);
  expect(html`<ul>${list}</ul>${null}${false}${0}`.text).toBe('<ul><li title="&lt;b&gt;">&lt;b&gt;</li><li title="&quot;&amp;&#39;">&quot;&amp;&#39;</li></ul>0');
});

test('no text ends an element or an attribute', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(escaped(text))));
});

test('data for search engines is the same data and never markup', () => {
  const data = { name: '</script><script>alert(1)</script>', text: '\u2028<!--' };
  const { text } = jsonInMarkup(data);
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual(data);
});
