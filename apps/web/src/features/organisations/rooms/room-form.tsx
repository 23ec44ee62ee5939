import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useSession } from '../../../shared/session';
import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { ButtonLink } from '../../../shared/ui/button';
import { Form } from '../../../shared/ui/form';
import { showToast } from '../../../shared/ui/toast';
import { changeRoom, createRoom, placeOf, type Room } from './api';
import { ContactSection } from './contact-section';
import { inputOf, NEW_ROOM, patchOf, problemsOf, valuesOf, type RoomValues } from './form-values';
import { HostingSection, ReadersSection } from './hosting-section';
import { PlaceSection, RoomSection } from './room-section';
import { TimesSection } from './times-section';
import { useDescribe } from './use-describe';
import './rooms.css';

/** Enters a room of the organisation, or changes the given one. */
export function RoomForm({ organisationId, room }: { organisationId: string; room?: Room }) {
  const { t } = useTexts();
  const { email } = useSession();
  const navigate = useNavigate();
  const describe = useDescribe();
  const form = useForm<RoomValues>({ defaultValues: room ? valuesOf(room) : NEW_ROOM });
  const save = async (values: RoomValues) => {
    const before = form.formState.defaultValues as RoomValues;
    if (room) await changeRoom(placeOf(room), patchOf(values, before));
    else await createRoom(organisationId, inputOf(values));
    showToast(t(room ? 'rooms.changed' : 'rooms.created'));
    await navigate({ ...roomsTabOf(organisationId), search: { tab: 'rooms' } as never });
  };
  return (
    <Form
      form={form}
      submitLabel={t(room ? 'ui.save' : 'rooms.create')}
      onSubmit={save}
      check={(values) => problemsOf(values, today())}
      draft={{ account: email, key: `room:${room?.id ?? `new:${organisationId}`}` }}
      valuesOf={(current) => valuesOf(current as Room)}
      describe={describe}
      actions={
        <ButtonLink {...roomsTabOf(organisationId)} search={{ tab: 'rooms' }}>
          {t('ui.cancel')}
        </ButtonLink>
      }
    >
      <RoomSection />
      <PlaceSection />
      <TimesSection />
      <HostingSection />
      <ContactSection organisationId={organisationId} />
      <ReadersSection />
    </Form>
  );
}

const roomsTabOf = (id: string) => ({ to: '/organisations/$id', params: { id } }) as const;
