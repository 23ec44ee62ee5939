import { NETWORK_DOCUMENT_KINDS, problemsWithNetworkDocument, type NetworkDocumentKind } from '@verbund/domain/directory/network-documents.js';
import { useState } from 'react';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { ApiProblem, type FieldIssue } from '../../shared/http/api-problem';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { FileDrop } from '../../shared/ui/file-drop';
import { FieldRow, Form } from '../../shared/ui/form';
import { LanguageField } from '../../shared/ui/language-field';
import { Select } from '../../shared/ui/select';
import { showToast } from '../../shared/ui/toast';
import { addDocument, changeDocument, type NetworkDocument } from './api';

const ACCEPTED = 'application/pdf,image/jpeg,image/png,image/webp,.docx,.xlsx,.pptx,.odt,.ods,.odp';

type Values = {
  file: File | null;
  kind: NetworkDocumentKind | null;
  title: Record<string, string>;
  issuedOn: string | null;
  publishedOn: string | null;
};

const valuesOf = (document?: NetworkDocument): Values => ({
  file: null,
  kind: document?.kind ?? null,
  title: document?.title ?? {},
  issuedOn: document?.issuedOn ?? null,
  publishedOn: document ? document.publishedOn : today(),
});

type DocumentDialogProps = { readonly document?: NetworkDocument; onClose(): void };

/** A file of the network: what it is, of which day, and from when on everybody sees it. */
export function DocumentDialog({ document, onClose }: DocumentDialogProps) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: valuesOf(document) });
  const check = ({ file, kind, ...values }: Values): FieldIssue[] => [
    ...(document || file ? [] : [{ field: 'file', code: 'required' }]),
    ...(kind ? problemsWithNetworkDocument({ kind, ...values }, today()) : []),
  ];
  const take = (file: File) => {
    form.setValue('file', file);
    form.clearErrors('file');
  };
  const save = async ({ file, kind, ...values }: Values) => {
    if (!kind) throw new ApiProblem({ status: 400, code: 'VALIDATION_FAILED' });
    if (document) await changeDocument(document.id, { kind, ...values, version: document.version });
    else await addDocument({ kind, ...values }, file!);
    showToast(t('directoryOffice.people.saved'));
    onClose();
  };
  return (
    <Dialog title={t(document ? 'directoryOffice.documents.edit' : 'directoryOffice.documents.add')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={check}>
        {!document && <FileField error={form.formState.errors.file?.message} onFile={take} />}
        <DocumentFields control={form.control} />
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
  return <FileDrop label={name ?? t('directoryOffice.documents.file')} hint={t('directoryOffice.documents.file.hint')} accept={ACCEPTED} error={name ? undefined : error} onFile={take} />;
}

function DocumentFields({ control }: { control: Control<Values> }) {
  const { t } = useTexts();
  const isOther = useWatch({ control, name: 'kind' }) === 'other';
  const kinds = NETWORK_DOCUMENT_KINDS.map((value) => ({ value, label: t(`word.documentKind.${value}`) }));
  return (
    <>
      <Select name="kind" label={t('word.field.documentKind')} options={kinds} />
      <LanguageField name="title" label={t('word.field.documentTitle')} hint={t('directoryOffice.documents.title.hint')} rows={1} optional={!isOther} />
      <FieldRow>
        <DateField name="issuedOn" label={t('directoryOffice.documents.day')} max={today()} optional />
        <DateField name="publishedOn" label={t('word.field.publishedOn')} hint={t('directoryOffice.documents.publishedOn.hint')} optional />
      </FieldRow>
    </>
  );
}
