import { useQuery } from '@tanstack/react-query';
import type { Language } from '@verbund/contracts/languages.js';
import { MailCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Form } from '../../shared/ui/form';
import { PageHeader } from '../../shared/ui/page-header';
import { RadioCards } from '../../shared/ui/radio-cards';
import { TextField } from '../../shared/ui/text-field';
import { useSettled } from '../../shared/use-settled';
import { claimableQuery, claimFormQuery, SHORTEST_SEARCH, submitClaim, type ClaimInput } from './api';
import './claims.css';

/** Somebody says that they may act for an organisation. What comes of it, only the mailboxes learn. */
export function ClaimPage() {
  const { t } = useTexts();
  const { data, error } = useQuery(claimFormQuery);
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div className="card">
      <PageHeader title={t('claims.form.title')}>
        {data && !sentTo && t('claims.form.text', { network: data.networkName })}
      </PageHeader>
      {error ? <LoadError error={error} /> : sentTo ? <Sent email={sentTo} /> : <ClaimForm onSent={setSentTo} />}
    </div>
  );
}

function Sent({ email }: { email: string }) {
  const { t } = useTexts();
  return (
    <div role="status">
      <EmptyState icon={MailCheck} title={t('claims.sent')}>
        {t('claims.sent.text', { email })}
      </EmptyState>
    </div>
  );
}

type Values = Omit<ClaimInput, 'organisationId' | 'language'> & { organisationId: string | null; website: string };

function ClaimForm({ onSent }: { onSent(email: string): void }) {
  const { t, language } = useTexts();
  const defaultValues: Values = { organisationId: null, name: '', email: '', message: '', website: '' };
  const form = useForm<Values>({ defaultValues });
  const send = async ({ website, organisationId, ...values }: Values) => {
    const email = values.email.trim();
    const claim = {
      ...values,
      email,
      name: values.name.trim(),
      organisationId: organisationId!,
      language: language as Language,
    };
    await submitClaim(claim, website);
    onSent(email);
  };
  return (
    <Form form={form} submitLabel={t('claims.form.send')} onSubmit={send}>
      <OrganisationField />
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

/** Typing finds members by name; one of the few found is chosen. No list of all of them to look through. */
function OrganisationField() {
  const { t } = useTexts();
  const id = useId();
  const [search, setSearch] = useState('');
  const asked = useSettled(search.trim());
  const { data } = useQuery(claimableQuery(asked));
  const isAsked = asked.length >= SHORTEST_SEARCH;
  const options = !isAsked ? [] : (data?.items ?? []).map(({ id: value, name: label }) => ({ value, label }));
  const hint =
    options.length > 0
      ? undefined
      : t(isAsked && data ? 'claims.form.organisation.none' : 'claims.form.organisation.first');
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={id}>
          {t('claims.form.search')}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t('claims.form.organisation.hint')}
        </p>
        <input
          id={id}
          className="input"
          type="search"
          dir="auto"
          autoComplete="organization"
          aria-describedby={`${id}-hint`}
          maxLength={100}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <RadioCards name="organisationId" label={t('claims.form.organisation')} options={options} hint={hint} />
    </>
  );
}
