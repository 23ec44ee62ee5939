import { refuse } from '../http/refusal.js';
import { FILE_LIMITS } from './file-limits.js';
import { refusePolyglotPdf } from './pdf-check.js';
import { endOfDirectory, isBomb, zipEntries, type ZipEntry } from './zip-directory.js';

/** What is taken: by content, with the endings a name may have; the first one is given to a name without. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jfif', 'jpe'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', endings: ['odp'] },
} as const satisfies Record<string, { mediaType: string; endings: readonly string[] }>;

export type FileKind = keyof typeof FILE_KINDS;

const IMAGES: readonly FileKind[] = ['png', 'jpeg', 'webp'];
export const isImage = (kind: FileKind): boolean => IMAGES.includes(kind);

/** First bytes of what is often sent and not taken, by the name people know it by. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['DOC/XLS', 'd0cf11e0'],
  ['GIF', '47494638'],
  ['TIFF', '49492a00'],
  ['TIFF', '4d4d002a'],
  ['GZIP', '1f8b'],
  ['RAR', '526172211a07'],
  ['7Z', '377abcaf271c'],
  ['RTF', '7b5c727466'],
  ['EXE', '4d5a'],
  ['ELF', '7f454c46'],
  ['script', '2321'],
];

/** The kind of a file by its content alone; refused when it is none that is taken, broken, or more than one at once. */
export function fileKindOf(content: Buffer): FileKind {
  if (content.length === 0) refuse('FILE_EMPTY');
  const head = content.subarray(0, 16).toString('latin1');
  if (head.startsWith('%PDF-')) return refusePolyglotPdf(content), 'pdf';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('PK\x03\x04')) return officeKindOf(content);
  const known = REFUSED.find(([, start]) => content.subarray(0, 8).toString('hex').startsWith(start))?.[0];
  return refuse('FILE_TYPE_UNSUPPORTED', { params: { type: known ?? markupOf(content) } });
}

const isMarkup = /^\W{0,8}<(?:!doctype|html|svg|script|\?xml|\?php|head|body|iframe)/i;

const markupOf = (content: Buffer): string => (isMarkup.test(content.subarray(0, 200).toString('latin1')) ? 'HTML/SVG/XML' : '?');

/** An office document is a zip file that ends where its directory says, holds its main part, no programs, and no bomb. */
function officeKindOf(content: Buffer): FileKind {
  const entries = zipEntries(content, FILE_LIMITS);
  if (entries === 'broken') refuse('FILE_BROKEN');
  if (entries === 'dangerous' || isBomb(entries, content.length, FILE_LIMITS)) refuse('FILE_DANGEROUS');
  const end = endOfDirectory(content)!;
  if (end + 22 + content.readUInt16LE(end + 20) !== content.length) refuse('FILE_DANGEROUS');
  if (entries.some(({ name }) => isProgram(name))) refuse('FILE_TYPE_UNSUPPORTED', { params: { type: 'VBA/Basic' } });
  return (hasPart(entries, 'mimetype') ? openDocumentOf(content) : officeOpenXmlOf(entries)) ?? refuse('FILE_TYPE_UNSUPPORTED', { params: { type: 'ZIP' } });
}

const isProgram = (name: string): boolean => /(^|\/)vbaproject\.bin$|^(basic|scripts)\/|(^|\/)\.\.(\/|$)|^\//i.test(name);
const hasPart = (entries: readonly ZipEntry[], part: string): boolean => entries.some(({ name }) => name === part);

function officeOpenXmlOf(entries: readonly ZipEntry[]): FileKind | null {
  if (!hasPart(entries, '[Content_Types].xml')) return null;
  if (hasPart(entries, 'word/document.xml')) return 'docx';
  if (hasPart(entries, 'xl/workbook.xml')) return 'xlsx';
  return hasPart(entries, 'ppt/presentation.xml') ? 'pptx' : null;
}

/** OpenDocument begins with an unpacked part `mimetype`, for exactly this question. */
function openDocumentOf(content: Buffer): FileKind | null {
  const start = content.toString('latin1', 30, 38) === 'mimetype' ? 38 + content.readUInt16LE(28) : null;
  if (start === null) return null;
  const kinds: readonly FileKind[] = ['odt', 'ods', 'odp'];
  return kinds.find((kind) => isExactly(content, start, FILE_KINDS[kind].mediaType)) ?? null;
}

/** Followed by the next part, so that a template or another longer type is not taken for it. */
const isExactly = (content: Buffer, start: number, text: string): boolean => content.toString('latin1', start, start + text.length + 2) === `${text}PK`;
