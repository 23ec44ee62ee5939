import { useSuspenseQuery } from '@tanstack/react-query';
import { FileText, FileUp } from 'lucide-react';
import { useState } from 'react';
import { isDecided } from '@verbund/domain/documents/review-steps.js';
import { isAllowed, useRefusal } from '../../../shared/allowed-actions';
import { DeadlineBadge } from '../../../shared/document-deadline';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Locked } from '../../../shared/ui/locked';
import type { Organisation } from '../api';
import { documentsQuery, type DocumentKind, type DocumentList, type DocumentNeed, type DocumentView } from './api';
import { DocumentLine } from './document-line';
import { UploadDialog } from './upload-dialog';
import '../contacts/contacts.css';
import './documents.css';

/** What the membership asks for and how it stands; below, every document with its review. */
export function DocumentsTab({ organisation }: { organisation: Organisation }) {
  const { t } = useTexts();
  const { data } = useSuspenseQuery(documentsQuery(organisation.id));
  const [uploading, setUploading] = useState<{ kind?: DocumentKind } | null>(null);
  const refusal = useRefusal(data);
  const mayAdd = isAllowed(data, 'add');
  return (
    <section aria-labelledby="documents-title" className="stack">
      <header className="section-head">
        <h2 id="documents-title">{t('organisations.tab.documents')}</h2>
        {mayAdd ? (
          <Button icon={FileUp} look="primary" onClick={() => setUploading({})}>
            {t('documents.upload')}
          </Button>
        ) : (
          <Locked label={t('documents.upload')}>{refusal('add')}</Locked>
        )}
      </header>
      <Needs needs={data.needs.filter(({ required }) => required)} onUpload={mayAdd ? (kind) => setUploading({ kind }) : undefined} />
      <Documents organisationId={organisation.id} list={data} />
      {uploading && <UploadDialog organisationId={organisation.id} kind={uploading.kind} onClose={() => setUploading(null)} />}
    </section>
  );
}

function Needs({ needs, onUpload }: { needs: readonly DocumentNeed[]; onUpload?: (kind: DocumentKind) => void }) {
  const { t } = useTexts();
  return (
    <section className="card" aria-labelledby="document-needs">
      <header className="block-head">
        <h3 id="document-needs">{t('documents.needs')}</h3>
      </header>
      {needs.length === 0 && <p className="documents-note hint">{t('documents.needs.none')}</p>}
      <ul className="document-needs">
        {needs.map((need) => (
          <NeedLine key={need.kind} need={need} onUpload={onUpload} />
        ))}
      </ul>
    </section>
  );
}

function NeedLine({ need: { kind, deadline, validUntil, waiting }, onUpload }: { need: DocumentNeed; onUpload?: (kind: DocumentKind) => void }) {
  const { t, date } = useTexts();
  const name = t(`word.documentKind.${kind}`);
  return (
    <li>
      <span className="grow">
        {name}
        {validUntil && <small>{t('word.value.until', { day: date(validUntil, 'long') })}</small>}
      </span>
      {waiting ? <Badge tone="info">{t('documents.waiting')}</Badge> : <DeadlineBadge deadline={deadline} />}
      {onUpload && !waiting && deadline !== 'valid' && (
        <Button size="small" icon={FileUp} onClick={() => onUpload(kind)} aria-label={`${t('documents.upload.send')}: ${name}`}>
          {t('documents.upload.send')}
        </Button>
      )}
    </li>
  );
}

const groupOf = ({ state, inForce }: DocumentView) => (!isDecided(state) ? 'waiting' : inForce ? 'current' : 'earlier');

function Documents({ organisationId, list: { items } }: { organisationId: string; list: DocumentList }) {
  const { t } = useTexts();
  if (items.length === 0)
    return (
      <EmptyState icon={FileText} title={t('documents.none')}>
        {t('documents.none.text')}
      </EmptyState>
    );
  const groups = (['waiting', 'current', 'earlier'] as const).map((group) => ({ group, documents: items.filter((item) => groupOf(item) === group) }));
  return groups
    .filter(({ documents }) => documents.length > 0)
    .map(({ group, documents }) => (
      <section key={group} aria-labelledby={`documents-${group}`}>
        <h3 id={`documents-${group}`} className="contacts-group">
          {t(`documents.group.${group}`)}
        </h3>
        <ul className="card contacts">
          {documents.map((document) => (
            <DocumentLine key={document.id} organisationId={organisationId} document={document} />
          ))}
        </ul>
      </section>
    ));
}
