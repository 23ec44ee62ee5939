import { directionOf } from '@verbund/contracts/languages.js';
import { publicDocumentPath, type ShownDocument } from '../../documents/shown-documents.queries.js';
import { networkDocumentPath } from '../addresses.js';
import type { NetworkDocumentShown } from '../directory-snapshot.queries.js';
import { html, type Content, type Markup } from '../markup.js';
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

type Listed = { address: string; name: Content; about: readonly Content[]; issuedOn: string | null; mediaType: string; size: number };

/** The public documents of an organisation with what a reader wants to know before fetching one: who issued it and when, its format and size. */
export function recordDocuments(texts: PageTexts, documents: readonly ShownDocument[]): Content {
  const items = documents.map(({ id, kind, title, issuer, ...file }) => {
    const word = texts.t(`word.documentKind.${kind}`);
    return item(texts, { ...file, address: publicDocumentPath(id), name: html`<bdi>${title || word}</bdi>`, about: [title && word, issuer && html`<bdi>${issuer}</bdi>`] });
  });
  return items.length > 0 && html`<section class="card pad">${list(texts, items)}</section>`;
}

/** What the network publishes, in the page's language as far as there are words. */
export function networkDocuments(texts: PageTexts, documents: readonly NetworkDocumentShown[]): Content {
  const items = documents.map(({ id, kind, title, ...file }) => {
    const word = texts.t(`word.documentKind.${kind}`);
    const own = texts.text(title);
    const name = own ? html`<bdi lang="${own.language}" dir="${directionOf(own.language)}">${own.text}</bdi>` : html`<bdi>${word}</bdi>`;
    return item(texts, { ...file, address: networkDocumentPath(id), name, about: [own && kind !== 'other' && word] });
  });
  return items.length > 0 && html`<section>${list(texts, items)}</section>`;
}

const list = (texts: PageTexts, items: readonly Markup[]): Markup => html`<h2>${texts.t('directory.documents')}</h2><ul class="rooms">${items}</ul>`;

function item(texts: PageTexts, { address, name, about, issuedOn, mediaType, size }: Listed): Markup {
  const parts = [...about, issuedOn && texts.time(issuedOn), html`<bdi dir="ltr">${FORMATS[mediaType] ?? ''}</bdi> <bdi>${texts.size(size)}</bdi>`].filter(Boolean);
  return html`<li><a href="${address}">${name}</a><br><span class="quiet">${parts.map((part, nth) => html`${nth > 0 && ' · '}${part}`)}</span></li>`;
}
