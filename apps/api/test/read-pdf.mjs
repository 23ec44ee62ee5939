// Reads a PDF from standard input with an independent reader and writes {pages, text} as JSON; a process of its own, because the reader is an ES module.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);
const document = await getDocument({ data: new Uint8Array(Buffer.concat(pieces)), verbosity: 0 }).promise;
const texts = [];
for (let page = 1; page <= document.numPages; page += 1) {
  const { items } = await (await document.getPage(page)).getTextContent();
  texts.push(items.map(({ str = '', hasEOL }) => `${str}${hasEOL ? ' ' : ''}`).join(''));
}
process.stdout.write(JSON.stringify({ pages: texts.length, text: texts.join(' ')
  .replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ') }));
