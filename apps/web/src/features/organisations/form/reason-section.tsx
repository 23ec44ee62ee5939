import { useTexts } from '../../../shared/texts/use-texts';
import { FormSection } from '../../../shared/ui/form';
import { TextField } from '../../../shared/ui/text-field';

/** A word to the office, which reads it beside what it must approve. */
export function ReasonSection() {
  const { t } = useTexts();
  return (
    <FormSection title={t('organisations.form.reason.title')} help={t('organisations.form.reason.help')}>
      <TextField name="reason" label={t('organisations.form.reason')} rows={2} maxLength={2000} optional />
    </FormSection>
  );
}
