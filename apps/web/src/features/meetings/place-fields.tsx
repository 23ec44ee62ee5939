import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useFoundOrganisations, type NamedOrganisation } from '../../shared/organisation-choice';
import { useTexts } from '../../shared/texts/use-texts';
import { Combobox } from '../../shared/ui/combobox';
import { RadioCards } from '../../shared/ui/radio-cards';
import type { Option } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { roomChoiceQuery } from './api';

const KINDS = ['open', 'room', 'organisation', 'words'] as const;

/** A room of the register, an organisation, a place in words, or not known yet. */
export function PlaceFields({ chosen, host }: { chosen: Option | null; host: NamedOrganisation | null }) {
  const { t } = useTexts();
  const kind = useWatch({ name: 'placeKind' }) as (typeof KINDS)[number];
  return (
    <>
      <RadioCards name="placeKind" label={t('meetings.placeKind')} options={KINDS.map((value) => ({ value, label: t(`meetings.placeKind.${value}`) }))} />
      {kind === 'room' && <RoomChoice chosen={chosen} />}
      {kind === 'organisation' && <HostChoice host={host} />}
      {(kind === 'organisation' || kind === 'words') && <TextField name="place" label={t('meetings.place.words')} hint={t('meetings.place.words.hint')} maxLength={300} optional={kind === 'organisation'} />}
    </>
  );
}

const withChosen = (options: readonly Option[], chosen: Option | null): readonly Option[] => (chosen && !options.some(({ value }) => value === chosen.value) ? [chosen, ...options] : options);

function RoomChoice({ chosen }: { chosen: Option | null }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const { data } = useQuery(roomChoiceQuery(text));
  const options = (data?.items ?? []).map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation.name}` }));
  return <Combobox name="roomId" label={t('meetings.place.room')} hint={t('meetings.place.room.hint')} options={withChosen(options, chosen)} onSearch={setText} />;
}

function HostChoice({ host }: { host: NamedOrganisation | null }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const options = (useFoundOrganisations(text) ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <Combobox name="organisationId" label={t('meetings.place.host')} options={withChosen(options, host && { value: host.id, label: host.name })} onSearch={setText} />;
}
