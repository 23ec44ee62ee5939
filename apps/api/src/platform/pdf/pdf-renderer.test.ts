import { textsOf } from '../../../test/pdf-text.js';
import type { Paper } from './paper.js';
import { PdfRenderer } from './pdf-renderer.js';

let renderer: PdfRenderer;
beforeAll(() => {
  renderer = new PdfRenderer();
});
afterAll(() => renderer.onModuleDestroy());

const paper = (values: Partial<Paper> = {}): Paper => ({
  language: 'de', direction: 'ltr', title: 'Protokoll', subtitle: 'Vorstand', mark: null, head: 'Verbund e.V.', foot: 'abc', pageWords: 'Seite {page} von {pages}', parts: [], ...values,
});
const everyKind: Paper['parts'] = [
  { kind: 'heading', level: 1, text: 'Verlauf' },
  { kind: 'heading', level: 2, text: '1 Haushalt' },
  { kind: 'text', text: 'Zeile eins\nZeile zwei' },
  { kind: 'note', text: 'Hinweis' },
  { kind: 'facts', rows: [['Ort', 'Saal']] },
  { kind: 'table', widths: [2, 1], head: ['Name', 'Stimme'], rows: [['Amina Said', 'ja']] },
  { kind: 'decision', title: 'Beschluss 2027-001', text: 'Der Haushalt wird beschlossen.', rows: [['Stimmen', '3 Ja']] },
  { kind: 'signatures', people: [{ name: 'Amina Said', role: 'Leitung', note: '' }, { name: 'Олена', role: 'Protokoll', note: 'am 2. März' }] },
];

test('a paper has every part, numbered pages and its mark', async () => {
  const { pages, text } = textsOf(await renderer.render(paper({ parts: everyKind, mark: 'Entwurf' })));
  expect(pages).toBe(1);
  for (const words of ['Protokoll', 'Vorstand', 'Verbund e.V.', 'Seite 1 von 1', 'Entwurf', 'Zeile zwei', 'Amina Said', 'Beschluss 2027-001', '3 Ja', 'Олена']) expect(text).toContain(words);
});

test('what a paper says is never markup', async () => {
  const hostile = '*fett* #panic("nein") $x^2$ `code` <label> @ref \\ // nichts #include "x" {page}';
  const { text } = textsOf(await renderer.render(paper({ foot: hostile, parts: [{ kind: 'text', text: hostile }] })));
  expect(text.split(hostile)).toHaveLength(3);
});

test('an Arabic paper runs from right to left around German words', async () => {
  const { text } = textsOf(await renderer.render(paper({ language: 'ar', direction: 'rtl', title: 'محضر', parts: everyKind, pageWords: '{page} / {pages}' })));
  for (const words of ['Beschluss 2027-001', 'Der Haushalt wird beschlossen.', 'محضر']) expect(text).toContain(words);
});

test('many papers at once are worked off, a broken one harms none of them, and nobody else waits', async () => {
  const long = paper({ parts: Array.from({ length: 400 }, (_, nth) => ({ kind: 'decision' as const, title: `Beschluss ${nth}`, text: 'Der Haushalt wird beschlossen. '.repeat(6), rows: [['Stimmen', '3 Ja']] })) });
  const broken = renderer.render({ ...paper(), parts: [{ kind: 'song' }] } as unknown as Paper);
  const many = Promise.all([renderer.render(long), renderer.render(paper()), renderer.render(paper({ language: 'uk' }))]);
  let longest = 0;
  let before = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 5);
  await expect(broken).rejects.toThrow('No PDF');
  const pdfs = await many;
  clearInterval(watch);
  expect(textsOf(pdfs[0]!).pages).toBeGreaterThan(40);
  expect(longest).toBeLessThan(200);
});
