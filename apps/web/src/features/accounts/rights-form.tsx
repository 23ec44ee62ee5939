import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Form, FormSection } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { useValueWords } from '../../shared/value-words';
import { fieldWord } from '../../shared/words';
import { changeAccount, type Account } from './api';
import { PersonField } from './person-field';
import { RightsFields, rightsOf, type RightsValues } from './rights-fields';
import { useProtection } from './use-protection';

type AccountValues = RightsValues & { version: number; name: string; personId: string | null };

const valuesOf = ({ version, name, person, roles, organisations }: Account): AccountValues => ({
  version,
  name,
  personId: person?.id ?? null,
  roles,
  organisationIds: organisations.map(({ id }) => id),
  managedIds: organisations.filter(({ role }) => role === 'manager').map(({ id }) => id),
});

/** Name, roles and organisations of an account. */
export function RightsForm({ account }: { account: Account }) {
  const texts = useTexts();
  const { t } = texts;
  const words = useValueWords();
  const protection = useProtection(account);
  const form = useForm<AccountValues>({ defaultValues: valuesOf(account), values: valuesOf(account) });
  const isOwn = protection === t('problem.OWN_ACCOUNT_PROTECTED');
  const save = async (values: AccountValues) => {
    const { version, name, personId } = values;
    await changeAccount(account.id, { version, name: name.trim(), ...(!isOwn && { ...rightsOf(values), personId }) });
    showToast(t('accounts.saved'));
  };
  return (
    <section className="card pad" aria-label={t('accounts.rights')}>
      <Form
        form={form}
        submitLabel={t('ui.save')}
        onSubmit={save}
        valuesOf={(current) => valuesOf(current as Account)}
        describe={(field, value) => ({ label: fieldWord(texts, field), words: words(field, value) })}
      >
        <FormSection title={t('accounts.rights')}>
          <TextField name="name" label={t('word.field.name')} maxLength={200} />
          {!isOwn && <PersonField account={account} />}
          <RightsFields refusal={(role) => (isOwn || role === 'administrator' ? protection : undefined)} />
        </FormSection>
      </Form>
    </section>
  );
}
