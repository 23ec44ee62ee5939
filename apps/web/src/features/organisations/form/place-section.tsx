import { STEP_FREE } from '@verbund/domain/organisations/organisation-values.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { RadioCards } from '../../../shared/ui/radio-cards';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { WithVisibility } from './with-visibility';

/** Getting in. */
export function PlaceSection() {
  const { t } = useTexts();
  return (
    <FormSection title={t('organisations.section.place')} help={t('organisations.form.place.help')}>
      <WithVisibility field="accessibility">
        <AccessibilityFields />
      </WithVisibility>
    </FormSection>
  );
}

function AccessibilityFields() {
  const { t } = useTexts();
  const stepFree = STEP_FREE.map((value) => ({ value, label: t(`word.stepFree.${value}`) }));
  const answers = [
    { value: 'yes', label: t('word.value.yes') },
    { value: 'no', label: t('word.value.no') },
  ];
  return (
    <div className="stack">
      <RadioCards name="accessibility.stepFree" label={t('organisations.form.stepFree')} options={stepFree} />
      <FieldRow>
        <Select
          name="accessibility.accessibleToilet"
          label={t('word.field.accessibleToilet')}
          options={answers}
          optional
        />
        <Select name="accessibility.hearingLoop" label={t('word.field.hearingLoop')} options={answers} optional />
      </FieldRow>
      <TextField
        name="accessibility.note"
        label={t('organisations.form.accessibility.note')}
        rows={2}
        maxLength={1000}
        optional
      />
    </div>
  );
}
