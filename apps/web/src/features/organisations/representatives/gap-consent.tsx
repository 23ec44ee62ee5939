import { useTexts } from '../../../shared/texts/use-texts';
import { Checkbox } from '../../../shared/ui/checkbox';

/** Nobody would manage the organisation afterwards: said before it is done, and agreed to. */
export function GapConsent() {
  const { t } = useTexts();
  return <Checkbox name="acceptGap" label={t('representatives.gap.accept')} hint={t('representatives.gap.told')} />;
}
