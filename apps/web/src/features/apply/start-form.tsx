import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { LANGUAGES } from '@verbund/contracts/languages.js';
import { useTexts } from '../../shared/texts/use-texts';
import { Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { startApplication, type ApplicationForm } from './api';
import type { Language } from '@verbund/contracts/languages.js';

type Start = { email: string; language: Language; website: string };

/** What to expect, and where to send the link. The proof of work begins with the page and is done long before the button. */
export function StartForm({ form: { challenge, networkName, open, draftDays }, onStarted }: { form: ApplicationForm; onStarted(): void }) {
  const { t, language, languageName } = useTexts();
  const began = useRef(performance.now());
  const proof = useQuery({
    queryKey: ['apply', 'proof', challenge.challenge],
    queryFn: async () => (await import('./proof-of-work')).solve(challenge),
    staleTime: Infinity,
  });
  const form = useForm<Start>({ defaultValues: { email: '', language, website: '' } });
  if (!open) return <p className="note">{t('problem.APPLICATIONS_CLOSED')}</p>;
  const start = async (values: Start) => {
    const solution = proof.data ?? (await proof.refetch()).data ?? 0;
    const early = challenge.earliestAfterMs + 200 - (performance.now() - began.current);
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    await startApplication(values.email.trim(), values.language, { challenge: challenge.challenge, solution, website: values.website });
    onStarted();
  };
  return (
    <>
      <p>{t('apply.start.text', { network: networkName })}</p>
      <ul className="apply-points">
        <li>{t('apply.start.time')}</li>
        <li>{t('apply.start.ready')}</li>
        <li>{t('apply.start.saved', { days: draftDays })}</li>
      </ul>
      <Form form={form} submitLabel={t('apply.start.submit')} onSubmit={start}>
        <TextField name="email" type="email" inputMode="email" autoComplete="email" dir="ltr" label={t('apply.start.email')} hint={t('apply.start.emailHint')} />
        <Select name="language" label={t('apply.start.language')} options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))} />
        <div className="apply-trap" aria-hidden>
          <label>
            {t('apply.start.trap')}
            <input {...form.register('website')} tabIndex={-1} autoComplete="off" />
          </label>
        </div>
      </Form>
    </>
  );
}
