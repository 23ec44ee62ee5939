import { Link } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { PageHeader } from '../../shared/ui/page-header';
import { TextField } from '../../shared/ui/text-field';
import { askForReset } from './api';

/** Asks for a link by mail; the answer is the same for known and unknown addresses. */
export function ForgottenPage() {
  const { t } = useTexts();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = usePlainForm({ email: '' });
  const back = (
    <Link to="/sign-in" className="link">
      {t('session.toSignIn')}
    </Link>
  );
  const send = async ({ email }: { email: string }) => {
    await askForReset(email);
    setSentTo(email);
  };
  return (
    <div className="card">
      <PageHeader title={t('session.forgotten.title')}>{sentTo === null && t('session.forgotten.text')}</PageHeader>
      {sentTo === null ? (
        <PlainForm form={form} submitLabel={t('session.forgotten.submit')} actions={back} onSubmit={send}>
          <TextField name="email" label={t('session.email')} type="email" autoComplete="username" dir="ltr" />
        </PlainForm>
      ) : (
        <div className="stack" role="status">
          <p className="note">
            <MailCheck size={18} aria-hidden />
            {t('session.forgotten.sent', { email: sentTo })}
          </p>
          {back}
        </div>
      )}
    </div>
  );
}
