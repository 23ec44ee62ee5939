import { LEGAL_FORMS, ORGANISATION_KINDS } from '@verbund/domain/organisations/organisation-values.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Checkbox } from '../../../shared/ui/checkbox';
import { DateField, PartialDateField } from '../../../shared/ui/date-field';
import { FormSection } from '../../../shared/ui/form';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { CheckGroup } from './check-group';
import { Ruled } from './ruled';
import { WithVisibility } from './with-visibility';

/** What the register of associations says. */
export function LegalSection() {
  const { t } = useTexts();
  const legalForms = LEGAL_FORMS.map((value) => ({ value, label: t(`word.legalForm.${value}`) }));
  return (
    <FormSection title={t('organisations.section.legal')} help={t('organisations.form.legal.help')}>
      <WithVisibility field="legalForm">
        <Select name="legalForm" label={t('word.field.legalForm')} options={legalForms} optional />
      </WithVisibility>
      <WithVisibility field="founded">
        <PartialDateField
          name="founded"
          label={t('word.field.founded')}
          hint={t('organisations.form.founded.hint')}
          optional
        />
      </WithVisibility>
      <WithVisibility field="registerNumber">
        <TextField name="registerNumber" label={t('word.field.registerNumber')} dir="ltr" maxLength={40} optional />
      </WithVisibility>
      <Ruled field="registerCourt">
        <TextField name="registerCourt" label={t('word.field.registerCourt')} maxLength={120} optional />
      </Ruled>
    </FormSection>
  );
}

/** What only the network's own people see. */
export function InternalSection({ seesNotes }: { seesNotes: boolean }) {
  const { t } = useTexts();
  const kinds = ORGANISATION_KINDS.map((value) => ({ value, label: t(`word.organisationKind.${value}`) }));
  return (
    <FormSection title={t('organisations.section.internal')} help={t('organisations.form.internal.help')}>
      <Ruled field="kinds">
        <CheckGroup name="kinds" label={t('word.field.kinds')} options={kinds} optional />
      </Ruled>
      <Ruled field="foundingMember">
        <Checkbox name="foundingMember" label={t('word.field.foundingMember')} optional />
      </Ruled>
      <Ruled field="exemptionNoticeUntil">
        <DateField name="exemptionNoticeUntil" label={t('word.field.exemptionNoticeUntil')} optional />
      </Ruled>
      {seesNotes && (
        <TextField name="internalNotes" label={t('word.field.internalNotes')} rows={4} maxLength={10_000} optional />
      )}
    </FormSection>
  );
}
