import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Combobox } from '../../shared/ui/combobox';
import { useSettled } from '../../shared/use-settled';
import { peopleQuery, type Account } from './api';

/** The person of the register whose account this is: their offices give it roles as long as they run. */
export function PersonField({ account: { person, rolesByMandate } }: { account: Account }) {
  const { t, list } = useTexts();
  const [search, setSearch] = useState('');
  const { data } = useQuery(peopleQuery(useSettled(search.trim())));
  const found = (data?.items ?? []).filter(({ id }) => id !== person?.id);
  const options = [...(person ? [person] : []), ...found].map(({ id, name }) => ({ value: id, label: name }));
  const roles = list(rolesByMandate.map((role) => t(`shell.role.${role}`)));
  return (
    <>
      <Combobox name="personId" label={t('accounts.person')} hint={t('accounts.person.hint')} options={options} onSearch={setSearch} optional />
      {rolesByMandate.length > 0 && <p className="note">{t('accounts.byMandate', { roles })}</p>}
    </>
  );
}
