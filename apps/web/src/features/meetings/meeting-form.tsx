import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meetingKindOf } from '@verbund/domain/meetings/meeting-state.js';
import { useForm, useWatch } from 'react-hook-form';
import type { Meeting } from '../../shared/meetings';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { ButtonLink } from '../../shared/ui/button';
import { Combobox } from '../../shared/ui/combobox';
import { Form, FormSection } from '../../shared/ui/form';
import type { Option } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { bodiesQuery, changeMeeting, createMeeting } from './api';
import { createInput, newMeeting, patchInput, valuesOf, type EditMeetingValues, type Given, type NewMeetingValues } from './form-values';
import { PlaceFields } from './place-fields';
import { KindField, ModeSection, NeedsSection } from './telling-section';
import { TimeFields } from './time-fields';
import { problemsOfTime } from './time-values';

/** Calls a meeting: which body, when, where, how. */
export function NewMeetingForm({ given, room }: { given: Given; room: Option | null }) {
  const { t } = useTexts();
  const { email } = useSession();
  const navigate = useNavigate();
  const { data: bodies = [] } = useQuery(bodiesQuery);
  const form = useForm<NewMeetingValues>({ defaultValues: newMeeting(given) });
  const [bodyId, roomId] = useWatch({ control: form.control, name: ['bodyId', 'roomId'] });
  const save = async (values: NewMeetingValues) => {
    const nature = bodies.find(({ id }) => id === values.bodyId)?.nature ?? '';
    const { id } = await createMeeting({ ...createInput(values), kind: values.kind ?? meetingKindOf(nature) });
    showToast(t('meetings.created'));
    await navigate({ to: '/meetings/$id', params: { id } } as never);
  };
  return (
    <Form form={form} submitLabel={t('meetings.create')} onSubmit={save} check={problemsOfTime} draft={{ account: email, key: 'meeting:new' }} actions={<ButtonLink to="/meetings">{t('ui.cancel')}</ButtonLink>}>
      <FormSection title={t('meetings.section.what')}>
        {!given.seriesId && <Combobox name="bodyId" label={t('meetings.body')} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />}
        <TextField name="title" label={t('meetings.column.title')} maxLength={200} />
        <KindField optional />
      </FormSection>
      <FormSection title={t('meetings.column.when')}>
        <TimeFields bodyId={bodyId} roomId={roomId} />
      </FormSection>
      <FormSection title={t('meetings.section.place')}>
        <PlaceFields chosen={room} host={null} />
      </FormSection>
      <ModeSection />
      <NeedsSection>
        <TextField name="note" label={t('meetings.note')} rows={3} maxLength={2000} optional />
      </NeedsSection>
    </Form>
  );
}

/** Changes what is said about a meeting; day, time and place have dialogs of their own, because people are told of them. */
export function EditMeetingForm({ meeting }: { meeting: Meeting }) {
  const { t } = useTexts();
  const { email } = useSession();
  const navigate = useNavigate();
  const form = useForm<EditMeetingValues>({ defaultValues: valuesOf(meeting) });
  const back = { to: '/meetings/$id', params: { id: meeting.id } } as const;
  const save = async (values: EditMeetingValues) => {
    await changeMeeting(meeting.id, patchInput(values));
    showToast(t('meetings.changed'));
    await navigate(back as never);
  };
  return (
    <Form form={form} submitLabel={t('ui.save')} onSubmit={save} valuesOf={(current) => valuesOf(current as Meeting)} draft={{ account: email, key: `meeting:${meeting.id}` }} actions={<ButtonLink {...back}>{t('ui.cancel')}</ButtonLink>}>
      <FormSection title={t('meetings.section.what')}>
        <TextField name="title" label={t('meetings.column.title')} maxLength={200} />
        <KindField />
      </FormSection>
      <ModeSection />
      <NeedsSection>
        <TextField name="note" label={t('meetings.note')} rows={3} maxLength={2000} optional />
      </NeedsSection>
    </Form>
  );
}
