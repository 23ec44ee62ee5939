import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { reminderDaysOf } from '@verbund/domain/confirmations/campaign-rules.js';
import { useTexts } from '../../shared/texts/use-texts';
import { StatusDot } from '../../shared/ui/badge';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { campaignQuery, type Campaign } from './api';
import { CampaignActions } from './campaign-actions';
import { CompletionBoard } from './completion-board';
import { MailCard } from './mail-card';
import { PreviewCard } from './preview-card';
import { RecipientsSection } from './recipients-section';
import { STATE_TONE } from './tones';
import './campaigns.css';

/** A draft shows whom it would ask and how; a running campaign how far it is; a closed one its report. */
export function CampaignPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: campaign } = useSuspenseQuery(campaignQuery(id));
  return (
    <div className="page">
      <PageHeader
        title={campaign.title}
        crumbs={[{ to: '/campaigns', label: t('campaigns.title') }]}
        actions={<CampaignActions campaign={campaign} />}
      >
        <StatusDot tone={STATE_TONE[campaign.state]}>{t(`campaigns.state.${campaign.state}`)}</StatusDot>
      </PageHeader>
      <div className="campaign-grid">
        <Plan campaign={campaign} />
        {campaign.state === 'draft' ? <PreviewCard id={id} /> : <CompletionBoard id={id} />}
      </div>
      {campaign.state === 'draft' ? <MailCard id={id} /> : <RecipientsSection campaign={campaign} />}
    </div>
  );
}

function Plan({ campaign }: { campaign: Campaign }) {
  const { t, date, dateTime, list } = useTexts();
  const { kind, sections, opensOn, closesOn, reminders, reminderDays, closedAt, closedBy } = campaign;
  const days = reminders.length > 0 ? reminders : reminderDaysOf({ startedOn: opensOn, closesOn, reminderDays });
  return (
    <Card title={t('campaigns.plan')}>
      <Facts>
        <Fact label={t('campaigns.form.kind')}>{t(`campaigns.kind.${kind}`)}</Fact>
        <Fact label={t('campaigns.window')}>
          <bdi>{t('campaigns.window.days', { from: date(opensOn), to: date(addDays(closesOn, -1)) })}</bdi>
        </Fact>
        <Fact label={t('campaigns.form.sections')}>
          {list(sections.map((section) => t(`word.section.${section}`)))}
        </Fact>
        <Fact label={t('campaigns.form.reminders')}>{days.length > 0 ? list(days.map((day) => date(day))) : t('campaigns.reminders.none')}</Fact>
        {closedAt && (
          <Fact label={t('campaigns.state.closed')}>
            {t('campaigns.closedBy', { when: dateTime(closedAt), name: `\u2068${closedBy ?? ''}\u2069` })}
          </Fact>
        )}
      </Facts>
    </Card>
  );
}
