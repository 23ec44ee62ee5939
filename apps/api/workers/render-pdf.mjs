// Sets papers (see src/platform/pdf/paper.ts) as PDF with one template. Runs as a thread of its own, because a long register takes some
// hundred milliseconds that nobody else should wait for. What a paper says comes in as data, never as markup.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];
/** Renderings after which an unused piece of the compiler's memory is given back. */
const KEPT_FOR = 5;

const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const template = readFileSync(new URL('paper.typ', import.meta.url), 'utf8');
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(path.join(fonts, font))) }] });

function render(paper) {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper } });
  const faults = compiled.takeDiagnostics();
  if (!compiled.result) throw new Error(faults ? JSON.stringify(compiler.fetchDiagnostics(faults)) : 'The template gave no document.');
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2b' });
  compiler.evictCache(KEPT_FOR);
  return pdf;
}

parentPort.on('message', ({ id, paper }) => {
  try {
    parentPort.postMessage({ id, pdf: render(paper) });
  } catch (error) {
    parentPort.postMessage({ id, fault: String(error) });
  }
});
