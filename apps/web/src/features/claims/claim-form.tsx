import type { Language } from '@verbund/contracts/languages.js';
import { useTexts } from '../../shared/texts/use-texts';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { TextField } from '../../shared/ui/text-field';
import { submitClaim, type ClaimInput } from './api';

type Values = Omit<ClaimInput, 'organisationId' | 'language'> & { website: string };

const EMPTY: Values = { name: '', email: '', message: '', website: '' };

type ClaimFormProps = { readonly organisationId: string; onSent(email: string): void };

/** Who claims, and how they are reached. */
export function ClaimForm({ organisationId, onSent }: ClaimFormProps) {
  const { t, language } = useTexts();
  const form = usePlainForm(EMPTY);
  const send = async ({ website, ...values }: Values) => {
    const email = values.email.trim();
    const claim = {
      ...values,
      email,
      name: values.name.trim(),
      organisationId,
      language: language as Language,
    };
    await submitClaim(claim, website);
    onSent(email);
  };
  return (
    <PlainForm form={form} submitLabel={t('claims.form.send')} onSubmit={send}>
      <TextField name="name" label={t('claims.form.name')} autoComplete="name" maxLength={100} />
      <TextField
        name="email"
        label={t('word.field.email')}
        hint={t('claims.form.email.hint')}
        type="email"
        inputMode="email"
        dir="ltr"
        autoComplete="email"
        maxLength={254}
      />
      <TextField
        name="message"
        label={t('claims.form.message')}
        hint={t('claims.form.message.hint')}
        rows={3}
        maxLength={1000}
        optional
      />
      <div className="decoy" aria-hidden>
        <label>
          Website{' '}
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            onChange={(event) => form.setValue('website', event.target.value)}
          />
        </label>
      </div>
    </PlainForm>
  );
}
