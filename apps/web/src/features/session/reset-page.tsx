import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Form } from '../../shared/ui/form';
import { PageHeader } from '../../shared/ui/page-header';
import { showToast } from '../../shared/ui/toast';
import { resetPassword, tokenOfAddress } from './api';
import { NewPasswordField } from './new-password-field';

/** A new password, with the link from the mail. */
export function ResetPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [token] = useState(tokenOfAddress);
  const form = useForm({ defaultValues: { password: '' } });
  const save = async ({ password }: { password: string }) => {
    await resetPassword(token, password);
    showToast(t('session.reset.done'));
    await navigate({ to: '/sign-in', replace: true });
  };
  return (
    <div className="card">
      <PageHeader title={t('session.reset.title')} />
      <Form form={form} submitLabel={t('session.reset.submit')} onSubmit={save}>
        <NewPasswordField />
      </Form>
    </div>
  );
}
