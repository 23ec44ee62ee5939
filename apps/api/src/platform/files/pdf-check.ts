import { refuse } from '../http/refusal.js';
import { endOfDirectory } from './zip-directory.js';

const TAIL_BYTES = 4_096;
const HEAD_BYTES = 1_024;

/** A PDF that is only a PDF: it begins and ends as one, carries no zip file at its end and no markup at its beginning. */
export function refusePolyglotPdf(content: Buffer): void {
  const tail = content.subarray(-TAIL_BYTES).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  if (end === -1) refuse('FILE_BROKEN');
  if (!/^[\s\0]*$/.test(tail.slice(end + '%%EOF'.length)) || endOfDirectory(content) !== null) refuse('FILE_DANGEROUS');
  if (/<(?:script|html|!doctype|svg|iframe|\?php|%@)/i.test(content.subarray(0, HEAD_BYTES).toString('latin1'))) refuse('FILE_DANGEROUS');
}
