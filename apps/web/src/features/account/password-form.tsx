import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { FieldRow, Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { changePassword, type PasswordChange } from './api';

const EMPTY: PasswordChange = { currentPassword: '', newPassword: '' };

export function PasswordForm() {
  const { t } = useTexts();
  const form = useForm<PasswordChange>({ defaultValues: EMPTY });
  const change = async (values: PasswordChange) => {
    await changePassword(values);
    form.reset(EMPTY);
    showToast(t('account.password.changed'));
  };
  return (
    <Form form={form} submitLabel={t('account.password.change')} onSubmit={change}>
      <FieldRow>
        <TextField
          name="currentPassword"
          label={t('account.password.current')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
        />
        <TextField
          name="newPassword"
          label={t('session.newPassword')}
          hint={t('session.newPassword.hint')}
          type="password"
          autoComplete="new-password"
          dir="ltr"
        />
      </FieldRow>
    </Form>
  );
}
