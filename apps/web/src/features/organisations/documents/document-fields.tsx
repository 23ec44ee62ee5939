import { DOCUMENT_KINDS, DOCUMENT_VISIBILITIES, type DocumentKind, type DocumentVisibility } from '@verbund/domain/documents/document-kinds.js';
import { needsIssueDay, problemWithDates } from '@verbund/domain/documents/validity-rules.js';
import { useWatch, type Control } from 'react-hook-form';
import type { FieldIssue } from '../../../shared/http/api-problem';
import { useCan } from '../../../shared/session';
import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { DateField } from '../../../shared/ui/date-field';
import { FieldRow } from '../../../shared/ui/form';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';

export type DescribedDocument = {
  kind: DocumentKind | null;
  title: string;
  issuer: string;
  issuedOn: string | null;
  validUntil: string | null;
  visibility: DocumentVisibility | null;
};

/** What the rules say about the dates, before anything is sent. */
export function problemsOfDates({ kind, issuedOn, validUntil }: DescribedDocument): FieldIssue[] {
  const problem = kind && problemWithDates({ kind, issuedOn, validUntil }, today());
  if (problem?.code === 'DOCUMENT_ENDS_BEFORE_ISSUE') return [{ field: 'validUntil', code: 'endsBeforeBegin' }];
  return problem?.code === 'DOCUMENT_ISSUED_IN_FUTURE' ? [{ field: 'issuedOn', code: 'invalid' }] : [];
}

/** What is said about a document: what it is, who issued it and when, how long it holds, who sees it. */
export function DocumentFields({ control }: { control: Control<DescribedDocument> }) {
  const { t } = useTexts();
  const kind = useWatch({ control, name: 'kind' });
  const mayPublish = useCan('document.review');
  const kinds = DOCUMENT_KINDS.map((value) => ({ value, label: t(`word.documentKind.${value}`) }));
  const visibilities = DOCUMENT_VISIBILITIES.filter((value) => mayPublish || value !== 'public').map((value) => ({
    value,
    label: t(`word.visibility.${value}`),
  }));
  return (
    <>
      <Select name="kind" label={t('word.field.documentKind')} options={kinds} />
      {kind === 'other' && <TextField name="title" label={t('word.field.documentTitle')} maxLength={200} />}
      <FieldRow>
        <DateField
          name="issuedOn"
          label={t('word.field.issuedOn')}
          hint={kind && needsIssueDay(kind) ? t('documents.issuedOn.hint') : undefined}
          max={today()}
          optional
        />
        <DateField name="validUntil" label={t('word.field.validUntil')} hint={t('documents.validUntil.hint')} optional />
      </FieldRow>
      <TextField name="issuer" label={t('word.field.issuer')} maxLength={200} optional />
      <Select
        name="visibility"
        label={t('word.field.documentVisibility')}
        hint={t('documents.visibility.hint')}
        options={visibilities}
      />
    </>
  );
}
