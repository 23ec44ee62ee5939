import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Session } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { TextField } from '../../shared/ui/text-field';
import { passSecondFactor, signIn, type Credentials } from './api';

type SignInFormProps = {
  /** Fixed when a session has ended: the same person goes on. */
  readonly email?: string;
  readonly needsCode?: boolean;
  onSignedIn(session: Session): void;
};

/** E-mail and password, then the second factor when the account has one. */
export function SignInForm({ email, needsCode = false, onSignedIn }: SignInFormProps) {
  const [step, setStep] = useState<'credentials' | 'code'>(needsCode ? 'code' : 'credentials');
  const go = (session: Session) => (session.secondFactor === 'due' ? setStep('code') : onSignedIn(session));
  return step === 'code' ? <CodeForm onPassed={go} /> : <CredentialsForm email={email} onSignedIn={go} />;
}

function CredentialsForm({ email, onSignedIn }: Pick<SignInFormProps, 'email' | 'onSignedIn'>) {
  const { t } = useTexts();
  const form = usePlainForm<Credentials>({ email: email ?? '', password: '' });
  const forgotten = (
    <Link to="/forgotten" className="link">
      {t('session.signIn.forgotten')}
    </Link>
  );
  const submit = async (credentials: Credentials) => onSignedIn(await signIn(credentials));
  return (
    <PlainForm form={form} submitLabel={t('session.signIn.submit')} actions={email ? null : forgotten} onSubmit={submit}>
      <TextField
        name="email"
        label={t('session.email')}
        type="email"
        autoComplete="username"
        dir="ltr"
        readOnly={email !== undefined}
      />
      <TextField
        name="password"
        label={t('session.password')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
        autoFocus={email !== undefined}
      />
    </PlainForm>
  );
}

function CodeForm({ onPassed }: { onPassed(session: Session): void }) {
  const { t } = useTexts();
  const form = usePlainForm({ code: '' });
  return (
    <PlainForm
      form={form}
      submitLabel={t('session.code.submit')}
      onSubmit={async ({ code }) => onPassed(await passSecondFactor(code.trim()))}
    >
      <TextField
        name="code"
        label={t('session.code.label')}
        hint={t('session.code.hint')}
        autoComplete="one-time-code"
        dir="ltr"
        autoFocus
      />
    </PlainForm>
  );
}
