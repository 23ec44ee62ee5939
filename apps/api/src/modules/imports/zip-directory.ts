import { refuse } from '../../platform/http/refusal.js';
import { FILE_LIMITS } from './file-limits.js';

/** One part of a zip file as its directory announces it. */
export type ZipEntry = { readonly name: string; readonly packed: number; readonly unpacked: number };

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const NEEDED_PARTS = ['[Content_Types].xml', 'xl/workbook.xml'];

/**
 * Refuses what no honest workbook is, before anything is unpacked: too many parts, too much inside, packed too well, or another kind of
 * zip file (a text document, an OpenDocument sheet). A directory that lies is caught by the reading process, which counts again.
 */
export function refuseUnlessWorkbook(content: Buffer): void {
  const entries = entriesOf(content);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('mimetype')) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: 'ODS' } });
  if (names.has('word/document.xml')) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: 'DOCX' } });
  if (!NEEDED_PARTS.every((name) => names.has(name))) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: 'ZIP' } });
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > FILE_LIMITS.unpackedBytes || unpacked > content.length * FILE_LIMITS.ratio) refuse('IMPORT_WORKBOOK_DANGEROUS');
}

function entriesOf(content: Buffer): ZipEntry[] {
  const end = endOfDirectory(content);
  const count = content.readUInt16LE(end + 10);
  if (count > FILE_LIMITS.zipEntries) refuse('IMPORT_WORKBOOK_DANGEROUS');
  const entries: ZipEntry[] = [];
  for (let at = content.readUInt32LE(end + 16); entries.length < count; ) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== ENTRY) refuse('IMPORT_WORKBOOK_BROKEN');
    const nameLength = content.readUInt16LE(at + 28);
    entries.push({ name: content.toString('utf8', at + 46, at + 46 + nameLength), packed: content.readUInt32LE(at + 20), unpacked: content.readUInt32LE(at + 24) });
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(content: Buffer): number {
  for (let at = content.length - END_LENGTH; at >= 0 && at >= content.length - END_LENGTH - LONGEST_COMMENT; at -= 1) {
    if (content.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return refuse('IMPORT_WORKBOOK_BROKEN');
}
