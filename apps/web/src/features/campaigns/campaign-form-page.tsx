import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { useForm } from 'react-hook-form';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { today } from '../../shared/texts/formats';
import { DateField } from '../../shared/ui/date-field';
import { FieldRow, Form, FormSection } from '../../shared/ui/form';
import { LanguageField } from '../../shared/ui/language-field';
import { PageHeader } from '../../shared/ui/page-header';
import { RadioCards } from '../../shared/ui/radio-cards';
import { TextField } from '../../shared/ui/text-field';
import { campaignQuery, saveCampaign, type Campaign } from './api';
import { filledForm, sentValues, type CampaignForm } from './form-values';
import { SectionsField, SegmentFields } from './segment-fields';

export const NewCampaignPage = () => <CampaignFormPage campaign={null} />;

export function EditCampaignPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = useQuery(campaignQuery(id));
  return data ? <CampaignFormPage key={data.version} campaign={data} /> : null;
}

function CampaignFormPage({ campaign }: { campaign: Campaign | null }) {
  const { t } = useTexts();
  const title = t(campaign ? 'campaigns.form.edit' : 'campaigns.new');
  return (
    <div className="page">
      <PageHeader title={title} crumbs={[{ to: '/campaigns', label: t('campaigns.title') }]} />
      <Fields campaign={campaign} />
    </div>
  );
}

function Fields({ campaign }: { campaign: Campaign | null }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const session = useSession();
  const form = useForm<CampaignForm>({ defaultValues: filledForm(campaign, today()) });
  const kinds = (['yearly', 'adHoc'] as const).map((value) => ({
    value,
    label: t(`campaigns.kind.${value}`),
    description: t(`campaigns.kind.${value}.help`),
  }));
  const save = async (values: CampaignForm) => {
    const { id } = await saveCampaign(campaign, sentValues(values));
    await navigate({ to: '/campaigns/$id', params: { id } });
  };
  return (
    <Form
      form={form}
      submitLabel={t('campaigns.form.save')}
      onSubmit={save}
      draft={{ account: session.email, key: `campaign:${campaign?.id ?? 'new'}` }}
    >
      <FormSection title={t('campaigns.form.what')}>
        <TextField
          name="title"
          label={t('campaigns.form.title')}
          hint={t('campaigns.form.title.hint')}
          maxLength={200}
        />
        <RadioCards name="kind" label={t('campaigns.form.kind')} options={kinds} />
        <SectionsField />
      </FormSection>
      <FormSection title={t('campaigns.form.who')} help={t('campaigns.form.who.help')}>
        <SegmentFields />
      </FormSection>
      <FormSection title={t('campaigns.window')} help={t('campaigns.form.window.help')}>
        <FieldRow>
          <DateField name="opensOn" label={t('campaigns.form.opensOn')} min={addDays(today(), -1)} />
          <DateField name="lastDay" label={t('campaigns.form.lastDay')} />
        </FieldRow>
        <TextField
          name="reminders"
          label={t('campaigns.form.reminders')}
          hint={t('campaigns.form.reminders.hint')}
          dir="ltr"
          optional
        />
      </FormSection>
      <FormSection title={t('campaigns.form.message')} help={t('campaigns.form.message.help')}>
        <LanguageField name="message" label={t('campaigns.form.message')} optional />
      </FormSection>
    </Form>
  );
}
