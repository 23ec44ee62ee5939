import { LANGUAGES } from '@verbund/contracts/languages.js';
import { LAENDER } from '@verbund/domain/calendar/school-holidays.js';
import { CONTACT_FUNCTIONS } from '@verbund/domain/organisations/contact-functions.js';
import { useTexts } from '../../shared/texts/use-texts';
import { CheckGroup } from '../../shared/ui/check-group';
import { Combobox } from '../../shared/ui/combobox';
import { FieldRow, FormSection } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';

/** Name, seat and how the network is reached. */
export function WhoSection() {
  const { t } = useTexts();
  return (
    <FormSection title={t('network.section.who')} help={t('network.section.who.help')}>
      <FieldRow>
        <TextField name="name" label={t('word.field.name')} maxLength={200} />
        <TextField name="shortName" label={t('word.field.shortName')} maxLength={60} />
      </FieldRow>
      <FieldRow>
        <TextField name="seat" label={t('word.field.seat')} maxLength={200} optional />
        <TextField name="registerNumber" label={t('word.field.registerNumber')} dir="ltr" maxLength={60} optional />
      </FieldRow>
      <FieldRow>
        <TextField name="email" label={t('word.field.email')} type="email" dir="ltr" maxLength={254} optional />
        <TextField name="website" label={t('word.field.website')} inputMode="url" dir="ltr" maxLength={500} optional />
      </FieldRow>
    </FormSection>
  );
}

export function LanguageSection() {
  const { t, languageName } = useTexts();
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }));
  return (
    <FormSection title={t('network.section.rules')} help={t('network.section.rules.help')}>
      <CheckGroup
        name="languages"
        label={t('network.languages')}
        options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
      />
      <Combobox name="timeZone" label={t('word.field.timeZone')} options={zones} />
      <Combobox name="land" label={t('word.field.land')} hint={t('network.land.hint')} options={LAENDER.map((value) => ({ value, label: t(`calendar.land.${value}`) }))} />
    </FormSection>
  );
}

/** Which functions count as unfilled when a member has nobody for them. */
export function MembersSection() {
  const { t } = useTexts();
  return (
    <FormSection title={t('network.section.members')} help={t('network.section.members.help')}>
      <CheckGroup
        name="requiredFunctions"
        label={t('network.requiredFunctions')}
        options={CONTACT_FUNCTIONS.map((value) => ({ value, label: t(`word.function.${value}`) }))}
        optional
      />
    </FormSection>
  );
}
