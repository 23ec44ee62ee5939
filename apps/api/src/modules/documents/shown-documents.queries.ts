import type { DocumentKind } from '@verbund/domain/documents/document-kinds.js';
import { isShown, type Audience } from '@verbund/domain/organisations/organisation-rules.js';
import { VISIBILITIES } from '@verbund/domain/organisations/organisation-values.js';
import { sql, type Sql } from '../../platform/database/sql.js';

/** A document as members or the public see it beside its organisation. Its file name is not part of it: whoever uploaded it may have written anything there. */
export type ShownDocument = { id: string; kind: DocumentKind; title: string; issuer: string; issuedOn: string | null; size: number; mediaType: string };

/** The documents of organisation `o` that were accepted, hold on the day and are shown to this audience, as JSON. */
export function shownDocuments(audience: Audience, day: Sql): Sql {
  const allowed = VISIBILITIES.filter((visibility) => isShown(visibility, audience));
  return sql`(SELECT COALESCE(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'issuer', d.issuer, 'issuedOn', d.issued_on,
      'size', f.size, 'mediaType', f.media_type) ORDER BY d.kind, d.issued_on DESC NULLS LAST, d.id), '[]')
    FROM documents d JOIN document_periods p ON p.document_id = d.id AND p.during @> ${day} JOIN files f ON f.id = d.file_id
    WHERE d.organisation_id = o.id AND d.visibility = ANY(${allowed}::text[]))`;
}

/** Where everybody may fetch the file of a public document. */
export const publicDocumentPath = (id: string): string => `/api/v1/public-documents/${id}/content`;
