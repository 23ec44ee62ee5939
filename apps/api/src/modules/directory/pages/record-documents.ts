import { publicDocumentPath, type ShownDocument } from '../../documents/shown-documents.queries.js';
import { html, type Content } from '../markup.js';
import type { PageTexts } from './page-texts.js';

/** What readers call the formats that uploads have. */
const FORMATS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.oasis.opendocument.text': 'ODT',
};

/** The public documents with what a reader wants to know before fetching one: who issued it and when, its format and size. */
export function recordDocuments(texts: PageTexts, documents: readonly ShownDocument[]): Content {
  if (documents.length === 0) return null;
  const items = documents.map(({ id, kind, title, issuer, issuedOn, mediaType, size }) => {
    const about = [
      title && texts.t(`word.documentKind.${kind}`),
      issuer && html`<bdi>${issuer}</bdi>`,
      issuedOn && texts.time(issuedOn),
      html`<bdi dir="ltr">${FORMATS[mediaType] ?? ''}</bdi> <bdi>${texts.size(size)}</bdi>`,
    ].filter(Boolean);
    return html`<li><a href="${publicDocumentPath(id)}"><bdi>${title || texts.t(`word.documentKind.${kind}`)}</bdi></a><br><span class="quiet">${about.map((part, nth) => html`${nth > 0 && ' · '}${part}`)}</span></li>`;
  });
  return html`<section class="card pad"><h2>${texts.t('directory.documents')}</h2><ul class="rooms">${items}</ul></section>`;
}
