import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { FieldRow, Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { updateAccount, type Account } from './api';

type Profile = Pick<Account, 'version' | 'name' | 'language'>;

const profileOf = ({ version, name, language }: Account): Profile => ({ version, name, language });

/** Name and language; the language of mails too, while the choice in the menu is only for this device. */
export function ProfileForm({ account }: { account: Account }) {
  const { t, languageName, setLanguage } = useTexts();
  const form = useForm<Profile>({ values: profileOf(account) });
  const options = LANGUAGES.map((value: Language) => ({ value, label: languageName(value) }));
  const save = async (profile: Profile) => {
    await updateAccount(profile);
    await setLanguage(profile.language);
    showToast(t('account.saved'));
  };
  return (
    <Form form={form} submitLabel={t('ui.save')} onSubmit={save} valuesOf={(current) => profileOf(current as Account)}>
      <FieldRow>
        <TextField name="name" label={t('account.name')} autoComplete="name" />
        <Select name="language" label={t('account.language')} options={options} />
      </FieldRow>
    </Form>
  );
}
