import { useForm } from 'react-hook-form';
import type { Meeting } from '../../shared/meetings';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { showToast } from '../../shared/ui/toast';
import { placeMeeting } from './api';
import { PlaceFields } from './place-fields';
import { placeInput, placeValuesOf, type PlaceValues } from './place-values';

/** Where the meeting is, or whose guests it is. */
export function PlaceDialog({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<PlaceValues>({ defaultValues: placeValuesOf(meeting) });
  const save = async (values: PlaceValues) => {
    await placeMeeting(meeting.id, { version: meeting.version, ...placeInput(values) });
    showToast(t('meetings.placed'));
    onClose();
  };
  return (
    <Dialog title={t('meetings.action.changePlace')} shape="wide" onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <p>{t('meetings.place.text')}</p>
        <PlaceFields chosen={meeting.room && meeting.organisation ? { value: meeting.room.id, label: `${meeting.room.name}, ${meeting.organisation.name}` } : null} host={meeting.organisation} />
      </Form>
    </Dialog>
  );
}
