import { useForm } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { changeDocument, reviewDocument, withdrawDocument, type DocumentView } from './api';
import { DocumentFields, problemsOfDates, type DescribedDocument } from './document-fields';

export type DialogProps = { readonly organisationId: string; readonly document: DocumentView; onClose(): void };

const valuesOf = ({ kind, title, issuer, issuedOn, validUntil, visibility }: DocumentView): DescribedDocument => ({ kind, title, issuer, issuedOn, validUntil, visibility });

/** Sends the fields that differ: a last day that was not touched follows a new day of issue. */
const changesOf = (before: DescribedDocument, after: DescribedDocument) =>
  Object.fromEntries(Object.entries(after).filter(([field, value]) => value !== before[field as keyof DescribedDocument]));

export function EditDialog({ organisationId, document, onClose }: DialogProps) {
  const { t } = useTexts();
  const before = valuesOf(document);
  const form = useForm<DescribedDocument>({ defaultValues: before });
  const save = async (values: DescribedDocument) => {
    await changeDocument({ organisationId, documentId: document.id }, { version: document.version, ...changesOf(before, values) });
    showToast(t('documents.saved'));
    onClose();
  };
  return (
    <Dialog title={t('documents.edit')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={problemsOfDates} valuesOf={(current) => valuesOf(current as DocumentView)}>
        <DocumentFields control={form.control} />
      </Form>
    </Dialog>
  );
}

/** Why a document is refused; the organisation reads it. */
export function RefuseDialog({ organisationId, document, onClose }: DialogProps) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { reason: '' } });
  const refuse = async ({ reason }: { reason: string }) => {
    await reviewDocument({ organisationId, documentId: document.id }, 'refused', reason);
    onClose();
  };
  return (
    <Dialog title={t('documents.refuse')} onClose={onClose}>
      <Form form={form} submitLabel={t('documents.refuse')} onSubmit={refuse}>
        <TextField name="reason" label={t('documents.refuse.reason')} hint={t('documents.refuse.hint')} rows={3} maxLength={2000} />
      </Form>
    </Dialog>
  );
}

export function WithdrawDialog({ organisationId, document, onClose }: DialogProps) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { reason: '' } });
  const withdraw = async ({ reason }: { reason: string }) => {
    await withdrawDocument({ organisationId, documentId: document.id }, reason);
    onClose();
  };
  return (
    <Dialog title={t('documents.withdraw')} onClose={onClose}>
      <p>{t('documents.withdraw.text')}</p>
      <Form form={form} submitLabel={t('documents.withdraw')} onSubmit={withdraw}>
        <TextField name="reason" label={t('documents.withdraw.reason')} rows={2} maxLength={2000} optional={document.state !== 'accepted'} />
      </Form>
    </Dialog>
  );
}
