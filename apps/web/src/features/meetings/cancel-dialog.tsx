import { useForm } from 'react-hook-form';
import type { Meeting } from '../../shared/meetings';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { cancelMeeting } from './api';

/** It does not take place; whoever was invited is told why. */
export function CancelDialog({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<{ reason: string }>({ defaultValues: { reason: '' } });
  const cancel = async ({ reason }: { reason: string }) => {
    await cancelMeeting(meeting.id, { version: meeting.version, reason });
    showToast(t('meetings.cancelled'));
    onClose();
  };
  return (
    <Dialog title={t('meetings.action.cancel')} shape="wide" onClose={onClose}>
      <Form form={form} submitLabel={t('meetings.cancel')} onSubmit={cancel}>
        <p>{t('meetings.cancel.text')}</p>
        <TextField name="reason" label={t('meetings.reason')} hint={t('meetings.reason.hint')} rows={3} maxLength={500} />
      </Form>
    </Dialog>
  );
}
