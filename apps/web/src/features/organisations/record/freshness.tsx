import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { StatusDot } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { showToast } from '../../../shared/ui/toast';
import { confirmOrganisation, type Organisation } from '../api';
import { isAllowed } from '../../../shared/allowed-actions';
import './record.css';

/** After a year a record counts as stale: the register's freshness filter says the same. */
const STALE_AFTER_MS = 365 * 86_400_000;

/** When somebody last said that the record is right, and the button to say so now. */
export function Freshness({ organisation }: { organisation: Organisation }) {
  const { t, relative, dateTime } = useTexts();
  const sentence = useProblemText();
  const { id, confirmedAt } = organisation;
  const confirm = useMutation({
    mutationFn: () => confirmOrganisation(id),
    onSuccess: () => showToast(t('organisations.confirmed.toast')),
    onError: (error) => showToast(sentence(error)),
  });
  const isStale = !confirmedAt || Date.now() - new Date(confirmedAt).getTime() > STALE_AFTER_MS;
  return (
    <span className="freshness">
      <StatusDot tone={isStale ? 'warning' : 'success'}>
        {confirmedAt ? (
          <time dateTime={confirmedAt} title={dateTime(confirmedAt)}>
            {t('organisations.confirmed', { when: relative(confirmedAt) })}
          </time>
        ) : (
          t('organisations.neverConfirmed')
        )}
      </StatusDot>
      {isAllowed(organisation, 'confirm') && (
        <Button size="small" look="quiet" icon={Check} busy={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('organisations.confirm')}
        </Button>
      )}
    </span>
  );
}
