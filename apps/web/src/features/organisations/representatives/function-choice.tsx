import { useQuery } from '@tanstack/react-query';
import { useCan } from '../../../shared/session';
import { useTexts } from '../../../shared/texts/use-texts';
import { Select } from '../../../shared/ui/select';
import { wordOf } from '../../../shared/words';
import { contactsQuery } from '../contacts/api';

/** The function without which there is no access; only where somebody holds one. */
export function FunctionChoice({ organisationId }: { organisationId: string }) {
  const texts = useTexts();
  const mayRead = useCan('contact.read');
  const { data } = useQuery({ ...contactsQuery(organisationId), enabled: mayRead });
  const held = (data?.items ?? []).filter(({ standing }) => standing !== 'past');
  if (held.length === 0) return null;
  const options = held.map(({ id, name, function: what, label }) => ({
    value: id,
    label: `${name} · ${[wordOf(texts, 'function', what), label].filter(Boolean).join(', ')}`,
  }));
  return (
    <Select
      name="contactRoleId"
      label={texts.t('representatives.function')}
      hint={texts.t('representatives.function.hint')}
      options={options}
      optional
    />
  );
}
