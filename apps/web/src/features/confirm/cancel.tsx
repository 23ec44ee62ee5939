import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';

export function Cancel({ onClick }: { onClick(): void }) {
  const { t } = useTexts();
  return (
    <Button look="quiet" onClick={onClick}>
      {t('ui.cancel')}
    </Button>
  );
}
