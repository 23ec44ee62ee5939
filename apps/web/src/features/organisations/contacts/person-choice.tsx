import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { Combobox } from '../../../shared/ui/combobox';
import { FieldRow } from '../../../shared/ui/form';
import { TextField } from '../../../shared/ui/text-field';
import { useSettled } from '../../../shared/use-settled';
import { peopleQuery } from './api';

export type PersonValues = { givenName: string; familyName: string; email: string; phone: string };

export const NEW_PERSON: PersonValues = { givenName: '', familyName: '', email: '', phone: '' };

export const channelsOf = ({ email, phone }: PersonValues) => [
  ...(email.trim() ? [{ kind: 'email' as const, value: email.trim() }] : []),
  ...(phone.trim() ? [{ kind: 'phone' as const, value: phone.trim() }] : []),
];

/** Somebody from the register, or somebody new. */
export function PersonChoice() {
  const { t } = useTexts();
  const { register } = useFormContext();
  const isNew = useWatch({ name: 'isNewPerson' }) as boolean;
  return (
    <>
      {isNew ? <NewPerson /> : <KnownPerson />}
      <label className="check">
        <input type="checkbox" {...register('isNewPerson')} />
        <span>
          {t('organisations.contacts.newPerson')}
          <small className="hint">{t('organisations.contacts.newPerson.hint')}</small>
        </span>
      </label>
    </>
  );
}

function KnownPerson() {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const { data } = useQuery(peopleQuery(useSettled(search.trim())));
  const options = (data?.items ?? []).map(({ id, name, organisations, email }) => ({
    value: id,
    label: name,
    description: organisations.map((organisation) => organisation.name).join(', ') || (email ?? undefined),
  }));
  return <Combobox name="personId" label={t('word.field.personId')} options={options} onSearch={setSearch} />;
}

/** Somebody who is entered along with the function. */
export function NewPerson() {
  const { t } = useTexts();
  return (
    <>
      <FieldRow>
        <TextField name="person.givenName" label={t('organisations.contacts.givenName')} maxLength={120} optional />
        <TextField name="person.familyName" label={t('organisations.contacts.familyName')} maxLength={120} />
      </FieldRow>
      <FieldRow>
        <TextField
          name="person.email"
          label={t('word.channelKind.email')}
          type="email"
          dir="ltr"
          maxLength={254}
          optional
        />
        <TextField
          name="person.phone"
          label={t('word.channelKind.phone')}
          type="tel"
          dir="ltr"
          maxLength={40}
          optional
        />
      </FieldRow>
    </>
  );
}
