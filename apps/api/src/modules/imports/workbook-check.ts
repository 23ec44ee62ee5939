import { isBomb, zipEntries } from '../../platform/files/zip-directory.js';
import { refuse } from '../../platform/http/refusal.js';
import { FILE_LIMITS } from './file-limits.js';

const NEEDED_PARTS = ['[Content_Types].xml', 'xl/workbook.xml'];

/**
 * Refuses what no honest workbook is, before anything is unpacked: too many parts, too much inside, packed too well, or another kind of
 * zip file (a text document, an OpenDocument sheet). A directory that lies is caught by the reading process, which counts again.
 */
export function refuseUnlessWorkbook(content: Buffer): void {
  const entries = zipEntries(content, FILE_LIMITS);
  if (entries === 'broken') refuse('IMPORT_WORKBOOK_BROKEN');
  if (entries === 'dangerous') refuse('IMPORT_WORKBOOK_DANGEROUS');
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('mimetype')) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: 'ODS' } });
  if (names.has('word/document.xml')) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: 'DOCX' } });
  if (!NEEDED_PARTS.every((name) => names.has(name))) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: 'ZIP' } });
  if (isBomb(entries, content.length, FILE_LIMITS)) refuse('IMPORT_WORKBOOK_DANGEROUS');
}
