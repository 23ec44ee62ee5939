import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { ApiProblem, type FieldIssue } from '../../../shared/http/api-problem';
import { useTexts } from '../../../shared/texts/use-texts';
import { Dialog } from '../../../shared/ui/dialog';
import { FileDrop } from '../../../shared/ui/file-drop';
import { Form } from '../../../shared/ui/form';
import { showToast } from '../../../shared/ui/toast';
import { uploadDocument, type DocumentKind } from './api';
import { DocumentFields, problemsOfDates, type DescribedDocument } from './document-fields';

const ACCEPTED = 'application/pdf,image/jpeg,image/png,image/webp,.docx,.xlsx,.pptx,.odt,.ods,.odp';

type UploadValues = DescribedDocument & { file: File | null };
type UploadDialogProps = { readonly organisationId: string; readonly kind?: DocumentKind; onClose(): void };

const fileMissing = ({ file }: UploadValues): FieldIssue[] => (file ? [] : [{ field: 'file', code: 'required' }]);

/** A file or a photo, and what it is; it waits for review. */
export function UploadDialog({ organisationId, kind = undefined, onClose }: UploadDialogProps) {
  const { t } = useTexts();
  const form = useForm<UploadValues>({
    defaultValues: { file: null, kind: kind ?? null, title: '', issuer: '', issuedOn: null, validUntil: null, visibility: 'network' },
  });
  const take = (file: File) => {
    form.setValue('file', file);
    form.clearErrors('file');
  };
  const send = async ({ file, kind: chosen, title, issuer, issuedOn, validUntil, visibility }: UploadValues) => {
    if (!file || !chosen) throw new ApiProblem({ status: 400, code: 'VALIDATION_FAILED' });
    const given = { ...(title && { title }), ...(issuer && { issuer }), ...(issuedOn && { issuedOn }), ...(validUntil && { validUntil }) };
    await uploadDocument(organisationId, { kind: chosen, visibility: visibility ?? 'network', ...given }, file);
    showToast(t('documents.uploaded'));
    onClose();
  };
  return (
    <Dialog title={t('documents.upload')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('documents.upload.send')} onSubmit={send} check={(values) => [...fileMissing(values), ...problemsOfDates(values)]}>
        <FileField onFile={take} error={form.formState.errors.file?.message} />
        <DocumentFields control={form.control as never} />
      </Form>
    </Dialog>
  );
}

function FileField({ error, onFile }: { error?: string; onFile(file: File): void }) {
  const { t } = useTexts();
  const [name, setName] = useState<string | null>(null);
  const take = (file: File) => {
    setName(file.name);
    onFile(file);
  };
  return (
    <div className="stack-s">
      <FileDrop label={t('documents.file')} hint={t('documents.file.hint')} accept={ACCEPTED} error={name ? undefined : error} onFile={take} />
      <p role="status">
        <bdi>{name && t('documents.file.chosen', { name })}</bdi>
      </p>
    </div>
  );
}
