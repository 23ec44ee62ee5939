import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { zipFile } from './zip-file.js';

/** The smallest honest file of each kind; `text` makes its content unique. */
export const pdf = (text = 'Satzung'): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

export const docx = (text = 'Satzung', more: Parameters<typeof zipFile>[0] = []): Buffer =>
  zipFile([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: `<w:document>${text}</w:document>` }, ...more]);

export const xlsx = (): Buffer => zipFile([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'xl/workbook.xml', content: '<workbook/>' }]);

export const openDocument = (kind: 'text' | 'spreadsheet' | 'text-template' = 'text', more: Parameters<typeof zipFile>[0] = []): Buffer =>
  zipFile([{ name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true }, { name: 'content.xml', content: '<office:document-content/>' }, ...more]);

export const picture = (width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background: 'teal' } });

/** A sound PNG of any size in a few kilobytes: one bit a pixel, all black. */
export function blackPng(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  const chunks = [pngChunk('IHDR', Buffer.concat([size, Buffer.from([1, 0, 0, 0, 0])])), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
