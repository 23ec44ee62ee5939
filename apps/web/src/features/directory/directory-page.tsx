import { useSuspenseQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { isAllowed } from '../../shared/allowed-actions';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Checkbox } from '../../shared/ui/checkbox';
import { Form, FormSection } from '../../shared/ui/form';
import { LanguageField } from '../../shared/ui/language-field';
import { PageHeader } from '../../shared/ui/page-header';
import { showToast } from '../../shared/ui/toast';
import { changeSettings, settingsQuery, type DirectorySettings } from './api';
import { NetworkDocuments } from './network-documents';
import { PublishedPeople } from './published-people';

type Values = Pick<DirectorySettings, 'version' | 'isOpen' | 'intro' | 'about'>;

const valuesOf = ({ version, isOpen, intro, about }: DirectorySettings): Values => ({ version, isOpen, intro, about });

/** What the public directory says of the network, and whom it names. */
export function DirectoryPage() {
  const { t } = useTexts();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  return (
    <div className="page narrow">
      <PageHeader
        title={t('directoryOffice.title')}
        actions={
          <a className="btn" href="/directory">
            {t('directoryOffice.open')}
          </a>
        }
      >
        {t('directoryOffice.intro')}
      </PageHeader>
      <div className="stack">
        {isAllowed(settings, 'update') && <SettingsForm settings={settings} />}
        <NetworkDocuments />
        <PublishedPeople />
      </div>
    </div>
  );
}

function SettingsForm({ settings }: { settings: DirectorySettings }) {
  const { t } = useTexts();
  const { email } = useSession();
  const form = useForm<Values>({ defaultValues: valuesOf(settings) });
  const save = async (values: Values) => {
    form.reset(valuesOf(await changeSettings(values)));
    showToast(t('directoryOffice.saved'));
  };
  return (
    <Form
      form={form}
      submitLabel={t('ui.save')}
      onSubmit={save}
      draft={{ account: email, key: 'directory' }}
      valuesOf={(current) => valuesOf(current as DirectorySettings)}
    >
      <FormSection title={t('directoryOffice.texts')} help={t('directoryOffice.texts.help')}>
        <Checkbox
          name="isOpen"
          label={t('directoryOffice.isOpen')}
          hint={t('directoryOffice.isOpen.hint')}
          optional
        />
        <LanguageField name="intro" label={t('word.field.intro')} rows={3} optional />
        <LanguageField name="about" label={t('word.field.about')} rows={8} optional />
      </FormSection>
    </Form>
  );
}
