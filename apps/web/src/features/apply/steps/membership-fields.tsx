import { MEMBERSHIP_CLASSES } from '@verbund/domain/membership/membership-rules.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { RadioCards } from '../../../shared/ui/radio-cards';
import { TextField } from '../../../shared/ui/text-field';
import { wordOf } from '../../../shared/words';

export function MembershipFields() {
  const texts = useTexts();
  const { t } = texts;
  const classes = MEMBERSHIP_CLASSES.map((value) => ({ value, label: wordOf(texts, 'membershipClass', value), description: t(`apply.class.${value}`) }));
  return (
    <>
      <RadioCards name="membershipClass" label={t('apply.field.membershipClass')} options={classes} />
      <TextField name="motivation" label={t('apply.field.motivation')} rows={5} optional />
    </>
  );
}
