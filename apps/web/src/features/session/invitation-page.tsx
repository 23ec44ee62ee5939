import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { LoadError } from '../../shared/ui/empty-state';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { PageHeader } from '../../shared/ui/page-header';
import { Select } from '../../shared/ui/select';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { acceptInvitation, invitationQuery, tokenOfAddress, type Acceptance, type Invitation } from './api';
import { NewPasswordField } from './new-password-field';

/** The first visit of someone who was invited: name, password, language, done. */
export function InvitationPage() {
  const { t } = useTexts();
  const [token] = useState(tokenOfAddress);
  const { data, error } = useQuery(invitationQuery(token));
  return (
    <div className="card">
      <PageHeader title={t('session.invitation.title')}>
        {data && t('session.invitation.text', { email: data.email })}
      </PageHeader>
      {error ? (
        <LoadError error={error} />
      ) : data ? (
        <AcceptanceForm token={token} invitation={data} />
      ) : (
        <Skeleton rows={4} />
      )}
    </div>
  );
}

function AcceptanceForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const { t, languageName, language: shown } = useTexts();
  const navigate = useNavigate();
  const form = usePlainForm<Acceptance>({ name: invitation.name ?? '', password: '', language: invitation.language ?? shown });
  const options = LANGUAGES.map((value: Language) => ({ value, label: languageName(value) }));
  const accept = async (values: Acceptance) => {
    await acceptInvitation(token, values);
    showToast(t('session.invitation.done'));
    await navigate({ to: '/sign-in', replace: true });
  };
  return (
    <PlainForm form={form} submitLabel={t('session.invitation.submit')} onSubmit={accept}>
      <TextField name="name" label={t('session.name')} autoComplete="name" />
      <NewPasswordField />
      <Select name="language" label={t('session.language')} options={options} />
    </PlainForm>
  );
}
