import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { Download, Printer } from 'lucide-react';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { campaignQuery, type Campaign } from './api';
import { BoardTables } from './board-tables';
import { ReportedRecipients } from './reported-recipients';
import './campaigns.css';
import './report.css';

/** What became of a closed campaign, on paper: as it was frozen, so that it says the same in five years. */
export function ReportPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: campaign } = useSuspenseQuery(campaignQuery(id));
  return (
    <div className="page report">
      <PageHeader
        title={t('campaigns.report.of', { title: `\u2068${campaign.title}\u2069` })}
        crumbs={[{ to: '/campaigns', label: t('campaigns.title') }]}
        actions={<Take id={id} />}
      />
      {campaign.closedAt ? <Report campaign={campaign} /> : <p className="note">{t('campaigns.report.early')}</p>}
    </div>
  );
}

function Take({ id }: { id: string }) {
  const { t } = useTexts();
  const mayExport = useCan('export.run');
  return (
    <>
      {mayExport && (
        <a className="btn" href={`/api/v1/confirmation-campaigns/${id}/export?format=xlsx`} download>
          <Download size={16} aria-hidden />
          {t('campaigns.export')}
        </a>
      )}
      <Button look="primary" icon={Printer} onClick={() => window.print()}>
        {t('campaigns.report.print')}
      </Button>
    </>
  );
}

function Report({ campaign: { id, closedAt, closedBy, opensOn, closesOn, sections } }: { campaign: Campaign }) {
  const { t, date, dateTime, list } = useTexts();
  return (
    <>
      <p>
        {t('campaigns.report.closed', { when: dateTime(closedAt!), name: `\u2068${closedBy ?? ''}\u2069` })}
        <br />
        {t('campaigns.report.window', { from: date(opensOn), to: date(addDays(closesOn, -1)) })}
        <br />
        {t('campaigns.report.asked', { sections: list(sections.map((section) => t(`word.section.${section}`))) })}
      </p>
      <BoardTables id={id} />
      <ReportedRecipients id={id} title={t('campaigns.report.changed')} states={['changed', 'dissolved']} isDetailed />
      <ReportedRecipients id={id} title={t('campaigns.report.bounced')} states={['bounced', 'unreachable']} />
      <ReportedRecipients
        id={id}
        title={t('campaigns.report.silent')}
        states={['expired', 'opened', 'passedOn', 'sent', 'queued', 'revoked']}
        isDetailed
      />
    </>
  );
}
