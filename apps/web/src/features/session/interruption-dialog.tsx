import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { resume, type Interruption } from '../../shared/http/interruption';
import { sessionQuery } from '../../shared/session';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { TextField } from '../../shared/ui/text-field';
import { confirmPassword } from './api';
import { SignInForm } from './sign-in-form';

/** Over the page while a request waits: sign in again, or confirm the password; then the request goes on. */
export default function InterruptionDialog({ kind }: { kind: Interruption }) {
  const { t } = useTexts();
  const [ready, setReady] = useState(false);
  useEffect(() => void loadTexts(['session']).then(() => setReady(true)), []);
  if (!ready) return null;
  const title = kind === 'signIn' ? t('session.expired.title') : t('session.confirm.title');
  return (
    <Dialog title={title} persistent onClose={() => resume(false)}>
      {kind === 'signIn' ? <SignInAgain /> : <ConfirmPassword />}
    </Dialog>
  );
}

function SignInAgain() {
  const { t } = useTexts();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  return (
    <>
      <p>{t('session.expired.text')}</p>
      <SignInForm email={session?.email} onSignedIn={() => resume(true)} />
    </>
  );
}

function ConfirmPassword() {
  const { t } = useTexts();
  const form = usePlainForm({ password: '' });
  const confirm = async ({ password }: { password: string }) => {
    await confirmPassword(password);
    resume(true);
  };
  return (
    <>
      <p>{t('session.confirm.text')}</p>
      <PlainForm form={form} submitLabel={t('session.confirm.submit')} onSubmit={confirm}>
        <TextField
          name="password"
          label={t('session.password')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          autoFocus
        />
      </PlainForm>
    </>
  );
}
