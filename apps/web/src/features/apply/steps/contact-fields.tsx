import { CONTACT_FUNCTIONS } from '@verbund/domain/organisations/contact-functions.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { wordOf } from '../../../shared/words';
import type { FieldsProps } from './answers-form';

export function ContactFields({ application }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const functions = CONTACT_FUNCTIONS.map((value) => ({ value, label: wordOf(texts, 'function', value) }));
  return (
    <>
      <p>{t('apply.contact.text', { email: application.email })}</p>
      <TextField name="givenName" label={t('apply.field.givenName')} autoComplete="given-name" optional />
      <TextField name="familyName" label={t('apply.field.familyName')} autoComplete="family-name" />
      <Select name="function" label={t('apply.field.function')} options={functions} />
      <TextField name="contactPhone" type="tel" inputMode="tel" dir="ltr" label={t('apply.field.contactPhone')} autoComplete="tel" optional />
    </>
  );
}
