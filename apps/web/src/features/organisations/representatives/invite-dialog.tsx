import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { REPRESENTATIVE_ROLES, type RepresentativeRole } from '@verbund/domain/access/permissions.js';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { RadioCards } from '../../../shared/ui/radio-cards';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { inviteRepresentative } from './api';
import { FunctionChoice } from './function-choice';

type Values = {
  email: string;
  name: string;
  language: Language;
  role: RepresentativeRole;
  contactRoleId: string | null;
};

/** Somebody is to act for the organisation; whether the address has an account, nobody is told. */
export function InviteDialog({ organisationId, onClose }: { organisationId: string; onClose(): void }) {
  const { t, language } = useTexts();
  const defaultValues: Values = { email: '', name: '', language, role: 'editor', contactRoleId: null };
  const form = useForm<Values>({ defaultValues });
  const invite = async (values: Values) => {
    const email = values.email.trim();
    await inviteRepresentative(organisationId, { ...values, email, name: values.name.trim() });
    showToast(t('representatives.invited', { email }));
    onClose();
  };
  return (
    <Dialog title={t('representatives.invite')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('representatives.invite.send')} onSubmit={invite}>
        <PersonFields />
        <RoleField />
        <FunctionChoice organisationId={organisationId} />
      </Form>
    </Dialog>
  );
}

/** Name, address and the language of the mail; `within` is the path before the names of the fields. */
export function PersonFields({ within = '' }: { within?: string }) {
  const { t, languageName } = useTexts();
  return (
    <>
      <TextField name={`${within}name`} label={t('word.field.name')} autoComplete="off" maxLength={200} />
      <TextField
        name={`${within}email`}
        label={t('word.field.email')}
        hint={t('representatives.email.hint')}
        type="email"
        dir="ltr"
        autoComplete="off"
        maxLength={254}
      />
      <Select
        name={`${within}language`}
        label={t('representatives.language')}
        options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
      />
    </>
  );
}

export function RoleField() {
  const { t } = useTexts();
  const options = REPRESENTATIVE_ROLES.map((value) => ({
    value,
    label: t(`word.representativeRole.${value}`),
    description: t(`representatives.role.${value}`),
  }));
  return <RadioCards name="role" label={t('representatives.role')} options={options} />;
}
