import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { focusHeading } from '../../shared/ui/page-header';
import { showToast } from '../../shared/ui/toast';
import { confirmSections, type Confirmation } from './api';

/** Everything that was not looked at singly is right: one tap. */
export function ConfirmRest({ confirmation: { sections } }: { confirmation: Confirmation }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const open = sections.filter(({ answeredAt }) => !answeredAt).map(({ section }) => section);
  const confirm = useMutation({
    mutationFn: () => confirmSections(open),
    onSuccess: () => {
      window.scrollTo({ top: 0 });
      focusHeading();
    },
    onError: (error) => showToast(sentence(error)),
  });
  const label = open.length === sections.length ? t('confirm.all') : t('confirm.rest', { count: open.length });
  return (
    <div className="confirm-rest">
      <Button look="primary" icon={Check} busy={confirm.isPending} onClick={() => confirm.mutate()}>
        {label}
      </Button>
    </div>
  );
}
