import { VISIBILITIES } from '@verbund/domain/organisations/organisation-values.js';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { Checkbox } from '../../../shared/ui/checkbox';
import { DateField } from '../../../shared/ui/date-field';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { RadioCards } from '../../../shared/ui/radio-cards';
import { TextField } from '../../../shared/ui/text-field';

/** Whether the board may come as guests. */
export function HostingSection() {
  const { t } = useTexts();
  const hosts = useWatch({ name: 'hosts' }) as boolean;
  return (
    <FormSection title={t('rooms.hosting')} help={t('rooms.hosting.help')}>
      <Checkbox name="hosts" label={t('rooms.hosting.yes')} optional />
      {hosts && (
        <>
          <FieldRow>
            <DateField name="hosting.from" label={t('rooms.hosting.from')} optional />
            <DateField name="hosting.to" label={t('rooms.hosting.to')} optional />
          </FieldRow>
          <TextField
            name="hosting.maxPeople"
            label={t('word.field.hostingMaxPeople')}
            inputMode="numeric"
            maxLength={5}
            optional
          />
        </>
      )}
    </FormSection>
  );
}

/** Who sees the room. */
export function ReadersSection() {
  const { t } = useTexts();
  const options = VISIBILITIES.map((value) => ({
    value,
    label: t(`word.visibility.${value}`),
    description: t(`rooms.readers.${value}`),
  }));
  return (
    <FormSection title={t('rooms.section.readers')}>
      <RadioCards name="visibility" label={t('rooms.readers')} options={options} />
    </FormSection>
  );
}
