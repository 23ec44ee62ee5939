import { Check } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { focusHeading } from '../../shared/ui/page-header';
import type { Confirmation } from './api';
import { useConfirming } from './use-confirming';

/** Everything that was not looked at singly is right: one tap. */
export function ConfirmRest({ confirmation: { sections } }: { confirmation: Confirmation }) {
  const { t } = useTexts();
  const open = sections.filter(({ answeredAt }) => !answeredAt).map(({ section }) => section);
  const { confirm, isPending } = useConfirming(open, () => {
    window.scrollTo({ top: 0 });
    focusHeading();
  });
  const label = open.length === sections.length ? t('confirm.all') : t('confirm.rest', { count: open.length });
  return (
    <div className="confirm-rest">
      <Button look="primary" icon={Check} busy={isPending} onClick={confirm}>
        {label}
      </Button>
    </div>
  );
}
