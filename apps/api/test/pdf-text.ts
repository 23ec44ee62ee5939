import { execFileSync } from 'node:child_process';
import path from 'node:path';

const READER = path.join(process.cwd(), 'apps/api/test/read-pdf.mjs');

/** What an independent reader finds in a PDF: the number of its pages and their text, lines joined by blanks. */
export const textsOf = (pdf: Buffer): { pages: number; text: string } =>
  JSON.parse(execFileSync(process.execPath, [READER], { input: pdf, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })) as { pages: number; text: string };
