import { useTexts } from '../../../shared/texts/use-texts';
import { TextField } from '../../../shared/ui/text-field';

export function ReachFields() {
  const { t } = useTexts();
  return (
    <>
      <TextField name="street" label={t('apply.field.street')} autoComplete="street-address" optional />
      <TextField name="postcode" label={t('apply.field.postcode')} inputMode="numeric" autoComplete="postal-code" dir="ltr" maxLength={5} />
      <TextField name="place" label={t('apply.field.place')} autoComplete="address-level2" />
      <TextField name="email" type="email" inputMode="email" dir="ltr" label={t('apply.field.email')} hint={t('apply.hint.email')} optional />
      <TextField name="phone" type="tel" inputMode="tel" dir="ltr" label={t('apply.field.phone')} optional />
      <TextField name="website" type="url" inputMode="url" dir="ltr" label={t('apply.field.website')} optional />
    </>
  );
}
