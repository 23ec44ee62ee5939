import type { Language } from '@verbund/contracts/languages.js';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { submitClaim, type ClaimInput } from './api';

type Values = Omit<ClaimInput, 'organisationId' | 'language'> & { website: string };

type ClaimFormProps = { readonly organisationId: string; onSent(email: string): void };

/** Who claims, and how they are reached. */
export function ClaimForm({ organisationId, onSent }: ClaimFormProps) {
  const { t, language } = useTexts();
  const defaultValues: Values = { name: '', email: '', message: '', website: '' };
  const form = useForm<Values>({ defaultValues });
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
    <Form form={form} submitLabel={t('claims.form.send')} onSubmit={send}>
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
          Website <input {...form.register('website')} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </Form>
  );
}
