import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { PageHeader } from '../../shared/ui/page-header';
import { showToast } from '../../shared/ui/toast';
import { resetPassword, tokenOfAddress } from './api';
import { NewPasswordField } from './new-password-field';

/** A new password, with the link from the mail. */
export function ResetPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [token] = useState(tokenOfAddress);
  const form = usePlainForm({ password: '' });
  const save = async ({ password }: { password: string }) => {
    await resetPassword(token, password);
    showToast(t('session.reset.done'));
    await navigate({ to: '/sign-in', replace: true });
  };
  return (
    <div className="card">
      <PageHeader title={t('session.reset.title')} />
      <PlainForm form={form} submitLabel={t('session.reset.submit')} onSubmit={save}>
        <NewPasswordField />
      </PlainForm>
    </div>
  );
}
