import { useQuery } from '@tanstack/react-query';
import { APPLICATION_DOCUMENTS } from '@verbund/domain/applications/application-steps.js';
import { useForm } from 'react-hook-form';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Checkbox } from '../../shared/ui/checkbox';
import { CheckGroup } from '../../shared/ui/check-group';
import { LoadError } from '../../shared/ui/empty-state';
import { Form, FormSection } from '../../shared/ui/form';
import { LanguageField } from '../../shared/ui/language-field';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { changeSettings, principlesQuery, publishPrinciples, settingsQuery, type Settings } from './api';
import type { components } from '@verbund/contracts/api.js';

type Principles = components['schemas']['PrinciplesList'];

/** What the network asks of applicants: principles, documents, and how long data are kept. */
export function SettingsPage() {
  const { t } = useTexts();
  const settings = useQuery(settingsQuery);
  const principles = useQuery(principlesQuery);
  const error = settings.error ?? principles.error;
  return (
    <div className="page narrow">
      <PageHeader title={t('applications.settings.title')} crumbs={[{ to: '/applications', label: t('applications.title') }]}>
        {t('applications.settings.intro')}
      </PageHeader>
      {error ? <LoadError error={error} /> : settings.data && principles.data ? (
        <>
          <SettingsForm settings={settings.data} />
          <PrinciplesForm key={principles.data.items[0]?.version ?? 0} principles={principles.data} />
        </>
      ) : <Skeleton rows={8} />}
    </div>
  );
}

const NUMBERS = ['draftDays', 'leadMonths', 'refusedMonths', 'appealDays'] as const;

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTexts();
  const form = useForm<Settings>({ defaultValues: settings });
  const documents = APPLICATION_DOCUMENTS.map((value) => ({ value, label: t(`apply.document.${value}`) }));
  const save = async (values: Settings) => {
    const numbers = Object.fromEntries(NUMBERS.map((name) => [name, Number(values[name])]));
    form.reset(await changeSettings({ ...values, ...numbers }));
    showToast(t('applications.settings.saved'));
  };
  return (
    <Form form={form} submitLabel={t('ui.save')} onSubmit={save} valuesOf={(current) => current as Settings}>
      <FormSection title={t('applications.settings.form')}>
        <Checkbox name="open" label={t('applications.settings.open')} optional />
        <CheckGroup name="requiredDocuments" label={t('applications.settings.required')} options={documents} optional />
        <CheckGroup name="optionalDocuments" label={t('applications.settings.optional')} options={documents} optional />
      </FormSection>
      <FormSection title={t('applications.settings.times')} help={t('applications.settings.timesHelp')}>
        {NUMBERS.map((name) => (
          <TextField key={name} name={name} inputMode="numeric" dir="ltr" label={t(`applications.settings.${name}`)} />
        ))}
      </FormSection>
    </Form>
  );
}

function PrinciplesForm({ principles }: { principles: Principles }) {
  const { t, date } = useTexts();
  const { email } = useSession();
  const [newest] = principles.items;
  const form = useForm({ defaultValues: { texts: newest?.texts ?? {} } });
  const publish = async ({ texts }: { texts: Record<string, string> }) => {
    await publishPrinciples(texts, newest?.version ?? 0);
    showToast(t('applications.principles.published'));
  };
  return (
    <>
      <Form form={form} submitLabel={t('applications.principles.publish')} onSubmit={publish} draft={{ account: email, key: `principles:${newest?.version ?? 0}` }}>
        <FormSection title={t('apply.step.principles')} help={t('applications.principles.help')}>
          <LanguageField name="texts" label={t('applications.principles.text')} rows={12} />
        </FormSection>
      </Form>
      <ul className="application-documents">
        {principles.items.map(({ version, publishedAt, publishedBy, acceptances }) => (
          <li key={version}>{t('applications.principles.version', { version, day: date(publishedAt, 'long'), name: publishedBy, count: acceptances })}</li>
        ))}
      </ul>
    </>
  );
}
