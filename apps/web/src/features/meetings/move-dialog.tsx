import { useForm } from 'react-hook-form';
import type { Meeting } from '../../shared/meetings';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { showToast } from '../../shared/ui/toast';
import { moveMeeting } from './api';
import { TimeFields } from './time-fields';
import { problemsOfTime, timeInput, timeValuesOf, type TimeValues } from './time-values';

/** Another day or time for this meeting alone. */
export function MoveDialog({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<TimeValues & { version: number }>({ defaultValues: { ...timeValuesOf(meeting), version: meeting.version } });
  const move = async ({ version, ...time }: TimeValues & { version: number }) => {
    await moveMeeting(meeting.id, { version, ...timeInput(time) });
    showToast(t('meetings.moved'));
    onClose();
  };
  return (
    <Dialog title={t('meetings.action.move')} shape="wide" onClose={onClose}>
      <Form form={form} submitLabel={t('meetings.move')} onSubmit={move} check={problemsOfTime} valuesOf={(current) => ({ ...timeValuesOf(current as Meeting), version: (current as Meeting).version })}>
        <p>{t(meeting.series ? 'meetings.move.ofSeries' : 'meetings.move.text')}</p>
        <TimeFields bodyId={meeting.body.id} roomId={meeting.room?.id} meetingId={meeting.id} />
      </Form>
    </Dialog>
  );
}
