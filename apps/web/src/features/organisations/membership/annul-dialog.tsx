import { problemWithHistory } from '@verbund/domain/membership/event-rules.js';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { annulEvent, type RecordedEvent } from './api';

type AnnulDialogProps = {
  organisationId: string;
  event: RecordedEvent;
  events: readonly RecordedEvent[];
  onClose(): void;
};

/** Takes back an event that was recorded by mistake, unless later ones stand on it: then it says which. */
export function AnnulDialog({ organisationId, event, events, onClose }: AnnulDialogProps) {
  const { t, tOr, date } = useTexts();
  const form = useForm({ defaultValues: { reason: '' } });
  const problem = problemWithHistory(events.filter(({ id }) => id !== event.id));
  const annul = async ({ reason }: { reason: string }) => {
    await annulEvent(organisationId, event.id, reason.trim());
    showToast(t('organisations.membership.annulled.toast'));
    onClose();
  };
  return (
    <Dialog title={t('organisations.membership.annul')} onClose={onClose}>
      <p>
        {t('organisations.membership.annul.text', {
          state: t(`word.membershipState.${event.state}`),
          day: date(event.effectiveOn, 'long'),
        })}
      </p>
      {problem ? (
        <p className="note warning">
          {t('organisations.membership.standsOn', {
            state: t(`word.membershipState.${String(problem.params?.state)}` as 'word.membershipState.active'),
            day: date(String(problem.params?.effectiveOn), 'long'),
          })}{' '}
          {tOr(`problem.${problem.code}`, 'problem.INTERNAL_ERROR')}
        </p>
      ) : (
        <Form form={form} submitLabel={t('organisations.membership.annul')} onSubmit={annul}>
          <TextField name="reason" label={t('organisations.membership.annul.reason')} rows={2} maxLength={500} />
        </Form>
      )}
    </Dialog>
  );
}
