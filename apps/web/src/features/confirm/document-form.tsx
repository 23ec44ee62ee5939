import { DOCUMENT_KINDS } from '@verbund/domain/documents/document-kinds.js';
import { useId, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { DateField } from '../../shared/ui/date-field';
import { FileDrop } from '../../shared/ui/file-drop';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { Select } from '../../shared/ui/select';
import { addDocument, type NewDocument } from './api';
import { Cancel } from './cancel';

type Values = { kind: NewDocument['kind']; issuedOn: string | null };

/** What an organisation is asked for most stands first; the office looks at every paper. */
export function DocumentForm({ onDone }: { onDone(): void }) {
  const { t } = useTexts();
  const chosen = useId();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const form = usePlainForm<Values>({ kind: 'exemptionNotice', issuedOn: null });
  const kinds = DOCUMENT_KINDS.filter((kind) => kind !== 'other').map((value) => ({
    value,
    label: t(`word.documentKind.${value}`),
  }));
  const send = async ({ kind, issuedOn }: Values) => {
    setMissing(file === null);
    if (!file) return;
    await addDocument({ kind, ...(issuedOn && { issuedOn }) }, file);
    onDone();
  };
  return (
    <PlainForm form={form} submitLabel={t('confirm.document.send')} onSubmit={send} actions={<Cancel onClick={onDone} />}>
      <FileDrop
        label={file?.name ?? t('confirm.document.file')}
        hint={t('confirm.document.hint')}
        accept=".pdf,image/*"
        error={missing && !file ? t('issue.required') : undefined}
        onFile={setFile}
      />
      <p id={chosen} className="vh" role="status">
        {file?.name}
      </p>
      <Select name="kind" label={t('word.field.documentKind')} options={kinds} />
      <DateField name="issuedOn" label={t('confirm.document.issuedOn')} optional />
    </PlainForm>
  );
}
