import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Card } from '../../shared/ui/facts';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { reviewDocument, type Application } from './api';
import { useAct } from './use-act';

type Document = Application['documents'][number];

/** What the applicant brought: to open, to accept, or to send back with a reason. */
export function DocumentsCard({ application }: { application: Application }) {
  const { t, date } = useTexts();
  const { act, error } = useAct();
  const [refused, setRefused] = useState<Document | null>(null);
  const mayReview = isAllowed(application, 'review');
  if (application.documents.length === 0) return null;
  return (
    <Card title={t('apply.step.documents')}>
      {error && <p className="error" role="alert">{error}</p>}
      <ul className="application-documents">
        {application.documents.map((document) => (
          <li key={document.id}>
            <div>
              <strong>{t(`apply.document.${document.kind}`)}</strong>
              <a href={`/api/v1/applications/${application.id}/documents/${document.id}/file`} download><bdi>{document.fileName}</bdi></a>
              <small>{date(document.uploadedAt)}</small>
            </div>
            <Badge tone={document.state === 'accepted' ? 'success' : document.state === 'refused' ? 'danger' : 'warning'}>{document.state === 'refused' ? t('apply.document.refused', { reason: document.reason ?? '' }) : t(`apply.document.${document.state}`)}</Badge>
            {mayReview && document.state !== 'accepted' && <Button size="small" onClick={() => act(() => reviewDocument(application.id, document.id, { outcome: 'accepted' }))}>{t('applications.document.accept')}</Button>}
            {mayReview && document.state !== 'refused' && <Button size="small" look="quiet" onClick={() => setRefused(document)}>{t('applications.document.refuse')}</Button>}
          </li>
        ))}
      </ul>
      {refused && <RefusalDialog application={application} document={refused} onClose={() => setRefused(null)} />}
    </Card>
  );
}

function RefusalDialog({ application, document, onClose }: { application: Application; document: Document; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { reason: '' } });
  const refuse = async ({ reason }: { reason: string }) => {
    await reviewDocument(application.id, document.id, { outcome: 'refused', reason });
    onClose();
  };
  return (
    <Dialog title={t('applications.document.refuseTitle')} onClose={onClose}>
      <Form form={form} submitLabel={t('applications.document.refuse')} onSubmit={refuse}>
        <TextField name="reason" label={t('applications.document.reason')} hint={t('applications.document.reasonHint')} rows={3} />
      </Form>
    </Dialog>
  );
}
