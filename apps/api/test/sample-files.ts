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
