import { refuse } from '../../platform/http/refusal.js';

/** First bytes of files that people take for a spreadsheet, and what they are called. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const UTF16 = [[0xff, 0xfe], [0xfe, 0xff]];

const startsWith = (content: Buffer, signature: readonly number[]): boolean => signature.every((byte, index) => content[index] === byte);

/** CSV or XLSX by content; the file's name says nothing. Everything else is refused by its name. */
export function fileKindOf(content: Buffer): 'csv' | 'xlsx' {
  if (content.length === 0) refuse('IMPORT_FILE_EMPTY');
  if (startsWith(content, ZIP)) return 'xlsx';
  const known = SIGNATURES.find(([, signature]) => startsWith(content, signature));
  if (known) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: known[0] } });
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(content.subarray(0, 200).toString('latin1'))) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: 'HTML/XML' } });
  if (!UTF16.some((mark) => startsWith(content, mark)) && content.includes(0)) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: 'binary' } });
  return 'csv';
}
